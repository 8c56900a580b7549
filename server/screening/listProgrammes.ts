/** The programmes a place can use: those of the county and above, and those the system brings to follow. */
import { sql } from 'kysely'
import { mayRead } from '../../core/access/role.ts'
import { Problem } from '../../core/problem.ts'
import { isFault, readEffects } from '../../core/programme/effects.ts'
import { type Effect, type Programme, type QuotedClause, quote, settle } from '../../core/programme/programme.ts'
import type { Ctx } from '../context.ts'
import { amount, codesIn } from './programmes.ts'

export interface ProgrammeList {
  adopted: {
    id: string
    label: string
    region: string
    template: string
    startsOn: string
    endsOn: string | null
    /** What the county has set, in fen; empty where it follows the line that comes with the programme. */
    line: number | null
    baseLine: number | null
    without: string[]
    /** By code of clause, where the county has given it another; with the reason. */
    effects: Record<string, Effect>
    effectsReason: string | null
    /** The line in force, in fen; null where the standard it is a multiple of is not set, or what it follows is unknown. */
    amount: number | null
    runs: Run[]
  }[]
  templates: {
    name: string
    label: string
    from: string
    to: string | null
    basis: string
    measure: string
    months: number
    notCounted: readonly string[]
    /** The line it comes with, in fen, or how many times the 低保 standard it is. */
    line: Programme['line']
    target: string
    clauses: readonly QuotedClause[]
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
      base_line: string | null
      without: string | null
      effects: string | null
      effects_reason: string | null
      runs: Run[] | null
    }>`
      select id, label, region, template, starts_on, ends_on, line, base_line, without, effects, effects_reason, (
        select json_agg(json_build_object('id', s.id, 'region', s.region, 'ranOn', s.ran_on, 'households', s.households, 'admitted', s.admitted) order by s.ran_on desc, s.id desc)
        from screening s where s.county = programme.county and s.programme = programme.id) as runs
      from programme where county = ${ctx.actor.county} order by starts_on desc, id desc`.execute(tx)
    return {
      adopted: rows.map(({ starts_on, ends_on, base_line, without, effects, effects_reason, runs, ...row }) => {
        const terms = { line: amount(row.line), baseLine: amount(base_line) }
        const followed = ctx.catalog.programmes.get(row.template)
        return {
          ...{ ...row, startsOn: starts_on, endsOn: ends_on, runs: runs ?? [] },
          ...{ line: terms.line ?? null, baseLine: terms.baseLine ?? null, without: codesIn(without ?? '') },
          ...{ effects: effectsIn(followed, effects), effectsReason: effects_reason },
          amount: (followed && settle(followed, terms)?.line.amount) ?? null,
        }
      }),
      templates: [...ctx.catalog.programmes.values()].map(({ name, label, from, to, basis, income, line, target, clauses }) => ({
        ...{ name, label, from, to: to ?? null, basis, line, target, clauses: clauses.map(quote) },
        ...{ measure: income.measure, months: income.months, notCounted: income.notCounted },
      })),
    }
  })
}

/** What can be read of it; what cannot is told when it is screened. */
function effectsIn(programme: Programme | undefined, text: string | null): Record<string, Effect> {
  const found = programme && text ? readEffects(text, programme.clauses) : {}
  return isFault(found) ? {} : found
}
