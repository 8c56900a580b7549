/**
 * What is kept by year, side by side: years across, indicators down, each value with its difference and change in per
 * cent against the year before. Values stay scaled integers, so the differences are exact.
 */
import { type OpenField, showValue } from '../../core/record/catalog.ts'
import { headingOf } from '../../core/record/heading.ts'
import type { Definition, Row } from '../openDefinitions.ts'

export interface YearlyCell {
  /** Empty text for an empty value. */
  shown: string
  /** '+12', '-3', '0'; nothing where one of the two years has no value, or there is no year before. */
  difference?: string
  /** '+3.51%'; nothing besides where the year before was zero. */
  change?: string
}

export interface Yearly {
  years: number[]
  indicators: { field: OpenField; heading: string; cells: YearlyCell[] }[]
}

const measured: ReadonlySet<OpenField['kind']> = new Set(['count', 'money', 'quantity'])

/** Rows of one subject. Indicators that no year has are left out. */
export function compareYears(definition: Definition, year: string, rows: readonly Row[]): Yearly {
  const inOrder = rows.filter(({ values }) => typeof values[year] === 'number').sort((a, b) => Number(a.values[year]) - Number(b.values[year]))
  const numberAt = (row: Row | undefined, { name }: OpenField) => (typeof row?.values[name] === 'number' ? Number(row.values[name]) : undefined)
  const indicators = definition.fields
    .filter((field) => measured.has(field.kind) && field.name !== year && inOrder.some((row) => numberAt(row, field) !== undefined))
    .map((field) => ({
      field,
      heading: headingOf(field),
      cells: inOrder.map((row, at) => cellOf(field, numberAt(row, field), numberAt(inOrder[at - 1], field))),
    }))
  return { years: inOrder.map(({ values }) => Number(values[year])), indicators }
}

function cellOf(field: OpenField, now: number | undefined, before: number | undefined): YearlyCell {
  if (now === undefined) return { shown: '' }
  const shown = showValue(field, now)
  if (before === undefined) return { shown }
  const difference = now - before
  const cell = { shown, difference: signed(difference, showValue(field, Math.abs(difference))) }
  return before === 0 ? cell : { ...cell, change: `${signed(difference, hundredths(Math.abs(difference), Math.abs(before)))}%` }
}

const signed = (value: number, size: string) => (value > 0 ? `+${size}` : value < 0 ? `-${size}` : size)

/** Part of a base in per cent with two decimals, rounded half up. */
function hundredths(part: number, base: number): string {
  const scaled = Math.floor((part * 20_000 + base) / (base * 2))
  return (scaled / 100).toFixed(2)
}
