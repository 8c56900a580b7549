/** What a browser needs to know of the catalog: only what its user may read. */

import { sql } from 'kysely'
import { may, mayRead, mayWrite } from '../../core/access/role.ts'
import { basisOf } from '../../core/figure/basis.ts'
import type { Figure } from '../../core/figure/figure.ts'
import { type Catalog, getDefinition } from '../../core/record/catalog.ts'
import type { SheetPart } from '../../core/sheet/layout.ts'
import { figuresOf, type Summary } from '../../core/summary/summary.ts'
import { regionEnd } from '../../kinds/region/value.ts'
import type { Ctx } from '../context.ts'

const isReadable = (catalog: Catalog, figure: Figure, readable: ReadonlySet<string>) =>
  basisOf(catalog, figure).every(({ record }) => readable.has(record))

export function viewCatalog({ catalog, actor }: Ctx) {
  const records = [...catalog.records.values()].filter(({ name }) => mayRead(actor, name))
  const readable = new Set(records.map(({ name }) => name))
  return {
    records: records.map(({ name, label, title, unit, key, fieldList, derived, through, subject, leftOut, yearly, happened }) => ({
      name,
      label,
      title,
      unit,
      key,
      derived: derived ?? false,
      subject: subject ?? false,
      leftOut: leftOut?.label,
      yearly,
      happened,
      writable: mayWrite(actor, name) && !derived && !through,
      fields: fieldList.map(({ codes, excel: _excel, looks: _looks, list: _list, implies: _implies, ...field }) => ({
        ...field,
        ...(codes && field.kind === 'code' ? { codes: codes.codes.map(({ code, label: word }) => ({ code, label: word })) } : {}),
      })),
    })),
    areas: catalog.areas.map((area) => ({ ...area, records: area.records.filter((name) => readable.has(name)) })),
    figures: [...catalog.figures.values()]
      .filter((figure) => isReadable(catalog, figure, readable))
      .map((figure) => ({ ...saidOf(figure), record: basisOf(catalog, figure)[0]?.record })),
    charts: [...catalog.charts.values()].filter(({ series }) =>
      series.every(({ figure }) => isReadable(catalog, getDefinition(catalog.figures, figure), readable)),
    ),
    sheets: may(actor, 'import.run')
      ? catalog.sheets.map(({ name, label, needs, parts }) => ({ name, label, records: recordsOf(needs, parts) }))
      : [],
    summaries: [...catalog.summaries.values()].map((summary) => ({
      name: summary.name,
      label: summary.label,
      records: recordsBehind(catalog, summary),
    })),
  }
}

/** The records a sheet is about: those of the columns it cannot do without. */
const recordsOf = (needs: readonly string[], parts: readonly SheetPart[]) => [
  ...new Set(parts.filter(({ as }) => needs.some((need) => need.startsWith(`${as}.`))).map(({ record }) => record)),
]

/** The record types its figures count: whoever keeps those writes such a summary. */
const recordsBehind = (catalog: Catalog, summary: Summary) => [
  ...new Set(
    [...figuresOf(summary), ...(summary.binds ?? []).map(({ figure }) => figure)].flatMap((name) =>
      basisOf(catalog, getDefinition(catalog.figures, name)).map(({ record }) => record),
    ),
  ),
]

const saidOf = ({ name, label, unit, definition }: Figure) => ({ name, label, unit, definition })

export interface RegionView {
  code: string
  name: string
  level: string
  /** Merged into another, or under another code now. */
  isClosed: boolean
}

/** The actor's place, everything inside it, and the places above, in order of code. */
export async function listRegions(ctx: Ctx): Promise<RegionView[]> {
  const { county, scope } = ctx.actor
  const { rows } = await ctx.db.read(scope, (tx) =>
    sql<RegionView>`
      select code, name, level, valid_to is not null as "isClosed" from region
      where county = ${county} and (code >= ${scope} and code < ${regionEnd(scope)} or left(${scope}, length(code)) = code) order by code`.execute(
      tx,
    ),
  )
  return rows
}

export async function placeName(ctx: Ctx, code: string): Promise<string> {
  const { rows } = await ctx.db.read(ctx.actor.scope, (tx) =>
    sql<{ name: string }>`select name from region where county = ${ctx.actor.county} and code = ${code}`.execute(tx),
  )
  return rows[0]?.name ?? code
}
