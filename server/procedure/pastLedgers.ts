/** What ledgers tell of stages of procedures that were gone through before there were cases: rows that no step of a case made. */
import { type RawBuilder, sql } from 'kysely'
import { ledgers } from '../../catalog/procedures/ledgers.ts'
import { breachesOf, type StageRow, type VoteRow } from '../../core/procedure/breach.ts'
import { type OpenStage, openStages, stageOf } from '../../core/procedure/ledger.ts'
import type { Catalog } from '../../core/record/catalog.ts'
import { arrayLiteral } from '../change/rows.ts'

export const stagesOf = (catalog: Catalog): OpenStage[] => openStages(ledgers, catalog.procedures, catalog.programmes)

/** SQL: no step of a case rests on the meeting under this name. */
export const ofNoCase = (county: string, meeting: string) =>
  sql`not exists (select from proceeding where proceeding.county = ${county} and proceeding.meeting = ${sql.ref(meeting)})`

/**
 * Where a notice hung: the place inside its area that the venue begins with, as 上木源公告栏 does with a natural village; else its area.
 */
export const noticePlaceSql = sql`coalesce((
  select inside.code from region as inside where inside.county = notice.county and inside.code > notice.region and inside.code < notice.region || 'z'
    and length(inside.name) > 1 and starts_with(notice.venue, inside.name) order by length(inside.name) desc, inside.code limit 1), notice.region)`

const wholeDay = (column: string) => sql`length(${sql.ref(column)}) = 10`

type Row = Omit<StageRow, 'stage' | 'lastDay'> & { record: OpenStage['record']; last_day: string }

/** How a statement is run: inside a transaction of a writer, or by whoever verifies. */
export type Run = <T>(query: RawBuilder<T>) => Promise<T[]>

/** `villages`: codes of villages, or of places above whose own rows are meant. */
async function stageRowsIn(run: Run, catalog: Catalog, county: string, villages: readonly string[]): Promise<StageRow[]> {
  const stages = stagesOf(catalog)
  const wordsOf = (record: OpenStage['record']) =>
    sql`${arrayLiteral([...new Set(stages.flatMap((stage) => (stage.record === record ? stage.words : [])))])}::text[]`
  const inVillage = (table: string) =>
    sql`join unnest(${arrayLiteral(villages)}::text[]) as village (code) on ${sql.ref(`${table}.region`)} >= village.code
      and ${sql.ref(`${table}.region`)} < village.code || 'z' and left(${sql.ref(`${table}.region`)}, 12) = village.code`
  const none = sql`null::integer`
  const rows = await run(sql<Row>`
    select 'meeting' as record, meeting.id, region, region as place, kind as word, held_on as day, held_on as last_day, '' as venue,
      expected_attendance as expected, attendance, agree, against, abstain
    from meeting ${inVillage('meeting')}
    where meeting.county = ${county} and kind = any(${wordsOf('meeting')}) and ${wholeDay('held_on')} and ${ofNoCase(county, 'meeting.id')}
    union all
    select 'notice', notice.id, region, ${noticePlaceSql}, round, starts_on, ends_on, coalesce(venue, ''), ${none}, ${none}, ${none}, ${none}, ${none}
    from notice ${inVillage('notice')}
    where notice.county = ${county} and replace(round, ' ', '') = any(${wordsOf('notice')}) and ${wholeDay('starts_on')} and ${wholeDay('ends_on')}
    union all
    select 'step', step.id, region, region, name, done_on, done_on, '', ${none}, ${none}, ${none}, ${none}, ${none}
    from step ${inVillage('step')}
    where step.county = ${county} and project is null and replace(name, ' ', '') = any(${wordsOf('step')}) and ${wholeDay('done_on')}
    order by 1, 2`)
  return rows.flatMap(({ record, last_day, ...row }) => {
    const stage = stageOf(stages, { record, word: row.word, day: row.day, region: row.region })
    return stage ? [{ ...row, stage, lastDay: last_day }] : []
  })
}

async function votesIn(run: Run, county: string, villages: readonly string[]): Promise<VoteRow[]> {
  const rows = await run(sql<Omit<VoteRow, 'meeting' | 'checkedOn'> & { held_on: string | null; present: number | null; checked_on: string | null }>`
    select vote.id, vote.region, vote.attendance, vote.agree, vote.against, vote.abstain, vote.result, meeting.held_on, meeting.attendance as present,
      (select min(surveyed_on) from survey where survey.county = vote.county and survey.household = vote.household) as checked_on
    from vote join unnest(${arrayLiteral(villages)}::text[]) as village (code) on vote.region >= village.code and vote.region < village.code || 'z'
      and left(vote.region, 12) = village.code
    left join meeting on meeting.county = vote.county and meeting.id = vote.meeting and ${wholeDay('meeting.held_on')}
    where vote.county = ${county} and (vote.meeting is null or ${ofNoCase(county, 'vote.meeting')}) order by vote.id`)
  return rows.map(({ held_on, present, checked_on, ...row }) => ({
    ...row,
    meeting: held_on ? { day: held_on, attendance: present } : null,
    checkedOn: checked_on,
  }))
}

export const breachesIn = async (run: Run, catalog: Catalog, county: string, villages: readonly string[]) =>
  breachesOf(await stageRowsIn(run, catalog, county, villages), await votesIn(run, county, villages))
