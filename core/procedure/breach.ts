/**
 * What ledgers of steps taken long ago show to have been wrong: a step before the one it needed, a notice shorter than its procedure
 * asks, votes that do not add up, a meeting too few came to. Told only where the rows themselves say so: of rows of one year whose places
 * lie in each other, and of a notice only where it is too short even with its first and its last day counted, as offices print it.
 */
import type { Fault } from '../../kinds/kind.ts'
import { leastPresent, voteWords } from './evidence.ts'
import type { OpenStage } from './ledger.ts'

/** A row that tells of a stage. Days are ISO; of a notice the first and the last it hung. */
export interface StageRow {
  stage: OpenStage
  id: string
  /** Where the row lives, and where it took place: a notice of a village may have hung in one of its natural villages. */
  region: string
  place: string
  /** What the ledger calls it. */
  word: string
  day: string
  lastDay: string
  /** Of a notice where it hung. */
  venue: string
  expected: number | null
  attendance: number | null
  agree: number | null
  against: number | null
  abstain: number | null
}

/** How a meeting voted on a household. */
export interface VoteRow {
  id: string
  region: string
  attendance: number | null
  agree: number | null
  against: number | null
  abstain: number | null
  result: string | null
  meeting: { day: string; attendance: number | null } | null
  /** The day of the first survey of the household that is known of; perhaps its month only. */
  checkedOn: string | null
}

export interface Breach extends Fault {
  record: OpenStage['record'] | 'vote'
  rowId: string
  region: string
  field: string
}

/** By record: the field that says when, under which its breaches stand. */
const dayField = { meeting: 'heldOn', notice: 'startsOn', step: 'doneOn' } as const

export const breachesOf = (rows: readonly StageRow[], votes: readonly VoteRow[]): Breach[] => [
  ...rows.flatMap((row) => [...tooEarly(row, rows), ...tooShort(row), ...outvoted(row)]),
  ...votes.flatMap(ofVote),
]

const overlap = (a: string, b: string) => a.startsWith(b) || b.startsWith(a)

/** The stages it needed that were not over on its day, one notice and one other at most: of several the one that ended last. */
function tooEarly(row: StageRow, rows: readonly StageRow[]): Breach[] {
  const { stage, day, word, region, place, id } = row
  const needed = rows.filter(
    (other) =>
      other.stage.procedure === stage.procedure &&
      stage.after?.includes(other.stage.name) &&
      other.day.slice(0, 4) === day.slice(0, 4) &&
      overlap(other.place, place),
  )
  // Where a stage was gone through twice in one place, nobody says to which of the two the row belongs: the earlier one counts.
  const firsts = new Map<string, StageRow>()
  for (const other of needed) {
    const key = `${other.stage.name} ${other.place}`
    const known = firsts.get(key)
    if (!known || other.lastDay < known.lastDay) firsts.set(key, other)
  }
  const open = [...firsts.values()].filter((other) => day < other.lastDay).sort((a, b) => (a.lastDay < b.lastDay ? 1 : -1))
  const at = { record: stage.record, rowId: id, region, field: dayField[stage.record] }
  const notice = open.find((other) => other.stage.record === 'notice')
  const before = open.find((other) => other.stage.record !== 'notice')
  return [
    ...(notice ? [{ ...at, key: 'past.stillHanging', details: { step: word, day, notice: notice.word, from: notice.day, to: notice.lastDay } }] : []),
    ...(before ? [{ ...at, key: 'past.before', details: { step: word, day, before: before.word, on: before.day } }] : []),
  ]
}

function tooShort({ stage, id, region, day, lastDay, venue, word }: StageRow): Breach[] {
  const asked = stage.step?.notice
  // Working days are fewer than those of the calendar, so what is told would hold of them the more.
  const days = (Date.parse(lastDay) - Date.parse(day)) / 86_400_000 + 1
  if (stage.record !== 'notice' || !asked || days >= asked.days || days < 1) return []
  const details = { notice: word, venue, from: day, to: lastDay, days, least: asked.days, procedure: stage.procedure.label }
  return [{ record: 'notice', rowId: id, region, field: 'endsOn', key: 'past.tooShort', details }]
}

/** More votes than people is what the check of the row itself tells. */
function outvoted({ stage, id, region, word, expected, attendance, agree, against, abstain }: StageRow): Breach[] {
  if (stage.record !== 'meeting' || attendance === null) return []
  const at = { record: stage.record, rowId: id, region }
  const found: Breach[] = []
  const least = expected === null || !stage.step?.quorum ? 0 : leastPresent(stage.step, expected)
  if (attendance < least)
    found.push({ ...at, field: 'attendance', key: 'past.quorum', details: { meeting: word, expected: expected ?? 0, attendance, least } })
  const sum = (agree ?? 0) + (against ?? 0) + (abstain ?? 0)
  if (agree !== null && against !== null && abstain !== null && sum < attendance)
    found.push({ ...at, field: 'agree', key: 'past.votes', details: { sum, attendance } })
  return found
}

function ofVote({ id, region, attendance, agree, against, abstain, result, meeting, checkedOn }: VoteRow): Breach[] {
  const at = { record: 'vote', rowId: id, region } as const
  const found: Breach[] = []
  if (meeting?.attendance && attendance !== null && attendance !== meeting.attendance)
    found.push({ ...at, field: 'attendance', key: 'past.otherAttendance', details: { written: attendance, held: meeting.attendance } })
  if (attendance !== null && agree !== null) {
    const sum = agree + (against ?? 0) + (abstain ?? 0)
    // Without a column for abstentions nobody says that there were none.
    if (against !== null && abstain !== null && sum < attendance)
      found.push({ ...at, field: 'agree', key: 'past.votes', details: { sum, attendance } })
    const details = { attendance, agree, result: result ?? '' }
    const isMajority = agree * 2 > attendance
    if (result === voteWords.passed && !isMajority) found.push({ ...at, field: 'result', key: 'past.noMajority', details })
    if (result === voteWords.failed && isMajority) found.push({ ...at, field: 'result', key: 'past.majority', details })
  }
  // Who had been at the home in an earlier year may have been there for this vote.
  if (meeting && checkedOn && checkedOn > meeting.day && checkedOn.slice(0, 4) === meeting.day.slice(0, 4))
    found.push({ ...at, field: 'meeting', key: 'past.checkedAfter', details: { day: meeting.day, checked: checkedOn } })
  return found
}
