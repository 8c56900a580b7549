/** The pairings of one subject, those that stand first: who helps it, and whom it helps. */
import { type RawBuilder, sql } from 'kysely'
import { mayRead } from '../../core/access/role.ts'
import { isPast, standsOn } from '../../core/pairing/standing.ts'
import { Problem } from '../../core/problem.ts'
import type { Ctx } from '../context.ts'

export interface ListedPairing {
  id: string
  version: number
  giver: { id: string; title: string; type: string } | null
  /** What a workbook wrote where nobody was recognised, or the one who helps lives outside what the actor sees. */
  giverSaid: string | null
  receiver: { id: string; title: string; type: string; region: string } | null
  form: string | null
  giverKind: string | null
  organisation: string | null
  /** Of the dimensions those that are agreed: fields of the record. */
  dimensions: string[]
  startsOn: string | null
  endsOn: string | null
  state: string | null
  reason: string | null
  stands: boolean
  past: boolean
}

const dimensions = ['staff', 'teaching', 'funds', 'goods'] as const
const most = 1000

interface Row {
  id: string
  version: number
  giver: string | null
  giver_title: string | null
  giver_type: string | null
  giver_said: string | null
  receiver: string | null
  receiver_title: string | null
  receiver_type: string | null
  region: string
  form: string | null
  giver_kind: string | null
  organisation: string | null
  starts_on: string | null
  ends_on: string | null
  state: string | null
  reason: string | null
  staff: boolean | null
  teaching: boolean | null
  funds: boolean | null
  goods: boolean | null
}

export async function listPairings(ctx: Ctx, subject: string, side: 'giver' | 'receiver'): Promise<{ pairings: ListedPairing[] }> {
  if (!mayRead(ctx.actor, 'pairing')) throw new Problem('right.read')
  const rows = await ctx.db.read(ctx.actor.scope, async (tx) => {
    const seen = await sql`select 1 from subject where county = ${ctx.actor.county} and id = ${subject}`.execute(tx)
    if (!seen.rows.length) throw new Problem('record.missing')
    return (await pairingsWhere(ctx, sql`${sql.ref(`p.${side}`)} = ${subject}`).execute(tx)).rows
  })
  return { pairings: rows.map((row) => listed(ctx, row)).sort((a, b) => Number(b.stands) - Number(a.stands)) }
}

/** The newest first. */
export const pairingsWhere = (ctx: Ctx, where: RawBuilder<unknown>) => sql<Row>`
  select p.id, p.version, p.giver, giver.title as giver_title, giver.type as giver_type, p.raw ->> 'giver' as giver_said,
    p.receiver, receiver.title as receiver_title, receiver.type as receiver_type, p.region, p.form, p.giver_kind, p.organisation,
    p.starts_on, p.ends_on, p.state, p.reason, ${sql.join(dimensions.map((name) => sql.ref(`p.${name}`)))}
  from pairing p
  left join subject giver on giver.county = p.county and giver.id = p.giver
  left join subject receiver on receiver.county = p.county and receiver.id = p.receiver
  where p.county = ${ctx.actor.county} and ${where} order by p.starts_on desc nulls last, p.id desc limit ${most}`

export function listed({ today }: Ctx, row: Row): ListedPairing {
  const span = { startsOn: row.starts_on, endsOn: row.ends_on, state: row.state }
  return {
    ...{ id: row.id, version: row.version, ...span, reason: row.reason, form: row.form, giverKind: row.giver_kind, organisation: row.organisation },
    giver: row.giver && row.giver_title !== null ? { id: row.giver, title: row.giver_title, type: row.giver_type ?? '' } : null,
    giverSaid: row.giver_said,
    receiver:
      row.receiver && row.receiver_title !== null
        ? { id: row.receiver, title: row.receiver_title, type: row.receiver_type ?? '', region: row.region }
        : null,
    dimensions: dimensions.filter((name) => row[name]),
    stands: standsOn(span, today),
    past: isPast(span, today),
  }
}
