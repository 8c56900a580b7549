/**
 * The map of households and visits. A position leads to a door: whoever opens the map must have the right to look at what is masked,
 * and that so many positions were looked at is in the log before any of them leaves.
 */
import { sql } from 'kysely'
import { mayRead } from '../../core/access/role.ts'
import { type MappedHousehold, mostOnMap, type VisitMap } from '../../core/pairing/visitMap.ts'
import { Problem } from '../../core/problem.ts'
import { getRecord } from '../../core/record/catalog.ts'
import { requireAction } from '../access/requireAction.ts'
import { logExport } from '../change/looks.ts'
import { write } from '../change/write.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { needsHelpSql } from './needsHelp.ts'
import { asked, type PairingQuestion } from './readCoverage.ts'
import { inPlace, type Looked } from './shortfallSql.ts'
import { standsSql } from './standingSql.ts'

type Sealed<T> = Omit<T, 'position'> & { position: Buffer }

export async function readMap(ctx: Ctx, question: PairingQuestion): Promise<VisitMap> {
  requireAction(ctx, 'secret.reveal')
  if (!['household', 'village', 'visit', 'request'].every((name) => mayRead(ctx.actor, name))) throw new Problem('right.read')
  const found = await asked(ctx, question, async (tx, looked) => ({
    within: looked.within,
    ...(await countPlaced(ctx, tx, looked)),
    households: await householdsOf(ctx, tx, looked),
    villages: await villagesOf(ctx, tx, looked),
  }))
  if (found.households.length) await logLook(ctx, found.within, found.households.length)
  const open = <T extends { position: Buffer }>(row: T) => ({ ...row, position: ctx.keys.open(row.position) })
  return { ...found, households: found.households.map(open), villages: found.villages.map(open) }
}

const logLook = (ctx: Ctx, within: string, rows: number) =>
  write(ctx, { source: 'desktop', reason: '查看走访地图' }, async (batch) =>
    logExport(batch, getRecord(ctx.catalog, 'household'), within, { rows, condition: '在地图上', fields: ['position'], secrets: ['position'] }),
  )

async function countPlaced(ctx: Ctx, tx: Tx, { within }: Looked): Promise<{ total: number; placed: number }> {
  const { rows } = await sql<{ total: string; placed: string }>`
    select count(*) as total, count(h.position) as placed from household h where ${inPlace(ctx, 'h', within)} and h.closed_on is null`.execute(tx)
  return { total: Number(rows[0]?.total), placed: Number(rows[0]?.placed) }
}

async function householdsOf(ctx: Ctx, tx: Tx, { within, day }: Looked): Promise<Sealed<MappedHousehold>[]> {
  const { rows } = await sql<Sealed<MappedHousehold>>`
    select h.id, subject.title, h.region, h.position, ${needsHelpSql(ctx, 'h')} as "needsHelp",
      exists (select from pairing p where p.county = h.county and p.receiver = h.id and ${standsSql('p', day)}) as "isPaired",
      (select max(visited_on) from visit where visit.county = h.county and visit.host = h.id and visited_on <= ${day}) as "lastVisitOn",
      (select count(*)::int from request where request.county = h.county and request.host = h.id and state in ('raised', 'handling', 'answered')) as "openRequests"
    from household h join subject on subject.county = h.county and subject.id = h.id
    where ${inPlace(ctx, 'h', within)} and h.closed_on is null and h.position is not null order by h.region, subject.title, h.id limit ${mostOnMap}`.execute(
    tx,
  )
  return rows
}

async function villagesOf(ctx: Ctx, tx: Tx, { within }: Looked): Promise<Sealed<VisitMap['villages'][number]>[]> {
  const { rows } = await sql<Sealed<VisitMap['villages'][number]>>`
    select v.region, subject.title as name, v.position from village v join subject on subject.county = v.county and subject.id = v.id
    where ${inPlace(ctx, 'v', within)} and v.position is not null order by v.region limit ${mostOnMap}`.execute(tx)
  return rows
}
