/** Which columns of a sheet a layout reads as which of its fields: together as well as can be, and none where two readings are close. */
import type { OpenField } from '../record/catalog.ts'
import { assign } from './assign.ts'
import { type Column, sameThing, scoreOf } from './columnScores.ts'
import type { Wanted } from './wanted.ts'

export interface ReadColumn {
  /** Into the columns. */
  at: number
  wanted: Wanted
  /** How much speaks for it. */
  gain: number
  /** From 0 to 1. */
  confidence: number
}

/** Below this a heading and its cells say too little, whatever else is left. */
const least = 0.3
/** From here on a small distance to the next best reading is enough. */
const certain = 0.75
const distance = { certain: 0.02, other: 0.08 }
/** Of a column that is what remains. */
const remainder = 0.5

export function readColumns(columns: readonly Column[], wanted: readonly Wanted[]): ReadColumn[] {
  const gains = columns.map((column) => wanted.map((each) => scoreOf(column, each)))
  const chosen = assign(gains.map((row) => row.map((gain) => (gain >= least ? gain : 0))))
  const read: ReadColumn[] = []
  chosen.forEach((to, at) => {
    const each = wanted[to]
    if (!each) return
    const gain = gains[at]?.[to] ?? 0
    const margin = marginOf(gains, wanted, chosen, at)
    if (margin < (gain >= certain ? distance.certain : distance.other)) return
    read.push({ at, wanted: each, gain, confidence: Math.min(1, gain, gain >= sameThing ? 1 : 0.5 + margin) })
  })
  return [...read, ...whatRemains(columns, wanted, gains, read)]
}

/** How much worse everything together would be, were this column the next best thing: another field, or its field another column's. */
function marginOf(gains: readonly (readonly number[])[], wanted: readonly Wanted[], chosen: readonly number[], at: number): number {
  const to = chosen[at] as number
  const gain = gains[at]?.[to] ?? 0
  const own = wanted[to]?.field
  let nearest = Number.POSITIVE_INFINITY
  gains[at]?.forEach((other, field) => {
    // The remark of one part says no less than that of another.
    if (field === to || (own && wanted[field]?.field?.name === own.name)) return
    const holder = chosen.indexOf(field)
    // Taken by another column: they would have to change places.
    const loss = holder < 0 ? gain - other : gain + (gains[holder]?.[field] ?? 0) - other - (gains[holder]?.[to] ?? 0)
    nearest = Math.min(nearest, loss)
  })
  gains.forEach((row, other) => {
    if (other !== at && (chosen[other] as number) < 0) nearest = Math.min(nearest, gain - (row[to] ?? 0))
  })
  return nearest
}

/** Where all else is known, a column that no other could be is what is still needed. */
function whatRemains(
  columns: readonly Column[],
  wanted: readonly Wanted[],
  gains: readonly (readonly number[])[],
  read: readonly ReadColumn[],
): ReadColumn[] {
  const open = wanted.flatMap((each, to) =>
    each.needed && each.field && !read.some((found) => found.wanted === each) ? [{ each, to, field: each.field }] : [],
  )
  const left = columns.flatMap((column, at) => (read.some((found) => found.at === at) ? [] : [{ column, at }]))
  const pairs = open.flatMap(({ each, to, field }) =>
    left
      .filter(({ column, at }) =>
        telling.has(field.kind) || field.kind === 'ref' ? Math.max(column.cellsFit(field), gains[at]?.[to] ?? 0) > 0.2 : (gains[at]?.[to] ?? 0) > 0.2,
      )
      .map(({ at }) => ({ at, wanted: each, gain: least, confidence: remainder })),
  )
  return pairs.filter((pair) => pairs.every((other) => (other.at === pair.at) === (other.wanted === pair.wanted)))
}

/** Kinds that their cells tell apart from most others. */
const telling: ReadonlySet<OpenField['kind']> = new Set(['day', 'idNumber', 'phone', 'code', 'flag', 'money', 'quantity', 'count'])
