/** A county's own programme: the one it follows, with what the county has set. */
import { sql } from 'kysely'
import { mayRead } from '../../core/access/role.ts'
import { Problem } from '../../core/problem.ts'
import { isFault, readEffects } from '../../core/programme/effects.ts'
import { type Applied, type Programme, type Settled, settle, type Terms } from '../../core/programme/programme.ts'
import type { Values } from '../../core/record/definition.ts'
import { isInside } from '../../kinds/region/value.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'

interface Row {
  region: string
  template: string
  line: string | null
  base_line: string | null
  without: string | null
  effects: string | null
  effects_reason: string | null
}

/** Throws when it is not there, follows one that is no longer known, or is not for the place. */
export async function getProgramme(ctx: Ctx, tx: Tx, id: string, within?: string): Promise<Applied> {
  if (!mayRead(ctx.actor, 'programme')) throw new Problem('right.read')
  const { rows } = await sql<Row>`
    select region, template, line, base_line, without, effects, effects_reason from programme where county = ${ctx.actor.county} and id = ${id}`.execute(
    tx,
  )
  const [row] = rows
  if (!row) throw new Problem('record.missing')
  if (within && !isInside(within, row.region)) throw new Problem('screening.elsewhere')
  const programme = ctx.catalog.programmes.get(row.template)
  if (!programme) throw new Problem('programme.unknown')
  const effects = effectsOf(programme, row.effects, row.effects_reason)
  return { programme, terms: { line: amount(row.line), baseLine: amount(row.base_line), without: codesIn(row.without ?? ''), ...effects } }
}

/** Those in force on a day at a place, that of the smallest place around it first. */
export async function programmesAt(ctx: Ctx, tx: Tx, place: string, day: string): Promise<{ id: string; label: string }[]> {
  if (!mayRead(ctx.actor, 'programme')) return []
  const { rows } = await sql<{ id: string; label: string }>`
    select id, label from programme
    where county = ${ctx.actor.county} and left(${place}, length(region)) = region and starts_on <= ${day} and (ends_on is null or ends_on >= ${day})
    order by length(region) desc, starts_on desc, id desc`.execute(tx)
  return rows
}

/** The effects a county has set, with their reason; nothing where it has set none. Throws where they cannot be read or nobody says why. */
export function effectsOf(programme: Programme, text: string | null, reason: string | null): Pick<Terms, 'effects' | 'effectsReason'> {
  if (!text?.trim()) return {}
  const effects = readEffects(text, programme.clauses)
  if (isFault(effects)) throw new Problem(effects.key as 'programme.effectUnread', effects.details)
  if ([...(reason?.trim() ?? '')].length < 5) throw new Problem('programme.effectReason')
  return { effects, effectsReason: reason?.trim() }
}

/** What is entered of a programme, as a form shows it: a fault of the effects stands at their field, or at that of their reason. */
export function checkProgramme({ catalog }: Ctx, values: Values) {
  const programme = catalog.programmes.get(String(values.template))
  try {
    if (programme) effectsOf(programme, textOf(values.effects), textOf(values.effectsReason))
    for (const name of ['line', 'baseLine']) if (typeof values[name] === 'number' && values[name] <= 0) throw new Problem('programme.lineTooLow')
    if (textOf(values.endsOn) && String(values.endsOn) < String(values.startsOn)) throw new Problem('programme.endsBefore')
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const field = faultFields[error.key] ?? 'effects'
    const label = catalog.records.get('programme')?.fields[field]?.label ?? ''
    throw new Problem('record.invalid', {}, { faults: [{ field, label, key: error.key, sentence: error.message }] })
  }
}

/** Under which field a fault of a programme stands, where that is not its effects. */
const faultFields: Readonly<Record<string, string>> = {
  'programme.effectReason': 'effectsReason',
  'programme.lineTooLow': 'line',
  'programme.endsBefore': 'endsOn',
}

const textOf = (value: Values[string] | undefined) => (typeof value === 'string' ? value : null)

export const amount = (text: string | null) => (text === null ? undefined : Number(text))

/** As counties write them: 不进6、不进7. */
export const codesIn = (text: string) => text.split(/[、，,;；\s]+/).filter(Boolean)

/** `others`: instead of the terms of the same name; a standard that is tried puts the line aside. Throws when no line can be reckoned. */
export function settled({ programme, terms }: Applied, others: Terms = {}): Settled {
  const line = others.baseLine === undefined ? terms.line : undefined
  const found = settle(programme, { ...terms, line, ...others })
  if (!found) throw new Problem('programme.lineMissing', { label: programme.label })
  return found
}
