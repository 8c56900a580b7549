/**
 * Marks, verdict and deciding clause out of facts, as SQL; in memory it is core/programme/judge.ts, under the same rule. SQL's own
 * null is what is unknown, so conditions keep it instead of calling it false.
 */
import { type RawBuilder, sql } from 'kysely'
import type { Expression } from '../../core/expression/expression.ts'
import { factsRecord } from '../../core/programme/factsRecord.ts'
import { verdicts } from '../../core/programme/judge.ts'
import type { Clause, IncomePart, Settled } from '../../core/programme/programme.ts'
import type { Ctx } from '../context.ts'
import { snake } from '../db/columns.ts'
import { conditionSql } from '../query/conditionSql.ts'

type With = Pick<Ctx, 'actor' | 'keys' | 'catalog'>

/** All columns of `inputs`, which has said and the facts, then marks, verdict and clause. */
export function verdictSql(ctx: With, programme: Settled, inputs: RawBuilder<unknown>): RawBuilder<unknown> {
  const { clauses } = programme
  const marks = sql.join(
    clauses.map((_, at) => mark(at)),
    sql` || `,
  )
  return sql`
    select judged.*, ${marks} as marks, ${verdictOf(clauses)} as verdict, ${clauseOf(clauses)} as clause
    from (${markedSql(ctx, programme, inputs)}) judged`
}

/**
 * Rows of a run whose verdict other rules would change, as the columns asked for, `was` and verdict; `inputs` has the run's marks too.
 * A clause that is the same under both rules keeps its mark, and where no mark changes the verdict stays: that leaves little to weigh.
 */
export function changedSql(
  ctx: With,
  before: Settled,
  after: Settled,
  inputs: RawBuilder<unknown>,
  columns: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const kept = (at: number) => sql`substr(own.marks, ${sql.lit(at + 1)}, 1)`
  const marks = after.clauses.map((clause, at) => {
    const place = sameClause(before, after, clause)
    return place < 0 ? markSql(ctx, clause, at) : kept(place)
  })
  const isSameList = after.clauses.length === before.clauses.length && after.clauses.every((clause, at) => isAlike(clause, before.clauses[at]))
  const tests = after.clauses.flatMap((clause, at) => (sameClause(before, after, clause) < 0 ? [sql`${marks[at]} <> ${kept(at)}`] : []))
  const isTouched = !isSameList ? sql`true` : tests.length ? sql`(${sql.join(tests, sql` or `)})` : sql`false`
  return sql`
    select ${columns}, was, verdict from (
      select judged.*, ${verdictOf(after.clauses)} as verdict from (
        select ${columns}, was, ${sql.join(marks.map((each, at) => sql`${each} as ${mark(at)}`))}
        from (${withIncomeSql(after, inputs)}) own where ${isTouched} offset 0) judged) again
    where was <> verdict`
}

/** Of the same code and effect. */
const isAlike = (clause: Clause, other: Clause | undefined) => clause.code === other?.code && clause.effect === other.effect

/** Where the clause stands in the rules before, when it weighs the same in the same way; -1 when not. */
function sameClause(before: Settled, after: Settled, { code, when }: Clause): number {
  const place = before.clauses.findIndex((each) => each.code === code)
  const text = JSON.stringify(when ?? null)
  const isSame = JSON.stringify(before.clauses[place]?.when ?? null) === text
  const isIncome = text.includes('"incomePerHead"')
  return isSame && (!isIncome || JSON.stringify(before.income) === JSON.stringify(after.income)) ? place : -1
}

/** Only the verdict, beside the columns asked for. */
export const onlyVerdictSql = (ctx: With, programme: Settled, inputs: RawBuilder<unknown>, columns: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`select ${columns}, ${verdictOf(programme.clauses)} as verdict from (${markedSql(ctx, programme, inputs)}) judged`

/** `offset 0` keeps PostgreSQL from working each mark out again wherever it is looked at. */
const markedSql = (ctx: With, programme: Settled, inputs: RawBuilder<unknown>) => sql`
  select own.*, ${sql.join(programme.clauses.map((clause, at) => sql`${markSql(ctx, clause, at)} as ${mark(at)}`))}
  from (${withIncomeSql(programme, inputs)}) own offset 0`

/** The inputs with income per head by the programme's rule; `inputs` has the facts. */
export const withIncomeSql = (programme: Settled, inputs: RawBuilder<unknown>) =>
  sql`select facts.*, ${incomeSql(programme)} as income_per_head from (${inputs}) facts`

const mark = (at: number) => sql.ref(`m${at}`)

function markSql(ctx: With, { when }: Clause, at: number): RawBuilder<unknown> {
  const said = sql`substr(own.said, ${sql.lit(at + 1)}, 1)`
  if (!when) return sql`case when ${said} in ('e', 'y', 'n') then ${said} else '?' end`
  // The condition stands once, so that it is worked out once.
  const open = sql`case when ${said} = 'n' then 'n' else '?' end`
  return sql`case when ${said} in ('e', 'y') then ${said} else case ${weighSql(ctx, when)} when true then 'y' when false then 'n' else ${open} end end`
}

/** Three-valued: and, or, not as SQL has them. */
function weighSql(ctx: With, expression: Expression): RawBuilder<unknown> {
  const inner = (each: Expression) => weighSql(ctx, each)
  if ('and' in expression) return sql`(${sql.join(expression.and.map(inner), sql` and `)})`
  if ('or' in expression) return sql`(${sql.join(expression.or.map(inner), sql` or `)})`
  if ('not' in expression) return sql`(not ${inner(expression.not)})`
  return sql`(${conditionSql(ctx, factsRecord(ctx.catalog), expression, new Map())})`
}

/** Division of whole numbers cuts towards zero, as Math.trunc does. */
function incomeSql({ income }: Settled): RawBuilder<unknown> {
  const column = (part: IncomePart) => sql.ref(`facts.${snake(part)}`)
  const sum = (parts: readonly IncomePart[]) =>
    sql.join(
      parts.map((part) => sql`coalesce(${column(part)}, 0)`),
      sql` + `,
    )
  const all = [...income.added, ...income.taken]
  return sql`case
    when coalesce(${sql.join(all.map(column))}) is not null then (${sum(income.added)} - (${sum(income.taken)})) / nullif(facts.members, 0)
    when facts.surveyed_income is null then facts.stated_income
    when facts.surveyed_measure <> ${income.measure} then null
    else facts.surveyed_income end`
}

const among = (clauses: readonly Clause[], ...effects: Clause['effect'][]) =>
  clauses.flatMap(({ effect, code }, at) => (effects.includes(effect) ? [{ at, code }] : []))

interface Branch {
  when: RawBuilder<unknown>
  verdict: string
  clause: RawBuilder<unknown>
}

/** The branches of the judgement in order; the last holds where no other does. */
function branches(clauses: readonly Clause[]): Branch[] {
  const required = among(clauses, 'require')
  const admitting = among(clauses, 'admit')
  const excluding = among(clauses, 'veto', 'strict')
  type Some = readonly { at: number; code: string }[]
  const any = (some: Some, ...wanted: string[]) =>
    some.length
      ? sql`(${sql.join(
          some.map(({ at }) => sql`${mark(at)} in (${sql.join(wanted.map((each) => sql.lit(each)))})`),
          sql` or `,
        )})`
      : sql`false`
  const first = (some: Some, ...wanted: string[]) =>
    some.length
      ? sql`case ${sql.join(
          some.map(({ at, code }) => sql`when ${mark(at)} in (${sql.join(wanted.map((each) => sql.lit(each)))}) then ${sql.lit(code)}`),
          sql` `,
        )} end`
      : sql`null::text`
  const isAdmitted = any(admitting, 'y')
  return [
    { when: any(required, 'n', 'e'), verdict: verdicts.outside, clause: first(required, 'n', 'e') },
    { when: admitting.length ? sql`not ${any(admitting, 'y', '?')}` : sql`false`, verdict: verdicts.outside, clause: sql.lit('') },
    { when: any(required, '?'), verdict: verdicts.incomplete, clause: first(required, '?') },
    { when: sql`(not ${isAdmitted} and ${any(admitting, '?')})`, verdict: verdicts.incomplete, clause: first(admitting, '?') },
    { when: any(excluding, 'y'), verdict: verdicts.question, clause: first(excluding, 'y') },
    { when: any(excluding, '?'), verdict: verdicts.incomplete, clause: first(excluding, '?') },
    { when: sql`true`, verdict: verdicts.admit, clause: sql`coalesce(${first(admitting, 'y')}, ${sql.lit(required[0]?.code ?? '')})` },
  ]
}

const verdictOf = (clauses: readonly Clause[]) =>
  sql`case ${sql.join(
    branches(clauses).map(({ when, verdict }) => sql`when ${when} then ${sql.lit(verdict)}`),
    sql` `,
  )} end`

const clauseOf = (clauses: readonly Clause[]) =>
  sql`case ${sql.join(
    branches(clauses).map(({ when, clause }) => sql`when ${when} then ${clause}`),
    sql` `,
  )} end`
