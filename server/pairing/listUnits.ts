/** Units, teams and schools that help, by name: whom they help, and how many of their people help households. */
import { sql } from 'kysely'
import type { Ctx } from '../context.ts'
import { asked, type PairingQuestion } from './readCoverage.ts'
import { inPlace } from './shortfallSql.ts'
import { standsSql } from './standingSql.ts'

export interface HelpingUnit {
  /** None of an office that only its people are known by. */
  id: string | null
  title: string
  type: string
  receivers: { id: string; title: string; type: string }[]
  /** Persons of it who help households, and these. */
  helpers: number
  households: number
}

export const listUnits = (ctx: Ctx, question: PairingQuestion): Promise<{ rows: HelpingUnit[] }> =>
  asked(ctx, question, async (tx, { within, day }) => {
    const { rows } = await sql<HelpingUnit>`
      with given as (
        select giver.id, giver.title, giver.type, json_agg(distinct jsonb_build_object('id', receiver.id, 'title', receiver.title, 'type', receiver.type)) as receivers
        from pairing p join subject giver on giver.county = p.county and giver.id = p.giver and giver.type <> 'person'
        join subject receiver on receiver.county = p.county and receiver.id = p.receiver
        where ${inPlace(ctx, 'p', within)} and ${standsSql('p', day)} group by 1, 2, 3),
      sent as (
        select p.organisation as title, count(distinct p.giver)::int as helpers, count(distinct p.receiver)::int as households
        from pairing p join household h on h.county = p.county and h.id = p.receiver
        where ${inPlace(ctx, 'p', within)} and ${standsSql('p', day)} and p.organisation is not null group by 1)
      select given.id, coalesce(given.title, sent.title) as title, coalesce(given.type, 'organisation') as type, coalesce(given.receivers, '[]') as receivers,
        coalesce(sent.helpers, 0) as helpers, coalesce(sent.households, 0) as households
      from given full join sent on sent.title = given.title order by given.id is null, 2, 1`.execute(tx)
    return { rows }
  })
