/**
 * What a programme may look at in a household. A fact says where it comes from; server/screening makes one SQL of all of them,
 * `factsOf` works them out of one household's records, and a test demands that both agree. What the records leave open is null:
 * unknown, which is not no.
 */
import type { Field, Value } from '../record/definition.ts'
import type { IncomePart } from './programme.ts'

export type FactSource =
  /** a field of the household; `dated`: it was true when it was last surveyed, and is unknown when that is too long ago */
  | { from: 'household'; field: string; dated?: true }
  /** how many of those who live there now; what the register states where nobody is registered */
  | { from: 'members'; how: 'number' }
  /** whether any of them has one of the values; unknown where none has and some have nothing filled in */
  | { from: 'members'; how: 'any'; field: string; in: readonly Value[] }
  /** how many have one of the values; unknown where some have nothing filled in */
  | { from: 'members'; how: 'count'; field: string; in: readonly Value[] }
  /** how many were born at least so many years before the day; unknown where a birth date is missing */
  | { from: 'members'; how: 'atLeastYears'; years: number }
  /** the latest survey up to the day; unknown when it is older than the months the programme looks at */
  | { from: 'survey'; field: string }
  /** what was earned or spent in the months the programme looks at */
  | { from: 'income'; part: IncomePart }
  /** whether a comparison of data found something; unknown where it was not compared */
  | { from: 'comparison'; source: string }

export type Fact = Field & { source: FactSource }
export type NamedFact = Fact & { name: string }

export type Facts = Record<string, Value | null>
