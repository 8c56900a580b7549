/**
 * Who should answer for whom: households without a helper, helpers with room, the least travel. Distance is that of places in the tree of
 * regions, since coordinates are seldom known: two places are as far apart as the smallest place that holds both is large.
 */

export interface AssignHelper {
  id: string
  /** Region code of where the helper is at home or posted. */
  place: string
  /** Households helped already. */
  now: number
  /** So many more the quotas ask for, and so many more there is room for. */
  least: number
  most: number
}

export interface AssignHousehold {
  id: string
  place: string
  /** Helpers it must not have. */
  not: readonly string[]
}

export interface Assigned {
  household: string
  helper: string
  travel: number
}

export interface Assignment {
  pairs: Assigned[]
  /** Nobody has room for them. */
  uncovered: string[]
  /** How many households helpers stay short of what the quotas ask. */
  short: number
  travel: number
}

/** By the length of the code of the smallest place that holds both: natural village, village, town, county. */
export const travelBy: Readonly<Record<number, number>> = { 15: 0, 12: 1, 9: 3, 6: 10 }
/** What counts more than any way: one household a helper is short of a quota, and one household without a helper. */
export const weights = { short: 1_000, uncovered: 100_000 } as const

const lengths = [15, 12, 9, 6] as const

/** The places that hold a place, itself first. */
export const placesAbove = (place: string): string[] => lengths.filter((length) => length <= place.length).map((length) => place.slice(0, length))

export function travelBetween(a: string, b: string): number {
  const shared = lengths.find((length) => length <= a.length && length <= b.length && a.slice(0, length) === b.slice(0, length))
  return travelBy[shared ?? 6] as number
}

/** What is made as small as can be. */
export const costOf = ({ travel, short, uncovered }: Pick<Assignment, 'travel' | 'short' | 'uncovered'>) =>
  travel + short * weights.short + uncovered.length * weights.uncovered
