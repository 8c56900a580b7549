/**
 * The assignment as an integer programme small enough for any county. Helpers of one place are alike, and so are households of one place;
 * travel depends only on the smallest place that holds both. So helpers hand up through the tree what they have room for, households what
 * they need, and at each place as much is given as taken: a few thousand unknowns where each pair its own would be forty million.
 * Helpers and households that must not meet stand alone, with a row that no flow has: whoever gives at a place finds somebody else there.
 */
import { type AssignHelper, type AssignHousehold, placesAbove, travelBy, weights } from './assignment.ts'

export interface Group<T> {
  place: string
  members: T[]
}

export interface AssignmentModel {
  /** CPLEX LP text. */
  text: string
  helpers: Group<AssignHelper>[]
  households: Group<AssignHousehold>[]
}

/** Names of unknowns: what group of helpers gives, or group of households takes, at a place above it, counted from itself. */
export const given = (group: number, above: number) => `g${group}_${above}`
export const taken = (group: number, above: number) => `t${group}_${above}`

export function modelOf(helpers: readonly AssignHelper[], households: readonly AssignHousehold[]): AssignmentModel {
  const known = new Set(helpers.map(({ id }) => id))
  const barred = new Set(households.flatMap(({ not }) => not.filter((id) => known.has(id))))
  const helperGroups = groupsOf(helpers, ({ id }) => barred.has(id))
  const householdGroups = groupsOf(households, ({ not }) => not.some((id) => known.has(id)))
  const atPlace = new Map<string, { give: string[]; take: string[] }>()
  const at = (place: string) => {
    const found = atPlace.get(place) ?? { give: [], take: [] }
    atPlace.set(place, found)
    return found
  }
  const costs: string[] = []
  const rows: string[] = []
  const bounds: string[] = []
  const integers: string[] = []

  helperGroups.forEach(({ place, members }, group) => {
    const names = placesAbove(place).map((above, index) => {
      const name = given(group, index)
      at(above).give.push(name)
      costs.push(`${travelBy[above.length]} ${name}`)
      return name
    })
    integers.push(...names)
    rows.push(`${names.join(' + ')} <= ${sum(members, ({ most }) => most)}`)
    const least = sum(members, (member) => Math.min(member.least, member.most))
    if (!least) return
    costs.push(`${weights.short} s${group}`)
    rows.push(`${names.join(' + ')} + s${group} >= ${least}`)
  })
  householdGroups.forEach(({ place, members }, group) => {
    const names = placesAbove(place).map((above, index) => {
      const name = taken(group, index)
      at(above).take.push(name)
      return name
    })
    integers.push(...names)
    costs.push(`${weights.uncovered} u${group}`)
    rows.push(`${names.join(' + ')} + u${group} = ${members.length}`)
  })
  for (const { give, take } of atPlace.values())
    rows.push(`${[...give, ...take.map((name) => `-1 ${name}`)].join(' + ').replaceAll('+ -', '- ')} = 0`)
  rows.push(...meetings(helperGroups, householdGroups, atPlace))
  return { text: lpText(costs, rows, bounds, integers), helpers: helperGroups, households: householdGroups }
}

/** At each place, those who must not meet leave each other enough others: whoever is barred from a household gives no more than the rest take. */
function meetings(helpers: Group<AssignHelper>[], households: Group<AssignHousehold>[], atPlace: ReadonlyMap<string, { take: string[] }>): string[] {
  const rows: string[] = []
  const groupOf = new Map(helpers.flatMap(({ members }, group) => members.map(({ id }): [string, number] => [id, group])))
  const barring = new Map<number, number[]>()
  households.forEach(({ members }, group) => {
    const barred = members.flatMap(({ not }) => not.flatMap((id) => groupOf.get(id) ?? []))
    if (!barred.length) return
    addRows(barred, [group])
    for (const helper of barred) barring.set(helper, [...(barring.get(helper) ?? []), group])
  })
  for (const [helper, groups] of barring) addRows([helper], groups)

  function addRows(giving: readonly number[], taking: readonly number[]) {
    for (const [place, { take }] of atPlace) {
      const gives = giving.flatMap((group) => nameAt(helpers[group]?.place ?? '', place, (index) => given(group, index)))
      const takes = taking.flatMap((group) => nameAt(households[group]?.place ?? '', place, (index) => taken(group, index)))
      const others = take.filter((name) => !takes.includes(name))
      if (gives.length && takes.length) rows.push(`${gives.join(' + ')}${others.map((name) => ` - ${name}`).join('')} <= 0`)
    }
  }
  return rows
}

const nameAt = (own: string, place: string, name: (index: number) => string): string[] => {
  const index = placesAbove(own).indexOf(place)
  return index < 0 ? [] : [name(index)]
}

function groupsOf<T extends { id: string; place: string }>(all: readonly T[], alone: (each: T) => boolean): Group<T>[] {
  const found = new Map<string, Group<T>>()
  for (const each of all) {
    const key = alone(each) ? `${each.place} ${each.id}` : each.place
    const group = found.get(key) ?? { place: each.place, members: [] }
    found.set(key, group)
    group.members.push(each)
  }
  return [...found.values()]
}

/** Lines of the format are short, so a sum stands on many. */
function lpText(costs: readonly string[], rows: readonly string[], bounds: readonly string[], integers: readonly string[]): string {
  const wrapped = (line: string) => line.replaceAll(/ (?=[+-] )/g, '\n ')
  return [
    'Minimize',
    ` obj: ${wrapped(costs.join(' + '))}`,
    'Subject To',
    ...rows.map((row, at) => ` r${at}: ${wrapped(row)}`),
    ...bounds,
    'General',
    ...integers,
    'End',
  ].join('\n')
}

const sum = <T>(all: readonly T[], of: (each: T) => number) => all.reduce((total, each) => total + of(each), 0)
