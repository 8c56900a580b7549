/** The facts of every household of a place on a day, and what surveyors said of each clause, as one select; in memory it is core/programme/factsOf.ts. */
import { type RawBuilder, sql } from 'kysely'
import { partOfClass } from '../../catalog/programmes/facts.ts'
import type { FactSource, NamedFact } from '../../core/programme/fact.ts'
import { yearsBefore } from '../../core/programme/factsOf.ts'
import { type Clause, incomeParts, type Settled } from '../../core/programme/programme.ts'
import { namedWhenMet } from '../../core/programme/said.ts'
import { regionEnd } from '../../kinds/region/value.ts'
import { arrayLiteral } from '../change/rows.ts'
import type { Ctx } from '../context.ts'
import { snake } from '../db/columns.ts'

export interface Screened {
  programme: Settled
  /** Region code. */
  within: string
  /** ISO day. */
  day: string
}

/** Columns: household, region, said, then the facts in the catalog's order. */
export function inputsSql(ctx: Pick<Ctx, 'actor' | 'catalog'>, { programme, within, day }: Screened): RawBuilder<unknown> {
  const { county } = ctx.actor
  const facts = [...ctx.catalog.facts.values()]
  const [from, to] = monthsBefore(day, programme.income.months)
  const looks = [...new Set(programme.clauses.flatMap(({ seenIn }) => seenIn ?? []))]
  const here = (alias: string) =>
    sql`${sql.ref(`${alias}.county`)} = ${county} and ${sql.ref(`${alias}.region`)} >= ${within} and ${sql.ref(`${alias}.region`)} < ${regionEnd(within)}`
  return sql`
    select own.id as household, own.region as region, ${said()} as said, ${sql.join(facts.map(({ name, source }) => sql`${factSql(name, source)} as ${sql.ref(snake(name))}`))}
    from household own
    left join (
      select m.household, count(*) as number, ${sql.join(memberFacts(facts, day))}
      from membership m join person p on p.county = m.county and p.id = m.person
      where ${here('m')} and (m.left_on is null or m.left_on > ${day}) and (m.joined_on is null or m.joined_on <= ${day})
      group by m.household) members on members.household = own.id
    left join (
      select distinct on (household) household, id, surveyed_on >= ${surveyedSince(day, programme.income.months)} as is_fresh, income_per_head, measure, conclusion${sql.join(
        looks.map((field) => sql`, ${sql.ref(snake(field))}`),
        sql``,
      )}
      from survey where ${here('survey')} and surveyed_on <= ${day}
      order by household, surveyed_on desc, id desc) survey on survey.household = own.id
    left join (
      select a.survey, bool_or(c.code = any(${arrayLiteral(programme.clauses.map(({ code }) => code))}::text[])) as is_asked, ${sql.join(programme.clauses.map(({ code }, at) => sql`max(${answerMark}) filter (where c.code = ${code}) as ${sql.ref(`c${at}`)}`))}
      from answer a join criterion c on c.county = a.county and c.id = a.criterion
      where ${here('a')} group by a.survey) answers on answers.survey = survey.id
    left join (
      select household, ${sql.join(incomeParts.map((part) => sql`sum(amount) filter (where class = ${classOf(part)})::bigint as ${sql.ref(snake(part))}`))}
      from income where ${here('income')} and length(month) >= 7 and left(month, 7) >= ${from} and left(month, 7) < ${to}
      group by household) income on income.household = own.id
    left join (
      select household, ${sql.join(comparisonFacts(facts))}
      from comparison where ${here('comparison')} and compared_on <= ${day}
      group by household) comparison on comparison.household = own.id
    where ${here('own')}`

  /** As core/programme/said.ts has it. */
  function said(): RawBuilder<unknown> {
    const unnamed = ({ effect, seenIn }: Clause) => {
      const open = namedWhenMet.has(effect) ? sql`case when survey.conclusion is not null and answers.is_asked then 'n' else '?' end` : sql`'?'`
      return seenIn ? sql`case when survey.${sql.ref(snake(seenIn))} is not null then 'y' else ${open} end` : open
    }
    const marks = programme.clauses.map((clause, at) => sql`coalesce(answers.${sql.ref(`c${at}`)}, ${unnamed(clause)})`)
    return sql`case when survey.is_fresh is not true then '' else ${sql.join(marks, sql` || `)} end`
  }
}

const answerMark = sql`case when a.exemption is not null then 'e' when a.met = '2' then 'n' when a.met = '3' then '?' else 'y' end`

const classOf = (part: string) => Object.entries(partOfClass).find(([, each]) => each === part)?.[0]

function factSql(name: string, source: FactSource): RawBuilder<unknown> {
  if (source.from === 'household') {
    const column = sql.ref(`own.${snake(source.field)}`)
    return source.dated ? sql`case when survey.is_fresh is not false then ${column} end` : column
  }
  if (source.from === 'survey') return sql`case when survey.is_fresh then ${sql.ref(`survey.${snake(source.field)}`)} end`
  if (source.from === 'members' && source.how === 'number') return sql`coalesce(members.number, own.size)::integer`
  return sql.ref(`${source.from}.${snake(source.from === 'income' ? source.part : name)}`)
}

function memberFacts(facts: readonly NamedFact[], day: string): RawBuilder<unknown>[] {
  return facts.flatMap(({ name, source }) => {
    if (source.from !== 'members' || source.how === 'number') return []
    const column = sql.ref(`p.${snake(source.how === 'atLeastYears' ? 'bornOn' : source.field)}`)
    const isOne =
      source.how === 'atLeastYears'
        ? sql`${column} <= ${yearsBefore(day, source.years)}`
        : sql`${column} = any(${arrayLiteral(source.in.map(String))}::text[])`
    const isKnown = sql`bool_and(${column} is not null)`
    const value =
      source.how === 'any'
        ? sql`case when bool_or(${isOne}) then true when ${isKnown} then false end`
        : sql`case when ${isKnown} then (count(*) filter (where ${isOne}))::integer end`
    return [sql`${value} as ${sql.ref(snake(name))}`]
  })
}

/** The last day each was compared. */
function comparisonFacts(facts: readonly NamedFact[]): RawBuilder<unknown>[] {
  return facts.flatMap(({ name, source }) =>
    source.from === 'comparison'
      ? [sql`(array_agg(found order by compared_on desc, found desc) filter (where source = ${source.source}))[1] as ${sql.ref(snake(name))}`]
      : [],
  )
}

/** The first day of surveys that still tell of the months a programme looks at. */
export const surveyedSince = (day: string, months: number) => `${monthsBefore(day, months)[0]}${day.slice(7)}`

/** First month that counts and the first that does not, as text: the whole months before the month of the day. */
export function monthsBefore(day: string, months: number): [string, string] {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
  const text = (month: number) => `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
  return [text(at - months), text(at)]
}
