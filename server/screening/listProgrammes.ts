/** The programmes a place can use: those of the county and above, and those the system brings to follow. */
import { sql } from 'kysely'
import { mayRead } from '../../core/access/role.ts'
import { Problem } from '../../core/problem.ts'
import type { Clause } from '../../core/programme/programme.ts'
import type { Ctx } from '../context.ts'

export interface ProgrammeList {
  adopted: {
    id: string
    label: string
    region: string
    template: string
    startsOn: string
    endsOn: string | null
    line: number | null
    runs: Run[]
  }[]
  templates: {
    name: string
    label: string
    from: string
    to: string | null
    basis: string
    measure: string
    target: string
    clauses: readonly Clause[]
  }[]
}

interface Run {
  id: string
  region: string
  ranOn: string
  households: number
  admitted: number
}

export function listProgrammes(ctx: Ctx): Promise<ProgrammeList> {
  if (!mayRead(ctx.actor, 'programme')) throw new Problem('right.read')
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const { rows } = await sql<{
      id: string
      label: string
      region: string
      template: string
      starts_on: string
      ends_on: string | null
      line: string | null
      runs: Run[] | null
    }>`
      select id, label, region, template, starts_on, ends_on, line, (
        select json_agg(json_build_object('id', s.id, 'region', s.region, 'ranOn', s.ran_on, 'households', s.households, 'admitted', s.admitted) order by s.ran_on desc, s.id desc)
        from screening s where s.county = programme.county and s.programme = programme.id) as runs
      from programme where county = ${ctx.actor.county} order by starts_on desc, id desc`.execute(tx)
    return {
      adopted: rows.map(({ starts_on, ends_on, line, runs, ...row }) => ({
        ...row,
        startsOn: starts_on,
        endsOn: ends_on,
        line: line === null ? null : Number(line),
        runs: runs ?? [],
      })),
      templates: [...ctx.catalog.programmes.values()].map(({ name, label, from, to, basis, income, target, clauses }) => ({
        ...{ name, label, from, to: to ?? null, basis, target, clauses },
        measure: income.measure,
      })),
    }
  })
}
