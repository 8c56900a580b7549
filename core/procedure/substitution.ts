/** Somebody holds an office for a colleague who is away: on dated days, of the same place and level, written down before it begins. */
import type { Fault } from '../../kinds/kind.ts'

/** What somebody may act as: two people hold the same office when role and place are the same. */
export interface Office {
  role: string
  scope: string
}

export interface Substitution {
  absent: string
  substitute: string
  startsOn: string
  endsOn: string
  /** From this day on it no longer holds, where it was ended early. */
  endedOn?: string | null
}

export const runsOn = ({ startsOn, endsOn, endedOn }: Omit<Substitution, 'absent' | 'substitute'>, day: string) =>
  startsOn <= day && day <= endsOn && (!endedOn || day < endedOn)

const overlaps = (one: Substitution, other: Substitution) =>
  one.startsOn <= other.endsOn && other.startsOn <= one.endsOn && !(other.endedOn && other.endedOn <= one.startsOn)

/** Why these days cannot be given to this colleague, or nothing. `offices`: those the substitute holds; `others`: what is written down already. */
export function substitutionFault(
  wish: Substitution,
  office: Office,
  offices: readonly Office[],
  others: readonly Substitution[],
  today: string,
): Fault | undefined {
  if (wish.absent === wish.substitute) return { key: 'substitute.samePerson', details: {} }
  if (!offices.some(({ role, scope }) => role === office.role && scope === office.scope)) return { key: 'substitute.otherOffice', details: {} }
  if (wish.endsOn < wish.startsOn) return { key: 'substitute.days', details: {} }
  if (wish.startsOn < today) return { key: 'substitute.datedBack', details: { today } }
  const meanwhile = others.filter((other) => overlaps(wish, other))
  const known = meanwhile.find(({ absent }) => absent === wish.absent)
  if (known) return { key: 'substitute.taken', details: { from: known.startsOn, to: known.endsOn } }
  if (meanwhile.some(({ absent }) => absent === wish.substitute)) return { key: 'substitute.away', details: {} }
  return meanwhile.some(({ substitute }) => substitute === wish.absent) ? { key: 'substitute.standsIn', details: {} } : undefined
}
