/** Places by name inside the place of an import. A name that is used twice there resolves to nothing rather than to the wrong one. */
import { sql } from 'kysely'
import { regionEnd, regionValue } from '../../kinds/region/value.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'

export interface Places {
  /** Code of a place by its name or code, or nothing. */
  find(text: string): string | undefined
  /** Code for a new place directly below that place, else below the one of the import. */
  allocate(name: string, below?: string): string
}

const ownDigits = 3

export async function placesWithin(ctx: Ctx, tx: Tx, within: string): Promise<Places> {
  const { rows } = await sql<{ code: string; name: string }>`
    select code, name from region where county = ${ctx.actor.county} and code >= ${within} and code < ${regionEnd(within)} and valid_to is null`.execute(
    tx,
  )
  const codes = new Set(rows.map((row) => row.code))
  const byName = new Map<string, string | undefined>()
  for (const { code, name } of rows) byName.set(name, byName.has(name) ? undefined : code)
  const last = new Map<string, number>()
  for (const code of codes) {
    const above = code.slice(0, -ownDigits)
    last.set(above, Math.max(last.get(above) ?? 0, Number(code.slice(-ownDigits))))
  }
  return {
    find(text) {
      const name = text.replace(/\s+/g, '')
      const reading = regionValue.read(name, { label: '' })
      return 'value' in reading ? (codes.has(reading.value) ? reading.value : undefined) : byName.get(name)
    },
    allocate(name, below = within) {
      const number = (last.get(below) ?? 0) + 1
      last.set(below, number)
      const code = below + String(number).padStart(ownDigits, '0')
      codes.add(code)
      byName.set(name, code)
      return code
    },
  }
}

/** The village a workbook speaks of: the longest place name in the lines above its headings; else the actor's own place when that is a village. */
export async function guessPlace(ctx: Ctx, tx: Tx, lines: readonly string[]): Promise<string | undefined> {
  const { rows } = await sql<{ code: string; name: string }>`
    select code, name from region where county = ${ctx.actor.county} and code >= ${ctx.actor.scope} and code < ${regionEnd(ctx.actor.scope)}`.execute(
    tx,
  )
  const named = rows
    .filter(({ code, name }) => code.length <= 12 && name.length > 1 && lines.some((line) => line.includes(name)))
    .sort((a, b) => b.code.length - a.code.length || b.name.length - a.name.length)
  return named[0]?.code ?? (ctx.actor.scope.length === 12 ? ctx.actor.scope : undefined)
}
