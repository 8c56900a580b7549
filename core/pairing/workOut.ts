/**
 * What an act does to the pairings of some receivers: which rows it closes, which it opens, or why it must not. A change closes one row
 * and opens another; nothing that is closed is touched again but by a correction. Pure, so that it can be tried on any history.
 */
import type { Fault } from '../../kinds/kind.ts'
import { dayAfter, firstDay, isPast, lastDay, overlap, pairingStates, type Span, shiftDay, standsOn } from './standing.ts'

export interface Pairing extends Span {
  id: string
  giver: string | null
  receiver: string
}

export type PairingAct =
  | { act: 'pair'; giver: string; receivers: readonly string[]; on: string }
  /** The new helper begins on that day; the one before ends the day before. */
  | { act: 'change'; pairings: readonly string[]; giver: string; on: string }
  /** The last day on which they stand. */
  | { act: 'end'; pairings: readonly string[]; on: string }
  /** What was written down wrongly of one row. */
  | { act: 'correct'; pairing: string; giver?: string; startsOn?: string; endsOn?: string }

export interface Refusal {
  receiver: string
  fault: Fault
}

export interface Effect {
  closed: { id: string; endsOn: string; state: string }[]
  opened: { giver: string; receiver: string; startsOn: string; follows?: string }[]
  corrected: { id: string; giver?: string; startsOn?: string; endsOn?: string }[]
  refused: Refusal[]
}

/** What the act rests on beside the histories. */
export interface Known {
  today: string
  /** Receivers that still need help and must not be left without a helper, each with what is said of it then. */
  needy: ReadonlyMap<string, Fault>
}

/** `history`: every row of the receivers concerned. */
export function workOut(history: readonly Pairing[], act: PairingAct, known: Known): Effect {
  const effect: Effect = { closed: [], opened: [], corrected: [], refused: [] }
  if (act.act === 'pair') for (const receiver of new Set(act.receivers)) pair(effect, history, receiver, act, known)
  else if (act.act === 'correct') correct(effect, history, act, known)
  else {
    const wanted = new Set(act.pairings)
    for (const row of history.filter(({ id }) => wanted.has(id))) {
      if (act.act === 'change') change(effect, history, row, act, known)
      else end(effect, row, act, known)
    }
  }
  refuseGaps(effect, history, known)
  return effect
}

type Named<A extends PairingAct['act']> = Extract<PairingAct, { act: A }>

function pair(effect: Effect, history: readonly Pairing[], receiver: string, { giver, on }: Named<'pair'>, { today }: Known) {
  const fault = inFuture(on, today) ?? twice(history, opening(giver, receiver, on))
  if (fault) effect.refused.push({ receiver, fault })
  else effect.opened.push({ giver, receiver, startsOn: on })
}

function change(effect: Effect, history: readonly Pairing[], row: Pairing, { giver, on }: Named<'change'>, { today }: Known) {
  const { id, receiver } = row
  const others = history.filter((each) => each.id !== id)
  const fault =
    inFuture(on, today) ??
    past(row, today) ??
    (on <= firstDay(row) ? told('pairing.beforeStart', { day: row.startsOn ?? '' }) : undefined) ??
    (row.giver === giver ? told('pairing.sameGiver') : undefined) ??
    twice(others, opening(giver, receiver, on))
  if (fault) return void effect.refused.push({ receiver, fault })
  effect.closed.push({ id, endsOn: shiftDay(on, -1), state: pairingStates.changed })
  // Two helpers of one household who hand over to the same person leave it one.
  if (!effect.opened.some((other) => other.receiver === receiver)) effect.opened.push({ giver, receiver, startsOn: on, follows: id })
}

function end(effect: Effect, row: Pairing, { on }: Named<'end'>, { today }: Known) {
  const fault = inFuture(on, today) ?? past(row, today) ?? (on < firstDay(row) ? told('pairing.beforeStart', { day: row.startsOn ?? '' }) : undefined)
  if (fault) effect.refused.push({ receiver: row.receiver, fault })
  else effect.closed.push({ id: row.id, endsOn: on, state: pairingStates.ended })
}

function correct(effect: Effect, history: readonly Pairing[], { pairing, giver, startsOn, endsOn }: Named<'correct'>, { today }: Known) {
  const row = history.find(({ id }) => id === pairing)
  if (!row) return
  const corrected = { id: pairing, ...(giver ? { giver } : {}), ...(startsOn ? { startsOn } : {}), ...(endsOn ? { endsOn } : {}) }
  const after: Pairing = { ...row, ...corrected }
  const others = history.filter(({ id }) => id !== pairing)
  const fault =
    inFuture(startsOn ?? '', today) ??
    inFuture(endsOn ?? '', today) ??
    // An end is written by ending or changing, which look at who is left without a helper.
    (endsOn && !isPast(row, today) ? told('pairing.endByAct') : undefined) ??
    (firstDay(after) > lastDay(after) ? told('pairing.beforeStart', { day: after.startsOn ?? '' }) : undefined) ??
    twice(others, after)
  if (fault) effect.refused.push({ receiver: row.receiver, fault })
  else effect.corrected.push(corrected)
}

/** The history as it is once the act is done. */
export function afterwards(history: readonly Pairing[], { closed, corrected, opened }: Effect): Pairing[] {
  const changes = new Map<string, Partial<Pairing>>([...closed, ...corrected].map((each) => [each.id, each]))
  return [
    ...history.map((row) => ({ ...row, ...changes.get(row.id) })),
    ...opened.map(({ giver, receiver, startsOn }) => opening(giver, receiver, startsOn)),
  ]
}

/** Whoever needs help and had a helper on some day still has one on it. */
function refuseGaps(effect: Effect, history: readonly Pairing[], { needy }: Known) {
  const touched = new Set([...effect.closed, ...effect.corrected].map(({ id }) => id))
  const before = byReceiver(history)
  const after = byReceiver(afterwards(history, effect))
  for (const receiver of new Set(history.filter(({ id }) => touched.has(id)).map((row) => row.receiver)))
    refuseGap(effect, receiver, needy.get(receiver), before.get(receiver), after.get(receiver))
}

function refuseGap(effect: Effect, receiver: string, fault: Fault | undefined, before: readonly Span[] = [], after: readonly Span[] = []) {
  if (fault && opensGap(before, after)) effect.refused.push({ receiver, fault })
}

function byReceiver(rows: readonly Pairing[]): Map<string, Pairing[]> {
  const found = new Map<string, Pairing[]>()
  for (const row of rows) found.set(row.receiver, [...(found.get(row.receiver) ?? []), row])
  return found
}

/** Who helps changes only where a row begins or has just ended. */
function opensGap(before: readonly Span[], after: readonly Span[]): boolean {
  const days = [...before, ...after].flatMap((row) => [firstDay(row), ...(row.endsOn ? [dayAfter(row.endsOn)] : [])])
  const helped = (rows: readonly Span[], day: string) => rows.some((row) => standsOn(row, day))
  return days.some((day) => helped(before, day) && !helped(after, day))
}

const opening = (giver: string, receiver: string, startsOn: string): Pairing => ({
  ...{ id: '', giver, receiver, startsOn },
  ...{ endsOn: null, state: pairingStates.standing },
})
const inFuture = (day: string, today: string) => (day > today ? told('pairing.inFuture') : undefined)
const past = (row: Pairing, today: string) => (isPast(row, today) ? told('pairing.past') : undefined)
const twice = (history: readonly Pairing[], fresh: Pairing) =>
  history.some((row) => row.receiver === fresh.receiver && row.giver !== null && row.giver === fresh.giver && overlap(row, fresh))
    ? told('pairing.twice')
    : undefined
const told = (key: string, details: Fault['details'] = {}): Fault => ({ key, details })
