/** What the cells of a column say about which field it is: ID numbers, days, amounts, words of a list, numbers of a pattern. */
import { valueFaces } from '../../kinds/value.ts'
import { halfWidth } from '../../kinds/width.ts'
import { type Catalog, getRecord, type OpenField } from '../record/catalog.ts'

/** How the cells of one column fit a field: from -1, they cannot be that, over 0, they say nothing, to 1, hardly anything else looks like them. */
export type Fit = (field: OpenField) => number

const numeric = /^[+-]?[\d,]+(?:\.\d+)?$/
const amount = /^[+-]?[\d,]+(?:\.\d+)?(?:[十百千万亿]*\p{Script=Han}{0,3})?$/u
const personal = /^(?!.*(?:小学|中学|学校|幼儿园|[村社局委办站所队院])$)\p{Script=Han}{2,4}$|^\p{Script=Han}+·\p{Script=Han}+$/u

/** Cells of a column below its heading, empty ones left out. Few say little. */
export function fitOf(catalog: Catalog, cells: readonly string[]): Fit {
  const plain = cells.map((cell) => halfWidth(cell).replace(/\s+/g, '')).filter((cell) => cell && cell !== '-' && cell !== '—')
  if (!plain.length) return () => 0
  const sure = Math.min(1, plain.length / 3)
  const share = (test: (cell: string) => boolean) => plain.filter(test).length / plain.length
  const reads = (field: OpenField) => share((cell) => !('fault' in valueFaces[field.kind].read(cell, { ...field, max: 500 })))
  const isDay = share((cell) => /^\d{4}[.\-/年]\d{1,2}/.test(cell))
  const isNumber = share((cell) => numeric.test(cell))
  const isId = share((cell) => /^\d{15,17}[\dXx]?$/.test(cell))
  const isPhone = share((cell) => /^1\d{9,10}$|^0\d{2,3}-?\d{7,8}$/.test(cell))
  const different = new Set(plain).size
  // A share of 1 is worth `most`, of a half nothing, of 0 its opposite; even one cell can show what a column is not.
  const worth = (part: number, most: number, least = -1) =>
    part >= 0.5 ? sure * (part - 0.5) * 2 * most : Math.min(1, 0.4 + sure) * (0.5 - part) * 2 * least

  const looks = (field: OpenField | undefined): number | undefined => {
    if (!field?.looks)
      return field?.properName && field.max === 60
        ? worth(
            share((cell) => personal.test(cell)),
            0.3,
            -0.5,
          )
        : undefined
    const known = new RegExp(field.looks, 'u')
    return worth(
      share((cell) => known.test(cell)),
      0.7,
      -0.5,
    )
  }
  const isPlace = share((cell) => /[村社组屯寨庄湾乡镇办处区]$/.test(cell)) > 0.7 ? 0.3 * sure : 0
  const named = (field: OpenField): number => {
    const targets = field.to === 'subject' ? (field.among ?? []) : [field.to ?? '']
    const fits = targets.flatMap((name) => {
      const target = getRecord(catalog, name)
      const own = target.fields[field.by ?? ''] ?? target.fields[target.key[0] ?? '']
      const shown = target.fields[/^\{(\w+)\}$/.exec(target.title)?.[1] ?? '']
      const known = [looks(own), looks(shown), target.title === '{region.title}' ? isPlace : undefined].filter((fit) => fit !== undefined)
      // Who may be called anything is not excluded by how the others look.
      return known.length ? known : [0]
    })
    const best = Math.max(...fits, fits.length ? -1 : 0)
    return isDay > 0.5 || isId > 0.5 || isPhone > 0.5 ? -sure : best
  }
  const words = (field: OpenField): number => {
    const known = reads(field)
    // One word alone, or a mere number, may be a word of many lists.
    const telling = plain.filter((cell) => !numeric.test(cell) && cell.length > 1).length / plain.length
    return worth(known, telling > 0.5 ? (different > 1 ? 0.8 : 0.5) : 0.2, -0.8)
  }
  const text = (field: OpenField): number => {
    const fit = looks(field)
    if (isDay > 0.5 || isId > 0.5 || isPhone > 0.5) return fit !== undefined && fit > 0 ? fit : -0.7 * sure
    if (fit !== undefined) return fit
    if (field.codes) {
      const known = share((cell) => field.codes?.codes.some(({ label, also }) => label === cell || also?.includes(cell)) ?? false)
      return known > 0.5 ? worth(known, 0.7) : 0
    }
    if (field.pattern) return isNumber > 0.5 ? 0 : worth(reads(field), 0.1)
    return isNumber > 0.5 ? -0.5 * sure : 0
  }

  return (field) => {
    switch (field.kind) {
      case 'idNumber':
        return worth(isId, 1)
      case 'phone':
        return worth(isPhone, 0.9)
      case 'day':
        return field.partial && isDay < 0.5
          ? worth(
              share((cell) => /^(?:1[89]|20)\d{2}年?$/.test(cell)),
              0.4,
              -0.9,
            )
          : worth(isDay, field.partial ? 0.3 : 0.4)
      case 'money':
      case 'quantity':
        return isPhone > 0.5 || isId > 0.5
          ? -1
          : worth(
              share((cell) => amount.test(cell) && !/^\d{4}年/.test(cell)),
              0.25,
              -0.9,
            )
      case 'count':
        return isPhone > 0.5 || isId > 0.5
          ? -1
          : worth(
              share((cell) => /^\d+(?:\.0+)?\p{Script=Han}?$/u.test(cell)),
              0.25,
              -0.9,
            )
      case 'flag':
        return worth(reads(field), 0.35, -0.8)
      case 'code':
        return words(field)
      case 'region':
        return isDay > 0.5 || isId > 0.5 || isPhone > 0.5 ? -sure : isNumber > 0.5 && !field.statesPlace ? -0.5 * sure : isPlace
      case 'ref':
        return named(field)
      default:
        return text(field)
    }
  }
}

/** Counts its rows: 1, 2, 3 and so on; a sum and the signatures may stand among them. */
export function isNumbering(cells: readonly string[]): boolean {
  const numbers = cells.filter((cell) => /^\d{1,4}$/.test(cell)).map(Number)
  const others = cells.filter(Boolean).length - numbers.length
  return (numbers[0] ?? 3) <= 2 && others <= 2 && numbers.every((number, at) => number === (numbers[0] as number) + at)
}
