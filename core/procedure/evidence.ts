/** What a step must show besides being next: votes that add up, a notice that hung long enough, surveyors who are not the helper. */
import type { Fault } from '../../kinds/kind.ts'
import type { Verdict } from '../programme/judge.ts'
import type { Step } from './procedure.ts'
import type { StepOutcome } from './refusalOf.ts'

export interface Ballot {
  agree: number
  against: number
  abstain: number
}

/** Words of the list 评议结果. */
export const voteWords = { passed: '通过', failed: '未通过' } as const satisfies Record<StepOutcome, string>

export interface Gathering {
  expected: number
  attendance: number
  chair: string
  recorder: string
}

/** How many of those who should come must be there for a vote. */
export function leastPresent({ quorum: [part, whole] = [0, 1] }: Pick<Step, 'quorum'>, expected: number): number {
  return Math.max(1, Math.ceil((expected * part) / whole))
}

export function gatheringFault(step: Step, { expected, attendance, chair, recorder }: Gathering): Fault | undefined {
  if (!chair.trim() || !recorder.trim()) return { key: 'meeting.signers', details: {} }
  if (chair.trim() === recorder.trim()) return { key: 'meeting.sameSigner', details: {} }
  if (attendance > expected) return { key: 'meeting.moreThanExpected', details: { expected, attendance } }
  const least = leastPresent(step, expected)
  return attendance < least ? { key: 'meeting.quorum', details: { expected, attendance, least } } : undefined
}

/** Of all who were there, each voted one way; more than half of them for it is a yes. */
export function ballotOutcome(attendance: number, { agree, against, abstain }: Ballot): StepOutcome | Fault {
  const sum = agree + against + abstain
  if (sum !== attendance) return { key: 'meeting.votes', details: { sum, attendance } }
  return agree * 2 > attendance ? 'passed' : 'failed'
}

/** The latest survey of a household; the ids of persons are compared, not their names. */
export interface Surveyed {
  surveyedOn: string
  surveyors: readonly string[]
  helpers: readonly string[]
  /** Who lived in the household. */
  members: readonly string[]
}

/** `since`: what the survey must not lie before, in days and in words. */
export function surveyFault(step: Step, since: { day: string; what: string }, survey: Surveyed | undefined): Fault | undefined {
  if (!survey) return { key: 'case.notSurveyed', details: {} }
  if (survey.surveyedOn < since.day) return { key: 'case.surveyOld', details: { day: survey.surveyedOn, since: since.day, what: since.what } }
  const people = new Set(survey.surveyors)
  const least = step.surveyors ?? 1
  if (people.size < least) return { key: 'case.surveyors', details: { found: people.size, least } }
  if (survey.helpers.some((helper) => people.has(helper))) return { key: 'case.ownHelper', details: {} }
  if (survey.members.some((member) => people.has(member))) return { key: 'case.ownHome', details: {} }
  return undefined
}

/** A notice as it hung: `households` it named, those with objections nobody has settled, those whose objection was right. */
export interface Hung {
  stage: string
  /** It makes a result known, and nobody can object to it. */
  isAnnouncement: boolean
  startsOn: string | null
  /** Empty where it was taken down before its time. */
  endsOn: string | null
  /** The earliest last day that the procedure allows. */
  leastEndsOn: string | null
  households: ReadonlySet<string>
  objected: ReadonlySet<string>
  upheld: ReadonlySet<string>
}

export function noticeFault(
  step: Step,
  notice: Hung | undefined,
  household: string,
  outcome: StepOutcome,
  since: string,
  /** The day of the step: nobody may have gone on while it hung. */
  happenedOn: string,
): Fault | undefined {
  const stage = step.notice?.stage ?? ''
  if (!notice) return { key: 'case.notHung', details: { stage } }
  if (notice.isAnnouncement) return { key: 'case.announcement', details: { stage } }
  if (notice.stage !== stage) return { key: 'case.otherNotice', details: { stage, found: notice.stage } }
  if (!notice.households.has(household)) return { key: 'case.notNamed', details: { stage } }
  if (!notice.startsOn) return { key: 'case.notReleased', details: { stage } }
  if (!notice.endsOn) return { key: 'case.takenDown', details: { stage } }
  if (!notice.leastEndsOn || notice.endsOn < notice.leastEndsOn)
    return { key: 'case.tooShort', details: { stage, days: step.notice?.days ?? 0, day: notice.endsOn } }
  if (notice.startsOn < since) return { key: 'case.hungBefore', details: { stage, day: notice.startsOn, since } }
  if (notice.objected.has(household)) return { key: 'case.objected', details: {} }
  if (outcome === 'passed' && notice.endsOn >= happenedOn) return { key: 'case.stillHanging', details: { stage, day: notice.endsOn } }
  if (outcome === 'passed' && notice.upheld.has(household)) return { key: 'case.upheld', details: {} }
  return undefined
}

/** The result must have been made known by an announcement that names the household, before the step that says so. */
export function announcementFault(step: Step, notice: Hung | undefined, household: string, since: string, happenedOn: string): Fault | undefined {
  const stage = step.announcement ?? ''
  if (!notice) return { key: 'case.notAnnounced', details: { stage } }
  if (!notice.isAnnouncement || notice.stage !== stage) return { key: 'case.otherNotice', details: { stage, found: notice.stage } }
  if (!notice.households.has(household)) return { key: 'case.notNamed', details: { stage } }
  if (!notice.startsOn) return { key: 'case.announcementDraft', details: { stage } }
  if (!notice.endsOn) return { key: 'case.takenDown', details: { stage } }
  if (notice.startsOn < since) return { key: 'case.hungBefore', details: { stage, day: notice.startsOn, since } }
  if (happenedOn < notice.startsOn) return { key: 'case.announcedLater', details: { stage, day: notice.startsOn } }
  return undefined
}

/** What the rules said of the household, as the offices that review and decide must see it. */
export function verdictFault(verdict: { verdict: Verdict; sentence: string } | undefined, outcome: StepOutcome, opinion: string): Fault | undefined {
  if (outcome === 'failed') return undefined
  if (!verdict) return { key: 'case.notScreened', details: {} }
  if (verdict.verdict === '4') return { key: 'case.outside', details: { sentence: verdict.sentence } }
  if (verdict.verdict === '3') return { key: 'case.unclear', details: { sentence: verdict.sentence } }
  if (verdict.verdict === '2' && opinion.trim().length < 5) return { key: 'case.questioned', details: { sentence: verdict.sentence } }
  return undefined
}
