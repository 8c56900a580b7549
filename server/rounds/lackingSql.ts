/** What a round still lacks, each as a select of household, region, mend (the row to correct), surveyed_on and notes: texts that `sayNotes` makes a sentence of. */
import { type RawBuilder, sql } from 'kysely'
import type { Clause } from '../../core/programme/programme.ts'
import { arrayLiteral } from '../change/rows.ts'
import type { Ctx } from '../context.ts'
import { snake } from '../db/columns.ts'
import type { LookedAt } from './getRound.ts'
import { dueSql, inPlace, surveysSql } from './surveysSql.ts'

export const lacking = ['missing', 'open', 'looks', 'evidence', 'alone', 'helper'] as const
export type Lacking = (typeof lacking)[number]

const surveyed = sql`s.household, s.region, s.id as mend, s.surveyed_on`

export function lackingSql(ctx: Ctx, list: Lacking, looked: LookedAt): RawBuilder<unknown> {
  const made = sql`(${surveysSql(ctx, looked.round, looked.within)})`
  const clauses = looked.programme?.clauses ?? []
  switch (list) {
    case 'missing':
      return sql`
        select due.household, due.region, null::uuid as mend, null::text as surveyed_on, '{}'::text[] as notes
        from (${dueSql(ctx, looked)}) due where due.household not in (select household from ${made} made)`
    case 'open':
      return sql`select ${surveyed}, '{}'::text[] as notes from ${made} s where s.conclusion is null`
    case 'looks':
      return looksSql(ctx, looked, made, clauses)
    case 'evidence':
      return sql`
        select s.household, s.region, a.id as mend, s.surveyed_on, array[c.code] as notes
        from ${made} s join answer a on a.county = s.county and a.survey = s.id
        join criterion c on c.county = a.county and c.id = a.criterion
        where a.evidence is null and coalesce(a.met, '1') = '1' and c.code = any(${codesOf(clauses.filter(({ evidence }) => evidence))})`
    case 'alone':
      return sql`
        select ${surveyed}, array_remove(array[one.title, nullif(other.title, one.title), s.companion], null) as notes
        from ${made} s
        left join subject one on one.county = s.county and one.id = s.surveyor
        left join subject other on other.county = s.county and other.id = s.second
        where (s.surveyor is not null)::int + (s.second is not null and s.second is distinct from s.surveyor)::int + (s.companion is not null)::int < 2`
    case 'helper':
      return sql`
        select distinct ${surveyed}, array[helper.title] as notes
        from ${made} s join pairing p on p.county = s.county and p.receiver = s.household and p.giver in (s.surveyor, s.second)
        left join subject helper on helper.county = p.county and helper.id = p.giver
        where (p.starts_on is null or p.starts_on <= s.surveyed_on) and (p.ends_on is null or left(s.surveyed_on, length(p.ends_on)) <= p.ends_on)`
  }
}

/** A look is written down in a field of the survey, or answered like any clause. */
function looksSql(ctx: Ctx, { within }: LookedAt, made: RawBuilder<unknown>, clauses: readonly Clause[]): RawBuilder<unknown> {
  const looks = clauses.filter(({ effect }) => effect === 'look')
  const missed = looks.map(({ code, seenIn }) => {
    const isWritten = seenIn && ctx.catalog.records.get('survey')?.fields[seenIn] ? sql`${sql.ref(`s.${snake(seenIn)}`)} is not null` : sql`false`
    return sql`case when not (${isWritten}) and not coalesce(${code} = any(said.codes), false) then ${code} end`
  })
  const notes = sql`array_remove(array[${missed.length ? sql.join(missed) : sql`null`}]::text[], null)`
  return sql`
    select * from (
      select ${surveyed}, ${notes} as notes from ${made} s
      left join (
        select a.survey, array_agg(c.code) as codes from answer a join criterion c on c.county = a.county and c.id = a.criterion
        where ${inPlace(ctx, 'a', within)} group by a.survey) said on said.survey = s.id) looked
    where notes <> '{}'`
}

const codesOf = (clauses: readonly Clause[]) => sql`${arrayLiteral(clauses.map(({ code }) => code))}::text[]`

/** Empty where the list itself says it. */
export function sayNotes(list: Lacking, notes: readonly string[], { programme }: LookedAt): string {
  const clause = (code: string) => programme?.clauses.find((each) => each.code === code)
  if (list === 'looks') return `没有写：${notes.map((code) => clause(code)?.label ?? code).join('、')}`
  if (list === 'evidence')
    return notes.map((code) => `“${code}　${clause(code)?.label ?? ''}”要有${clause(code)?.evidence ?? '佐证'}，没有写`).join('；')
  if (list === 'alone') return notes.length ? `只写了${notes.join('、')}` : '没有写调查人'
  if (list === 'helper') return `${notes.join('、')}是这一户的帮扶责任人`
  return ''
}
