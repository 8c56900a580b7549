/**
 * The past of one household, step by step as ledgers have it: what names the household itself, and what was held or hung out in its
 * place without a list of whom it was about. Nothing of it can be gone on with.
 */
import { type RawBuilder, sql } from 'kysely'
import { mayRead } from '../../core/access/role.ts'
import { Problem, sayFault } from '../../core/problem.ts'
import { stageOf } from '../../core/procedure/ledger.ts'
import type { PastCase, PastStep } from '../../core/procedure/pastCase.ts'
import { arrayLiteral } from '../change/rows.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { type PastRow, pastLineOf, pastSql } from './pastCases.ts'
import { noticePlaceSql, ofNoCase, stagesOf } from './pastLedgers.ts'

type Row = Omit<PastStep, 'breaches' | 'outcome' | 'ofPlace'> & { place: string | null; result: string | null }

export function getPastCase(ctx: Ctx, household: string): Promise<PastCase> {
  const past = pastSql(ctx, undefined)
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const { rows } = await sql<PastRow>`select * from (${past}) as past where household = ${household}`.execute(tx)
    const [row] = rows
    if (!row) throw new Problem('record.missing')
    const line = pastLineOf(row)
    const found = await stepsOf(ctx, tx, row)
    const stages = stagesOf(ctx.catalog)
    const stage = found.flatMap(({ record, label, day }) => (day ? (stageOf(stages, { record, word: label, day, region: row.region }) ?? []) : []))[0]
    const breaches = await breachesAt(ctx, tx, found)
    return {
      ...line,
      procedure: stage?.procedure.label ?? null,
      steps: found.map(({ place, result, ...step }) => ({
        ...step,
        ofPlace: place,
        outcome: result === '通过' ? 'passed' : result === '未通过' ? 'failed' : null,
        breaches: breaches.get(step.id) ?? [],
      })),
    }
  })
}

/** By day; what was held or hung out in the place only in the year of its case, and no longer once it was voted down. */
async function stepsOf(ctx: Ctx, tx: Tx, { household, region, identified_in, held_on, outcome }: PastRow): Promise<Row[]> {
  const { county } = ctx.actor
  const year = (held_on ?? identified_in)?.slice(0, 4) ?? null
  const until = outcome === 'failed' ? held_on : null
  const places = sql`${arrayLiteral([6, 9, 12, 15, 18].filter((length) => length <= region.length).map((length) => region.slice(0, length)))}::text[]`
  const ofYear = (day: string) =>
    sql`(${year}::text is null or left(${sql.ref(day)}, 4) = ${year}) and (${until}::text is null or ${sql.ref(day)} <= ${until})`
  const own = (table: string) => sql`${sql.ref(`${table}.county`)} = ${county} and ${sql.ref(`${table}.household`)} = ${household}`
  const voted = sql`exists (select from vote as own where own.county = ${county} and own.household = ${household} and own.meeting = meeting.id)`
  const parts: [string, RawBuilder<unknown>][] = [
    [
      'survey',
      sql`select 'survey', survey.id, concat(survey.round, '入户调查'), surveyed_on, null, conclusion, null, null from survey where ${own('survey')}
        and not exists (select from proceeding where proceeding.county = ${county} and proceeding.survey = survey.id)`,
    ],
    [
      'vote',
      sql`select 'vote', vote.id, coalesce(meeting.kind, '评议表决'), meeting.held_on, null,
          concat_ws('，', '实到' || vote.attendance || '人', '同意' || vote.agree || '票', '不同意' || vote.against || '票', '弃权' || vote.abstain || '票', vote.reason), vote.result, null
        from vote left join meeting on meeting.county = vote.county and meeting.id = vote.meeting
        where ${own('vote')} and (vote.meeting is null or ${ofNoCase(county, 'vote.meeting')})`,
    ],
    ['filing', sql`select 'filing', filing.id, '信息录入', entered_on, null, entered_by, null, null from filing where ${own('filing')}`],
    [
      'meeting',
      sql`select 'meeting', meeting.id, kind, held_on, null, concat_ws('，', topic, '应到' || expected_attendance || '人', '实到' || attendance || '人'), null, region
        from meeting where meeting.county = ${county} and region = any(${places}) and procedure is not null and ${ofYear('held_on')}
          and ${ofNoCase(county, 'meeting.id')} and not ${voted}`,
    ],
    [
      'notice',
      sql`select 'notice', id, round, starts_on, ends_on, concat_ws('，', venue, households || '户', '异议' || objections || '件', settlement), null, place
        from (select *, ${noticePlaceSql} as place from notice where notice.county = ${county} and region = any(${places})) as notice
        where place = any(${places}) and ${ofYear('starts_on')}`,
    ],
    [
      'step',
      sql`select 'step', id, name, done_on, null, concat_ws('，', office, result), null, region from step
        where county = ${county} and region = any(${places}) and project is null and ${ofYear('done_on')}`,
    ],
  ]
  const readable = parts.flatMap(([record, rows]) => (mayRead(ctx.actor, record) ? [rows] : []))
  const { rows } = await sql<Row>`
    select * from (${sql.join(readable, sql` union all `)}) as past (record, id, label, day, "lastDay", said, result, place)
    order by day nulls last, record, id`.execute(tx)
  return rows.map((row) => ({ ...row, said: row.said || null }))
}

async function breachesAt(ctx: Ctx, tx: Tx, steps: readonly { id: string }[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ row_id: string; kind: string; details: Record<string, string | number> }>`
    select row_id, kind, details from finding where county = ${ctx.actor.county} and row_id = any(${arrayLiteral(steps.map(({ id }) => id))}::uuid[])
      and kind like 'past.%' and settled_link is null order by id`.execute(tx)
  const found = new Map<string, string[]>()
  for (const { row_id, kind, details } of rows) found.set(row_id, [...(found.get(row_id) ?? []), sayFault({ key: kind, details })])
  return found
}
