/** The minutes of a meeting as a Word file. */
import { sql } from 'kysely'
import { mayRead } from '../../core/access/role.ts'
import { Problem } from '../../core/problem.ts'
import { regionEnd } from '../../kinds/region/value.ts'
import { type Minutes, writeMinutes } from '../../office/word/writeMinutes.ts'
import type { Ctx } from '../context.ts'

type Meeting = Omit<Minutes, 'heldOn' | 'expected' | 'votes' | 'place' | 'actingFor'> & {
  held_on: string
  expected_attendance: number | null
  place: string | null
}

export async function makeMinutes(ctx: Ctx, id: string): Promise<{ name: string; content: Buffer }> {
  if (!mayRead(ctx.actor, 'meeting') || !mayRead(ctx.actor, 'vote')) throw new Problem('right.read')
  const { county, scope } = ctx.actor
  const minutes = await ctx.db.read(scope, async (tx): Promise<Minutes> => {
    const { rows } = await sql<Meeting>`
      select region.name as place, kind, held_on, venue, chair, recorder, expected_attendance, attendance, topic from meeting
      left join region on region.county = meeting.county and region.code = meeting.region
      where meeting.county = ${county} and meeting.id = ${id} and meeting.region >= ${scope} and meeting.region < ${regionEnd(scope)}`.execute(tx)
    const [row] = rows
    if (!row) throw new Problem('record.missing')
    const { held_on, expected_attendance, place, ...rest } = row
    const votes = await sql<Minutes['votes'][number]>`
      select coalesce(subject.title, '') as head, agree, against, abstain, coalesce(result, '') as result, reason from vote
      left join subject on subject.county = vote.county and subject.id = vote.household
      where vote.county = ${county} and vote.meeting = ${id} order by vote.region, vote.id`.execute(tx)
    const acting = await sql<{ substitute: string; absent: string }>`
      select substitute.name as substitute, absent.name as absent from proceeding
      join person as substitute on substitute.county = proceeding.county and substitute.id = taken_by
      join person as absent on absent.county = proceeding.county and absent.id = acting_for
      where proceeding.county = ${county} and proceeding.meeting = ${id} limit 1`.execute(tx)
    return { ...rest, actingFor: acting.rows[0] ?? null, place: place ?? '', heldOn: held_on, expected: expected_attendance, votes: votes.rows }
  })
  if (!minutes.votes.length) throw new Problem('meeting.noVotes')
  return { name: `${minutes.place}${minutes.kind}记录${minutes.heldOn}.docx`, content: await writeMinutes(minutes) }
}
