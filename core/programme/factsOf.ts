/** The facts of one household out of its records, in memory: on a phone, in a form, in a test. */
import type { Value, Values } from '../record/definition.ts'
import type { FactSource, Facts, NamedFact } from './fact.ts'
import type { IncomePart } from './programme.ts'

export interface HouseholdRecords {
  household: Values
  /** Those who have not left, by the day. */
  members: readonly Values[]
  /** The latest survey up to the day; `isStale` when it is older than the months the programme looks at. */
  survey?: Values | undefined
  isStale?: boolean
  /** Lines within the months looked at, of a class that has a part. */
  incomes: readonly { part: IncomePart; amount: number }[]
  /** Up to the day; of each source the last day it was compared counts. */
  comparisons: readonly { source: string; found: boolean; comparedOn: string }[]
}

/** `day`: the ISO day of the screening. */
export const factsOf = (facts: readonly NamedFact[], records: HouseholdRecords, day: string): Facts =>
  Object.fromEntries(facts.map(({ name, source }) => [name, workOut(source, records, day)]))

const fieldOf = (values: Values | undefined, field: string): Value | null => values?.[field] ?? null

function workOut(source: FactSource, records: HouseholdRecords, day: string): Value | null {
  const { household, members, survey, isStale = false, incomes, comparisons } = records
  switch (source.from) {
    case 'household':
      return source.dated && isStale ? null : fieldOf(household, source.field)
    case 'survey':
      return isStale ? null : fieldOf(survey, source.field)
    case 'income': {
      const lines = incomes.filter(({ part }) => part === source.part)
      return lines.length ? lines.reduce((sum, { amount }) => sum + amount, 0) : null
    }
    case 'comparison': {
      const results = comparisons.filter((each) => each.source === source.source)
      const last = results.reduce((latest, { comparedOn }) => (comparedOn > latest ? comparedOn : latest), '')
      return results.length ? results.some(({ found, comparedOn }) => found && comparedOn === last) : null
    }
    case 'members':
      if (source.how === 'number') return members.length || fieldOf(household, 'size')
      return ofMembers(source, members, day)
  }
}

function ofMembers(
  source: Exclude<Extract<FactSource, { from: 'members' }>, { how: 'number' }>,
  members: readonly Values[],
  day: string,
): Value | null {
  if (!members.length) return null
  const field = source.how === 'atLeastYears' ? 'bornOn' : source.field
  const values = members.map((member) => fieldOf(member, field))
  const isOpen = values.includes(null)
  const isOne = (value: Value | null) =>
    value !== null && (source.how === 'atLeastYears' ? String(value) <= yearsBefore(day, source.years) : source.in.includes(value))
  const found = values.filter(isOne).length
  if (source.how === 'any') return found > 0 ? true : isOpen ? null : false
  return isOpen ? null : found
}

/** The same day so many years earlier, as text. */
export const yearsBefore = (day: string, years: number) => String(Number(day.slice(0, 4)) - years).padStart(4, '0') + day.slice(4)
