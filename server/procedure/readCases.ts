/** Cases as lists and as a board: how many stand before which step. */
import { type RawBuilder, sql } from 'kysely'
import { mayRead } from '../../core/access/role.ts'
import { Problem } from '../../core/problem.ts'
import { isInside, regionEnd } from '../../kinds/region/value.ts'
import type { Ctx } from '../context.ts'
import { getProcedure } from './storedCases.ts'

export interface CaseFilter {
  within?: string | undefined
  procedure?: string | undefined
  /** The step the case stands before. */
  next?: string | undefined
  state?: string | undefined
  page: number
  size: number
}

export interface CaseLine {
  id: string
  household: string
  title: string
  /** The number of the household. */
  code: string | null
  region: string
  procedure: string
  procedureLabel: string
  openedOn: string
  state: string
  next: string | null
  nextLabel: string | null
  /** The day of the last step. */
  lastOn: string
}

export type CaseRow = {
  id: string
  household: string
  title: string | null
  code: string | null
  region: string
  procedure: string
  opened_on: string
  state: string
  next: string | null
  last_on: string | null
}

/** Rows of cases, or of what tells of cases, in a place the reader may see. */
export const insideSql = (ctx: Ctx, wanted: string | undefined, table = 'casefile') => {
  if (!mayRead(ctx.actor, 'casefile')) throw new Problem('right.read')
  const within = wanted ?? ctx.actor.scope
  if (!isInside(within, ctx.actor.scope)) throw new Problem('right.place')
  const [county, region] = ['county', 'region'].map((column) => sql.ref(`${table}.${column}`))
  return sql`${county} = ${ctx.actor.county} and ${region} >= ${within} and ${region} < ${regionEnd(within)}`
}

const mostTogether = 5000

/** All cases of a place that stand before a step, for one act on all of them. Throws `case.tooMany` where no act can take so many. */
export function listTogether(
  ctx: Ctx,
  { within, procedure, next }: { within?: string | undefined; procedure: string; next: string },
): Promise<{ cases: CaseLine[] }> {
  const rowsSql = caseRowsSql(sql`${insideSql(ctx, within)} and procedure = ${procedure} and next = ${next}`)
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const { rows } = await sql<CaseRow>`${rowsSql} order by casefile.region, casefile.id limit ${mostTogether + 1}`.execute(tx)
    if (rows.length > mostTogether) throw new Problem('case.tooMany', { limit: mostTogether })
    return { cases: rows.map((row) => lineOf(ctx, row)) }
  })
}

/** SQL: cases as CaseRow. */
export const caseRowsSql = (where: RawBuilder<unknown>) => sql`
  select casefile.id, casefile.household, subject.title, casefile.region,
    (select code from household where household.county = casefile.county and household.id = casefile.household) as code, procedure, opened_on, state, next,
    (select max(happened_on) from proceeding where proceeding.county = casefile.county and proceeding.casefile = casefile.id) as last_on
  from casefile left join subject on subject.county = casefile.county and subject.id = casefile.household
  where ${where}`

export function listCases(ctx: Ctx, { within, procedure, next, state, page, size }: CaseFilter): Promise<{ total: number; cases: CaseLine[] }> {
  const where = sql`${insideSql(ctx, within)}
    and (${procedure ?? null}::text is null or procedure = ${procedure ?? null})
    and (${next ?? null}::text is null or next = ${next ?? null})
    and (${state ?? null}::text is null or state = ${state ?? null})`
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const [counted] = (await sql<{ total: string }>`select count(*) as total from casefile where ${where}`.execute(tx)).rows
    const { rows } = await sql<CaseRow>`
      ${caseRowsSql(where)} order by casefile.region, casefile.id limit ${size} offset ${(page - 1) * size}`.execute(tx)
    return { total: Number(counted?.total ?? 0), cases: rows.map((row) => lineOf(ctx, row)) }
  })
}

export function lineOf(ctx: Ctx, { title, opened_on, last_on, ...row }: CaseRow): CaseLine {
  const procedure = getProcedure(ctx, row.procedure)
  const label = procedure.steps.find(({ name }) => name === row.next)?.label
  return { ...row, title: title ?? '', procedureLabel: procedure.label, openedOn: opened_on, nextLabel: label ?? null, lastOn: last_on ?? opened_on }
}

export interface BoardCell {
  procedure: string
  /** By village (12 digits). */
  region: string
  state: string
  next: string | null
  cases: number
}

export function getBoard(ctx: Ctx, within?: string): Promise<{ cells: BoardCell[] }> {
  const where = insideSql(ctx, within)
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const { rows } = await sql<Omit<BoardCell, 'cases'> & { cases: string }>`
      select procedure, left(region, 12) as region, state, next, count(*) as cases from casefile
      where ${where} group by 1, 2, 3, 4 order by 1, 2, 3, 4`.execute(tx)
    return { cells: rows.map((row) => ({ ...row, cases: Number(row.cases) })) }
  })
}
