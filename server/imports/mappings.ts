/**
 * Corrected mappings, remembered for the next sheet of the same shape: kept at the place of the account that corrected,
 * used by those at that place and inside it. No records: what was learned can be forgotten.
 */
import { hash } from 'node:crypto'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { Problem } from '../../core/problem.ts'
import type { ImportedFile } from '../../core/sheet/importRun.ts'
import { type KeptMapping, type ListedMapping, shapeOf, targetsOf } from '../../core/sheet/mapping.ts'
import { requireAction } from '../access/requireAction.ts'
import { machineAccount } from '../access/systemActor.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'

interface StoredMapping extends KeptMapping {
  sheet_name: string
  actor_name: string
  kept_at: Date
}

/** By shape; of two for one shape the nearer place's. The machine acts for the place of the import. */
export async function keptMappings(ctx: Ctx, tx: Tx, place: string | undefined): Promise<Map<string, KeptMapping>> {
  const { account, county, scope } = ctx.actor
  const at = (account === machineAccount && place) || scope
  const { rows } = await sql<KeptMapping>`
    select id, region, layout, columns from sheet_mapping where county = ${county} and left(${at}, length(region)) = region order by length(region)`.execute(
    tx,
  )
  return new Map(rows.map((row) => [shapeOf(Object.keys(row.columns)), row]))
}

/** Keeps what was told in an import that is being written. */
export async function keepMappings(ctx: Ctx, tx: Tx, files: readonly ImportedFile[]) {
  const { account, name, county, scope } = ctx.actor
  // That a sheet was not wanted is said of this file, not of the next one.
  for (const { mapping, layout, name: sheetName } of files.flatMap(({ report }) => report?.sheets ?? [])) {
    if (!mapping) continue
    const shape = hash('sha256', shapeOf(Object.keys(mapping)), 'buffer')
    await sql`
      insert into sheet_mapping (county, id, region, shape, layout, columns, sheet_name, account, actor_name, kept_at)
      values (${county}, ${uuid()}, ${scope}, ${shape}, ${layout}, ${JSON.stringify(mapping)}::json, ${sheetName}, ${account}, ${name}, ${new Date().toISOString()})
      on conflict (county, region, shape) do update set layout = excluded.layout, columns = excluded.columns, sheet_name = excluded.sheet_name,
        account = excluded.account, actor_name = excluded.actor_name, kept_at = excluded.kept_at`.execute(tx)
  }
}

/** What is remembered at the actor's place, inside it and above. */
export async function listMappings(ctx: Ctx): Promise<ListedMapping[]> {
  requireAction(ctx, 'import.run')
  const { rows } = await ctx.db.read(ctx.actor.scope, (tx) =>
    sql<StoredMapping>`select * from sheet_mapping where county = ${ctx.actor.county} order by kept_at desc, id limit 500`.execute(tx),
  )
  return rows.map((row) => {
    const layout = ctx.catalog.sheets.find(({ name }) => name === row.layout)
    const labels = new Map(layout ? targetsOf(ctx.catalog, layout).map(({ target, label }) => [target, label]) : [])
    return {
      id: row.id,
      region: row.region,
      sheetName: row.sheet_name,
      label: layout?.label ?? '',
      columns: Object.entries(row.columns).map(([heading, target]) => ({ heading, label: labels.get(target ?? '') ?? '' })),
      actorName: row.actor_name,
      keptAt: row.kept_at.toISOString(),
      above: row.region.length < ctx.actor.scope.length,
    }
  })
}

export async function forgetMapping(ctx: Ctx, id: string) {
  requireAction(ctx, 'import.run')
  const { numAffectedRows } = await ctx.db.write(ctx.actor.scope, (tx) =>
    sql`delete from sheet_mapping where county = ${ctx.actor.county} and id = ${id}`.execute(tx),
  )
  if (!numAffectedRows) throw new Problem('mapping.missing')
}

export interface ListedLayout {
  name: string
  label: string
  fields: { target: string; label: string; needed: boolean }[]
}

/** What sheets can be read as, and what their columns can be. */
export function listLayouts(ctx: Ctx): ListedLayout[] {
  requireAction(ctx, 'import.run')
  return ctx.catalog.sheets.map((layout) => ({
    name: layout.name,
    label: layout.label,
    fields: targetsOf(ctx.catalog, layout).map(({ target, label }) => ({ target, label, needed: layout.needs.includes(target) })),
  }))
}
