/** What a list shows, as its address says it, so that going back returns to the same place in the list. */
import type { Expression } from '../../core/expression/expression.ts'
import type { Value } from '../../core/record/definition.ts'
import type { Definition } from '../openDefinitions.ts'
import { fieldOf } from '../openDefinitions.ts'

export interface ListState {
  /** Empty: the place chosen for the whole application. */
  within: string
  title: string
  idTail: string
  /** Chosen values by field, as texts. */
  chosen: Record<string, string[]>
  /** What a text must contain, by field. */
  contains: Record<string, string>
  /** Field name, '-' in front for descending. */
  sort: string
  /** Also the rows that the definition leaves out of lists. */
  all: boolean
  page: number
  size: number
}

type Address = Record<string, string | null | undefined | (string | null)[]>

export const pageSizes = [20, 50, 100]
const chosenPrefix = 'is.'
const containsPrefix = 'has.'
export const emptyMark = '空'

const one = (value: Address[string]): string => (Array.isArray(value) ? (value[0] ?? '') : (value ?? ''))

export function readListState(address: Address): ListState {
  const chosen = Object.entries(address)
    .filter(([name, value]) => name.startsWith(chosenPrefix) && one(value))
    .map(([name, value]) => [name.slice(chosenPrefix.length), one(value).split(',')])
  const contains = Object.entries(address)
    .filter(([name, value]) => name.startsWith(containsPrefix) && one(value))
    .map(([name, value]) => [name.slice(containsPrefix.length), one(value)])
  const size = Number(one(address.size))
  return {
    within: one(address.within),
    title: one(address.title),
    idTail: one(address.idTail),
    chosen: Object.fromEntries(chosen),
    contains: Object.fromEntries(contains),
    sort: one(address.sort),
    all: one(address.all) === 'yes',
    page: Math.max(1, Math.trunc(Number(one(address.page))) || 1),
    size: pageSizes.includes(size) ? size : 20,
  }
}

/** The address of a state; what is as usual is left out. */
export function addressOf(state: ListState): Record<string, string> {
  const { within, title, idTail, sort, all, page, size } = state
  const chosen = Object.entries(state.chosen).map(([name, values]) => [chosenPrefix + name, values.join(',')] as const)
  const contains = Object.entries(state.contains).map(([name, part]) => [containsPrefix + name, part] as const)
  const address: Record<string, string> = {
    within,
    title,
    idTail,
    ...Object.fromEntries([...chosen, ...contains]),
    sort,
    all: all ? 'yes' : '',
    page: page > 1 ? String(page) : '',
    size: size === 20 ? '' : String(size),
  }
  return Object.fromEntries(Object.entries(address).filter(([, value]) => value))
}

/** The chosen values and parts of texts as one condition, or nothing. */
export function conditionOf(definition: Definition, { chosen, contains }: Pick<ListState, 'chosen' | 'contains'>): Expression | undefined {
  const choices = Object.entries(chosen).flatMap(([name, texts]): Expression[] => {
    const field = fieldOf(definition, name)
    if (!field || texts.length === 0) return []
    const values = texts.filter((text) => text !== emptyMark).map((text): Value => (field.kind === 'flag' ? text === 'true' : text))
    const either: Expression[] = values.map((value) => ({ op: 'is', field: name, value }))
    if (texts.includes(emptyMark)) either.push({ op: 'isEmpty', field: name })
    return [either.length === 1 ? (either[0] as Expression) : { or: either }]
  })
  const parts = Object.entries(contains).flatMap(([name, value]): Expression[] =>
    fieldOf(definition, name)?.kind === 'text' ? [{ op: 'contains', field: name, value }] : [],
  )
  const all = [...choices, ...parts]
  return all.length > 1 ? { and: all } : all[0]
}
