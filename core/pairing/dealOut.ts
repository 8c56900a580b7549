/** From how much is given and taken at each place to who gets whom: quotas first, then whoever helps fewest, neighbours together. */
import { type Assigned, type AssignHelper, type AssignHousehold, type Assignment, placesAbove, travelBetween } from './assignment.ts'
import { type AssignmentModel, given, taken } from './assignmentModel.ts'

/** `amount` of an unknown of the model. */
export function dealOut({ helpers, households }: AssignmentModel, amount: (name: string) => number): Assignment {
  const gives = new Map<string, AssignHelper[]>()
  const takes = new Map<string, AssignHousehold[]>()
  let short = 0
  helpers.forEach((group, at) => {
    const above = placesAbove(group.place)
    const amounts = above.map((_, index) => amount(given(at, index)))
    const { units, missed } = shares(
      group.members,
      amounts.reduce((all, each) => all + each, 0),
    )
    short += missed
    for (const [index, place] of above.entries()) push(gives, place, units.splice(0, amounts[index]))
  })
  const uncovered: string[] = []
  households.forEach((group, at) => {
    const left = [...group.members]
    for (const [index, place] of placesAbove(group.place).entries()) push(takes, place, left.splice(0, amount(taken(at, index))))
    uncovered.push(...left.map(({ id }) => id))
  })
  const pairs: Assigned[] = []
  for (const [place, units] of gives) pairs.push(...meet(units, takes.get(place) ?? [], uncovered))
  return { pairs, uncovered, short, travel: pairs.reduce((all, { travel }) => all + travel, 0) }
}

/** Each helper as often as it gets a household: what the quotas ask for first, then always to who helps fewest. */
function shares(members: readonly AssignHelper[], amount: number): { units: AssignHelper[]; missed: number } {
  const got = members.map(() => 0)
  for (let left = amount; left > 0; left--) {
    let best = -1
    for (let at = 0; at < members.length; at++) {
      const [member, has] = [members[at] as AssignHelper, got[at] as number]
      if (has >= member.most) continue
      if (best < 0 || rank(member, has) < rank(members[best] as AssignHelper, got[best] as number)) best = at
    }
    if (best >= 0) got[best] = (got[best] as number) + 1
  }
  const missed = members.reduce((all, member, at) => all + Math.max(0, Math.min(member.least, member.most) - (got[at] as number)), 0)
  return { units: members.flatMap((member, at) => Array.from({ length: got[at] as number }, () => member)), missed }
}

const rank = ({ least, most, now }: AssignHelper, has: number) => (has < Math.min(least, most) ? -1_000_000 : 0) + now + has

/** Of those who must not meet one changes with another pair of the same place, which costs no way. */
function meet(units: readonly AssignHelper[], households: readonly AssignHousehold[], uncovered: string[]): Assigned[] {
  const ordered = [...households]
  const isBarred = (helper: AssignHelper | undefined, household: AssignHousehold | undefined) => Boolean(helper && household?.not.includes(helper.id))
  for (let at = 0; at < ordered.length; at++) {
    if (!isBarred(units[at], ordered[at])) continue
    const other = ordered.findIndex((each, index) => !isBarred(units[at], each) && !isBarred(units[index], ordered[at]))
    if (other < 0) continue
    const moved = ordered[at] as AssignHousehold
    ordered[at] = ordered[other] as AssignHousehold
    ordered[other] = moved
  }
  return ordered.flatMap((household, at): Assigned[] => {
    const helper = units[at]
    if (helper && !isBarred(helper, household))
      return [{ household: household.id, helper: helper.id, travel: travelBetween(helper.place, household.place) }]
    uncovered.push(household.id)
    return []
  })
}

function push<T>(into: Map<string, T[]>, place: string, more: readonly T[]) {
  if (more.length) into.set(place, [...(into.get(place) ?? []), ...more])
}
