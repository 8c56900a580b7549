/**
 * The picture of who answers for whom. Of a county or town offices stand at one side and villages, schools and units at the other, so that
 * hundreds of helpers stay readable; of a village everybody by name.
 */
import { sql } from 'kysely'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { asked, type PairingQuestion } from './readCoverage.ts'
import { inPlace, type Looked, needySql } from './shortfallSql.ts'
import { standsSql } from './standingSql.ts'

export interface GraphNode {
  key: string
  label: string
  type: string
  /** The record behind it, where it is one. */
  id: string | null
  /** The place behind it, where it is one. */
  region: string | null
  /** Of a place: households that need help and have nobody. */
  uncovered: number
}

export interface PairingGraph {
  givers: GraphNode[]
  receivers: GraphNode[]
  /** `whole`: the giver helps the receiver itself; else so many households of it. */
  edges: { giver: string; receiver: string; pairings: number; whole: boolean }[]
}

const villageLength = 12

interface Row {
  giver: string
  giver_label: string | null
  giver_type: string
  giver_id: string | null
  receiver: string
  receiver_label: string | null
  receiver_type: string
  receiver_id: string | null
  region: string | null
  whole: boolean
  pairings: number
}

export const readGraph = (ctx: Ctx, question: PairingQuestion): Promise<PairingGraph> =>
  asked(ctx, question, async (tx, looked) => {
    const rows = looked.within.length < villageLength ? await byPlace(ctx, tx, looked) : await byName(ctx, tx, looked)
    const givers = new Map<string, GraphNode>()
    const receivers = new Map<string, GraphNode>()
    const missing = await uncoveredIn(ctx, tx, looked)
    for (const row of rows) {
      const { giver: key, giver_label: label, giver_type: type, giver_id: id } = row
      if (!givers.has(key)) givers.set(key, { key, label: label ?? '没有认出来', type, id, region: null, uncovered: 0 })
      if (!receivers.has(row.receiver))
        receivers.set(row.receiver, {
          ...{ key: row.receiver, label: row.receiver_label ?? '', type: row.receiver_type, id: row.receiver_id, region: row.region },
          uncovered: missing.get(row.region ?? '') ?? 0,
        })
    }
    return {
      givers: [...givers.values()],
      receivers: [...receivers.values()],
      edges: rows.map(({ giver, receiver, pairings, whole }) => ({ giver, receiver, pairings, whole })),
    }
  })

/** A unit and the office its people are known by are one. */
async function byPlace(ctx: Ctx, tx: Tx, { within, day }: Looked): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select 'o ' || office.label as giver, office.label as giver_label, 'unit' as giver_type, (array_agg(giver.id) filter (where giver.type <> 'person'))[1] as giver_id,
      coalesce(place.code, receiver.id::text) as receiver, coalesce(place.name, receiver.title) as receiver_label,
      case when place.code is null then receiver.type else 'village' end as receiver_type,
      case when place.code is null then receiver.id end as receiver_id, place.code as region,
      receiver.type <> 'household' as whole, count(distinct p.receiver)::int as pairings
    from pairing p join subject receiver on receiver.county = p.county and receiver.id = p.receiver
    left join subject giver on giver.county = p.county and giver.id = p.giver
    left join region place on place.county = p.county and place.code = left(p.region, ${villageLength}) and receiver.type in ('household', 'village')
    cross join lateral (select case when giver.type is null or giver.type = 'person' then coalesce(p.organisation, '单位未写') else giver.title end as label) office
    where ${inPlace(ctx, 'p', within)} and ${standsSql('p', day)}
    group by office.label, place.code, place.name, receiver.id, receiver.title, receiver.type
    order by region, receiver_label, giver_label`.execute(tx)
  return added(rows)
}

/** Households of one village are told apart by the query only because schools are. */
function added(rows: readonly Row[]): Row[] {
  const found = new Map<string, Row>()
  for (const row of rows) {
    const key = `${row.giver}|${row.receiver}|${row.whole}`
    const known = found.get(key)
    found.set(key, known ? { ...known, pairings: known.pairings + row.pairings, giver_id: known.giver_id ?? row.giver_id } : row)
  }
  return [...found.values()]
}

async function byName(ctx: Ctx, tx: Tx, { within, day }: Looked): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select coalesce(p.giver::text, 'x ' || p.id) as giver, coalesce(giver.title, p.raw ->> 'giver') as giver_label, coalesce(giver.type, 'person') as giver_type, p.giver as giver_id,
      p.receiver::text as receiver, receiver.title as receiver_label, receiver.type as receiver_type, p.receiver as receiver_id, null as region,
      true as whole, 1 as pairings
    from pairing p join subject receiver on receiver.county = p.county and receiver.id = p.receiver
    left join subject giver on giver.county = p.county and giver.id = p.giver
    where ${inPlace(ctx, 'p', within)} and ${standsSql('p', day)} order by p.region, receiver.title, receiver.id limit 2000`.execute(tx)
  return rows
}

async function uncoveredIn(ctx: Ctx, tx: Tx, { within, day }: Looked): Promise<Map<string, number>> {
  const { rows } = await sql<{ region: string; households: number }>`
    select left(needy.region, ${villageLength}) as region, count(*)::int as households from (${needySql(ctx, within)}) needy
    where not exists (select 1 from pairing p where p.county = ${ctx.actor.county} and p.receiver = needy.id and ${standsSql('p', day)}) group by 1`.execute(
    tx,
  )
  return new Map(rows.map(({ region, households }) => [region, households]))
}
