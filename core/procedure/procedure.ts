/**
 * A procedure: the steps by which it is decided that a household is helped, or no longer is. Data; the same `refusalOf` greys the
 * button and refuses the request. Where a case stands is the last step taken in it, a row with who and when.
 */
import type { DayCount } from './dayCount.ts'

/**
 * What a step consists of. `apply`: the household asks. `check`: surveyors were at its home. `compare`: departments' data was looked at.
 * `meeting`: people voted on it. `notice`: it hung out and nobody objected. `consent`: the household itself signed, or would not. `review` and `decide`: an office looked at all that came before.
 * `announce`: the result is made known. `register`: what is done with the household afterwards, in the order of the scheme.
 */
export type StepKind = 'apply' | 'check' | 'compare' | 'meeting' | 'notice' | 'consent' | 'review' | 'decide' | 'announce' | 'register'

export interface Step {
  name: string
  label: string
  kind: StepKind
  /** Roles that may take it. */
  by: readonly string[]
  /** Steps taken by somebody else: a person, not an account. */
  notBy?: readonly string[]
  /** It is late when more days than these lie between another step and it. */
  due?: { days: number; counted: DayCount; from: string }
  /** check: how many people were at the home. */
  surveyors?: number
  /** meeting: so many of those who should come are there, as a fraction. */
  quorum?: readonly [number, number]
  /** notice: what is hung out where, and how many days at least. */
  notice?: { stage: string; days: number; counted: DayCount }
  /** announce: the stage of the announcement that must name the household. */
  announcement?: string
}

export interface Procedure {
  name: string
  label: string
  /** Programmes whose households go through it. */
  programmes: readonly string[]
  /** Taken in, or let go because what brought it in is over. */
  purpose: 'admit' | 'leave'
  /** The household stands in the register from the decision on. */
  registers?: true
  /** Lets go whoever stands in the register, however it came in. */
  ofRegistered?: true
  /** Takes in again whoever left poverty and fell back; what brought it down must be written. */
  ofFallen?: true
  basis: string
  /** A step that is so many working days past its day is told to the level above, which urges. */
  urgedAfter?: number
  steps: readonly Step[]
}

/** The step at which the case is decided; what comes after it carries the decision out. */
export const decisionOf = ({ steps }: Procedure) => steps.find(({ kind }) => kind === 'decide') as Step
