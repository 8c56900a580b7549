/** What a sheet was taken for, column by column, as the page that lets it be corrected shows it. */

import { showValue } from '../../core/record/catalog.ts'
import { isSecret } from '../../core/record/definition.ts'
import { columnLetters } from '../../core/sheet/columnLetters.ts'
import { headingKeys, type KeptMapping, targetsOf } from '../../core/sheet/mapping.ts'
import { maskPersonal } from '../../core/sheet/maskPersonal.ts'
import { possibleLayouts } from '../../core/sheet/possibleLayouts.ts'
import type { SheetReading } from '../../core/sheet/readSheet.ts'
import type { MappedColumn } from '../../core/sheet/recognise.ts'
import type { ReportedColumn, ReportedSheet } from '../../core/sheet/report.ts'
import { halfWidth } from '../../kinds/width.ts'
import type { SheetHead } from '../../office/excel/reader.ts'
import type { Ctx } from '../context.ts'

const samplesOf = 3
const longestSample = 30

export function reportSheet({ catalog }: Ctx, head: SheetHead, at: number, reading: SheetReading): ReportedSheet {
  const { sheet, top, by, kept, lacks, isRead } = reading
  const data = head.top.slice(top.firstRow)
  const column = (number: number, heading: string, mask: (text: string) => string): ReportedColumn => ({
    column: columnLetters(number),
    heading: maskDigits(heading),
    samples: [...new Set(data.flatMap((cells) => cells[number] || []))].slice(0, samplesOf).map((text) => mask(text).slice(0, longestSample)),
  })
  const labels = new Map(sheet && targetsOf(catalog, sheet.layout).map(({ target, label }) => [target, label]))
  const recordOf = (part: string) => sheet?.layout.parts.find((each) => each.as === part)?.record ?? ''
  const unknown = sheet?.unknown ?? top.headings.flatMap((heading, number) => (heading ? [{ column: number, heading }] : []))
  return {
    at,
    name: head.name,
    layout: sheet?.layout.name ?? '',
    label: sheet?.layout.label ?? '',
    rows: Math.max(0, head.rows - top.firstRow),
    confidence: sheet?.confidence ?? 0,
    by,
    kept: kept ? { id: kept.id, region: kept.region } : null,
    columns: (sheet?.columns ?? []).map((mapped) => ({
      ...column(mapped.column, mapped.heading, maskOf(mapped)),
      record: recordOf(mapped.part),
      field: mapped.field.name,
      target: `${mapped.part}.${mapped.field.name}`,
      confidence: mapped.confidence,
      label: labels.get(`${mapped.part}.${mapped.field.name}`) ?? mapped.field.label,
    })),
    unknown: unknown.map((each) => column(each.column, each.heading, maskDigits)),
    lacks,
    possible: possibleLayouts(catalog, top.headings, reading.likely),
    ...(by === 'told' && isRead ? { mapping: mappingOf(reading) } : {}),
  }
}

function mappingOf({ sheet, top }: SheetReading): KeptMapping['columns'] {
  const targets = new Map(sheet?.columns.map(({ column, part, field }) => [column, `${part}.${field.name}`]))
  return Object.fromEntries([...headingKeys(top.headings)].map(([column, key]) => [key, targets.get(column) ?? null]))
}

const maskOf = ({ field }: MappedColumn) => (isSecret(field.kind) ? (text: string) => showValue(field, text) : maskPersonal)

/** A number as long as a telephone's, and no day: nobody knows yet whose it is. */
const maskDigits = (text: string) =>
  halfWidth(text).replace(/(?!(?:19|20)\d{6}(?!\d))\d(?: ?[\dXx]){6,}/g, (digits) => digits.slice(0, 3).padEnd(digits.length, '*'))
