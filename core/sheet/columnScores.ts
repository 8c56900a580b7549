/** How well each column of a sheet fits each field a layout wants: what its heading says, in which unit, and what its cells hold. */
import { convertsTo } from '../../kinds/quantity/value.ts'
import { halfWidth } from '../../kinds/width.ts'
import type { Catalog, OpenField } from '../record/catalog.ts'
import { type Fit, fitOf, isNumbering } from './columnContent.ts'
import { splitHeading } from './headingPaths.ts'
import { type Stage, stageOf, type WordIndex } from './likeness.ts'
import type { Wanted } from './wanted.ts'

export interface Column {
  /** From 0. */
  column: number
  heading: string
  unit: string | undefined
  stage: Stage | undefined
  /** How alike its heading is to each word of the index. */
  like: ReadonlyMap<number, number>
  cellsFit: Fit
}

/** A word that stands only in a part of the path, or beside what is in brackets, says a little less. */
const partOfPath = 0.97
const endOfPath = 0.93
const inBrackets = 0.94
const oneOfTwo = 0.8

/** Headings of a column that only counts rows; the same words can name a record's number. */
const numbering = /^(?:序号?|编号|行号|顺序|No\.?)$/i

export function columnsOf(
  catalog: Catalog,
  index: WordIndex,
  headings: readonly string[],
  below: readonly (readonly string[])[],
  title: ReadonlySet<string>,
): Column[] {
  return headings.flatMap((heading, column) => {
    const cells = below.map((row) => row[column] ?? '')
    if (!heading || (numbering.test(heading) && (column === 0 ? isNumbering(cells) || heading.startsWith('序') : isNumbering(cells)))) return []
    const { unit } = splitHeading(heading)
    return [{ column, heading, unit, stage: stageOf(heading), like: likeWords(index, heading, title), cellsFit: remembered(fitOf(catalog, cells)) }]
  })
}

function likeWords(index: WordIndex, heading: string, title: ReadonlySet<string>): ReadonlyMap<number, number> {
  const { endings, unit } = splitHeading(heading)
  const isUnit = unit === undefined || anyUnit.test(unit)
  // What stands in brackets is a unit, or part of the name: 家庭收入(元), 贫困户(户), 村民小组(社).
  const texts: [string, number][] = endings.map((text, at) => [text, at ? endOfPath : isUnit ? 1 : partOfPath])
  if (unit !== undefined) texts.push([halfWidth(heading).split('/').at(-1) as string, partOfPath])
  if (unit !== undefined && !isUnit) texts.push([unit, inBrackets])
  if (endings.length > 1) texts.push([heading, partOfPath])
  // 要求及对象 is either, so neither.
  const both = endings.at(-1)?.split(/[及与和、]/) ?? []
  if (both.length > 1 && both.every((part) => part.length > 1)) texts.push(...both.map((part): [string, number] => [part, oneOfTwo]))
  const best = new Map<number, number>()
  for (const [text, factor] of texts)
    for (const [word, alike] of index.like(text, title)) best.set(word, Math.max(best.get(word) ?? 0, alike * factor))
  return best
}

function remembered(work: Fit): Fit {
  const known = new Map<string, number>()
  return (field) => {
    const key = [
      field.kind,
      field.list,
      field.looks,
      field.pattern,
      field.to,
      field.by,
      field.among,
      field.properName,
      field.partial,
      field.max === 60,
    ].join()
    const before = known.get(key)
    if (before !== undefined) return before
    const found = work(field)
    known.set(key, found)
    return found
  }
}

const moneyUnits = /^(?:[百千万亿]*元|元\/.*|人民币)$/
const anyUnit =
  /^(?:[百千万亿]*元.*|[人户天次个件节只份名所村组期场台只羽亩米斤]|公里|公斤|平方米|㎡|平米|千米|km|岁|年|月|日|周|是\/否|有\/无|是、否|有、无|张|册|页|%)$/
const countUnits = /^[人户天次个件节只份名所村组期场]$/

/** A unit that no value of the field is said in. */
function isOtherUnit(unit: string, field: OpenField): boolean {
  if (moneyUnits.test(unit)) return field.kind !== 'money'
  if (field.kind === 'money') return countUnits.test(unit) || convertsTo(unit, '亩') || convertsTo(unit, '公里')
  if (field.kind === 'text' || field.kind === 'ref' || field.kind === 'region') return countUnits.test(unit)
  if (field.kind === 'quantity' && field.unit) return (countUnits.test(unit) || convertsTo(unit, unit)) && !convertsTo(unit, field.unit)
  return field.kind === 'day' && countUnits.test(unit)
}

/** 计划硬化里程 is not 完成里程, whatever else they share. */
const otherStage = 0.6

/** A measure says which of two fields is meant: 规划规模（亩）. */
const sameUnit = 1.35
const noUnit = 0.75

/** From 0, nothing speaks for it, to a little over 1, the heading is the field's own and the cells agree. */
export function scoreOf({ like, cellsFit, unit, stage }: Column, { field, words, named, needed, ...wanted }: Wanted): number {
  let alike = 0
  for (const word of words) alike = Math.max(alike, like.get(word) ?? 0)
  if (!field) return alike * ignoring
  if (unit && isOtherUnit(unit, field)) alike *= alike === 1 ? 0.7 : 0.4
  else if (unit && field.kind === 'quantity' && alike < sameThing && convertsTo(unit, unit)) alike *= field.unit ? sameUnit : noUnit
  if (stage && wanted.stage && stage !== wanted.stage && alike < 1) alike *= otherStage
  const content = cellsFit(field)
  const specific = (needed ? 1.07 : 1) * (named ? 1.05 : 1)
  if (alike < leastAlike) return content > leastContent ? content * contentAlone * specific : 0
  return alike * specific * (content >= 0 ? 1 + content * 0.12 : 1 + content * (alike >= sameThing ? 0.2 : 0.75))
}

/** A field that says as much goes before leaving a column where it stands. */
const ignoring = 0.93

export const sameThing = 0.9
const leastAlike = 0.25
const leastContent = 0.6
const contentAlone = 0.35

/** The most that columns could reach together, each by itself. */
export const mostOf = (columns: readonly Column[], wanted: readonly Wanted[]) =>
  columns.reduce((sum, column) => sum + wanted.reduce((most, each) => Math.max(most, scoreOf(column, each)), 0), 0)
