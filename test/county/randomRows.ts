/** Rows of every record type that hang together: something for references to point to, and random rows that fit. */
import fc from 'fast-check'
import type { OpenRecord } from '../../core/record/catalog.ts'
import type { Value, Values } from '../../core/record/definition.ts'
import type { KindName } from '../../kinds/value.ts'
import { type Pool, valuesOf } from './arbitrary.ts'
import { type County, otherVillageCode, villageCode } from './county.ts'

export interface RandomRows {
  pool: Pool
  rowOf(definition: OpenRecord): fc.Arbitrary<Values>
  /** What no arbitrary can know: keys that must differ, and places that must fit a role. */
  madeToFit(definition: OpenRecord, values: Values): Values
}

const enough = 40

/** Without those that a room of the server writes. */
const enteredFields = ({ fieldList }: OpenRecord) => fieldList.filter(({ through }) => !through)

export async function openRandomRows(county: County): Promise<RandomRows> {
  const ids: Record<string, string[]> = {}
  const pool: Pool = { idsOf: (record) => ids[record] ?? [], today: county.machine.today }
  const entered = [...county.app.catalog.records.values()].filter(({ derived }) => !derived)
  // Codes below are those of the demonstration.
  let counted = 300
  const turns = new Map<string, number>()

  function madeToFit(definition: OpenRecord, values: Values): Values {
    const at = ++counted
    const last = definition.fields[definition.key.at(-1) ?? '']
    const unlike: Partial<Record<KindName, Value>> = {
      text: `R${at}-${'x'.repeat(4)}`.slice(0, Math.max(5, last?.max ?? 30)),
      region: `${villageCode}${String(at).padStart(3, '0').slice(-3)}`,
      day: new Date(Date.UTC(1900, 0, at)).toISOString().slice(0, 10),
      count: 1900 + at,
    }
    const key: Values = last && last.kind in unlike ? { [last.name]: unlike[last.kind] as Value } : {}
    const isOfRefs = definition.key.length > 0 && definition.key.every((name) => definition.fields[name]?.kind === 'ref')
    const turn = turns.get(definition.name) ?? 0
    turns.set(definition.name, turn + 1)
    // A key of references only: every pair in its turn.
    for (const [place, name] of isOfRefs ? definition.key.entries() : []) {
      const field = definition.fields[name]
      const all = (field?.among ?? [field?.to ?? '']).flatMap((record) => ids[record] ?? [])
      key[name] = all[Math.floor(turn / enough ** place) % all.length] as string
    }
    const own: Record<string, Values> = {
      account: { role: 'village', scope: villageCode },
    }
    return { ...values, ...key, ...own[definition.name] }
  }

  /** What lies where another row lies says so, though it need not: what refers to it lies there too. */
  const neededOf = ({ fieldList, place }: OpenRecord) =>
    fieldList.filter(({ kind, name, required }) => required || (kind === 'ref' && name === place))
  const refs = (definition: OpenRecord) => neededOf(definition).filter(({ kind }) => kind === 'ref').length
  const isReferredTo = ({ name }: OpenRecord) =>
    entered.some(({ fieldList }) => fieldList.some(({ to, among }) => to === name || among?.includes(name)))
  for (const definition of entered.filter(isReferredTo).sort((a, b) => refs(a) - refs(b))) {
    ids[definition.name] = []
    const values = fc.record(Object.fromEntries(neededOf(definition).map((field) => [field.name, valuesOf(field, pool)])))
    // Half of them in another village.
    const home = definition.fields[definition.place]
    const elsewhere = home?.kind === 'region' && !definition.key.includes(definition.place) ? { [definition.place]: otherVillageCode } : {}
    for (const [at, row] of fc.sample(values, { numRuns: enough, seed: 5 }).entries())
      ids[definition.name]?.push(await county.add(definition.name, madeToFit(definition, { ...row, ...(at % 2 ? elsewhere : {}) })))
  }

  const rowOf = (definition: OpenRecord) =>
    fc
      .record(
        Object.fromEntries(
          enteredFields(definition).map((field) => [
            field.name,
            field.required ? valuesOf(field, pool) : fc.option<Value>(valuesOf(field, pool), { freq: 4 }),
          ]),
        ),
      )
      .map((values) => madeToFit(definition, values))
  return { pool, rowOf, madeToFit }
}
