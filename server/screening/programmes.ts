/** A county's own programme with what it has set, put together with the one it follows. */
import { sql } from 'kysely'
import { mayRead } from '../../core/access/role.ts'
import { Problem } from '../../core/problem.ts'
import { type Effect, type Settled, settle, type Terms } from '../../core/programme/programme.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'

export interface Adopted {
  id: string
  label: string
  region: string
  template: string
  terms: Terms
}

interface Row {
  id: string
  label: string
  region: string
  template: string
  line: string | null
  base_line: string | null
  without: string | null
}

/** The programme of the county with its terms on a day; criteria of the county that bear the code of a clause change its effect. Throws when it is not there. */
export async function getProgramme(ctx: Ctx, tx: Tx, id: string, day = ctx.today): Promise<Adopted> {
  if (!mayRead(ctx.actor, 'programme')) throw new Problem('right.read')
  const { rows } = await sql<Row>`
    select id, label, region, template, line, base_line, without from programme where county = ${ctx.actor.county} and id = ${id}`.execute(tx)
  const [row] = rows
  if (!row) throw new Problem('record.missing')
  const criteria = await sql<{ code: string; effect: string | null; starts_on: string | null; ends_on: string | null }>`
    select code, effect, starts_on, ends_on from criterion where county = ${ctx.actor.county}`.execute(tx)
  const gone = criteria.rows.filter(({ starts_on, ends_on }) => (starts_on && starts_on > day) || (ends_on && ends_on < day))
  const terms: Terms = {
    line: amount(row.line),
    baseLine: amount(row.base_line),
    without: [...codesIn(row.without ?? ''), ...gone.map(({ code }) => code)],
    effects: Object.fromEntries(criteria.rows.flatMap(({ code, effect }) => (effect ? [[code, effect as Effect]] : []))),
  }
  return { id: row.id, label: row.label, region: row.region, template: row.template, terms }
}

const amount = (text: string | null) => (text === null ? undefined : Number(text))

export const codesIn = (text: string) => text.split(/[、，,;；\s]+/).filter(Boolean)

/** Throws when the programme is no longer known, or its line cannot be reckoned. */
export function settled(ctx: Pick<Ctx, 'catalog'>, { template, terms }: Adopted, other: Terms = {}): Settled {
  const programme = ctx.catalog.programmes.get(template)
  if (!programme) throw new Problem('programme.unknown')
  const line = other.line ?? (other.baseLine === undefined ? terms.line : undefined)
  const found = settle(programme, { ...terms, ...other, line })
  if (!found) throw new Problem('programme.lineMissing', { label: programme.label })
  return found
}
