/** SQL about what was decided of the household under an alias. */
import { sql } from 'kysely'
import type { Procedure } from '../../core/procedure/procedure.ts'
import { arrayLiteral } from '../change/rows.ts'
import type { Ctx } from '../context.ts'
import { states } from './storedCases.ts'

const decided = [states.passed, states.doneIn]

/** `select` of its cases, under `name`, that were decided in its favour by procedures like this; conditions may follow. */
export const decidedSql = (ctx: Ctx, alias: string, name: string, wanted: (procedure: Procedure) => unknown) => {
  const column = (table: string, of: string) => sql.ref(`${table}.${of}`)
  const names = [...ctx.catalog.procedures.values()].flatMap((each) => (wanted(each) ? each.name : []))
  return sql`select 1 from casefile as ${sql.ref(name)} where ${column(name, 'county')} = ${column(alias, 'county')}
    and ${column(name, 'household')} = ${column(alias, 'id')} and ${column(name, 'procedure')} = any(${arrayLiteral(names)}::text[])
    and ${column(name, 'state')} = any(${arrayLiteral(decided)}::text[])`
}

/** It left poverty and has not been taken in again since. */
export const leftPovertySql = (ctx: Ctx, alias: string) => sql`exists (${decidedSql(ctx, alias, 'exit', ({ ofRegistered }) => ofRegistered)}
  and not exists (${decidedSql(ctx, alias, 'again', ({ ofFallen }) => ofFallen)} and again.opened_on >= exit.opened_on))`

/** It was admitted outside the register, by a case of `entry`, and not let go since. */
export const admittedSql = (ctx: Ctx, alias: string, also = sql``) => sql`exists (
  ${decidedSql(ctx, alias, 'entry', ({ purpose, registers }) => purpose === 'admit' && !registers)} ${also}
  and not exists (${decidedSql(ctx, alias, 'leave', ({ purpose }) => purpose === 'leave')} and leave.programme = entry.programme and leave.opened_on >= entry.opened_on))`

/** The programme took it in and has not let it go since. */
export const takenInSql = (ctx: Ctx, alias: string, programme: string) => sql`exists (
  ${decidedSql(ctx, alias, 'entry', ({ purpose }) => purpose === 'admit')} and entry.programme = ${programme}
  and not exists (${decidedSql(ctx, alias, 'leave', ({ purpose }) => purpose === 'leave')} and leave.programme = entry.programme and leave.opened_on >= entry.opened_on))`

/** A case of the programme goes on; one that lets go also after its decision, until it is done. */
export const underWaySql = ({ catalog }: Ctx, alias: string, programme: string) => {
  const leaving = [...catalog.procedures.values()].flatMap(({ purpose, name }) => (purpose === 'leave' ? name : []))
  return sql`exists (select from casefile as going where ${sql.ref(`${alias}.county`)} = going.county and ${sql.ref(`${alias}.id`)} = going.household
    and going.programme = ${programme} and (going.state = ${states.underWay} or going.state = ${states.passed} and going.procedure = any(${arrayLiteral(leaving)}::text[])))`
}
