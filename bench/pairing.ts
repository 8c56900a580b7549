/**
 * Pairing 300 helpers with 330 households, and 2,000 with 20,000, to the proven optimum, beside a clerk's way in the same run: each household
 * in turn takes the nearest helper with room. Prints seconds, memory and what both cost.
 * Usage: node --import tsx bench/pairing.ts [rounds]
 */
import { type AssignHelper, type AssignHousehold, type Assignment, costOf, travelBetween, weights } from '../core/pairing/assignment.ts'
import { solve } from '../server/pairing/solve.ts'

const rounds = Number(process.argv[2] ?? 3)
const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number

/** The same numbers every time. */
let seed = 20160613
const below = (most: number) => {
  seed = (seed * 1103515245 + 12345) % 2 ** 31
  return Math.floor((seed / 2 ** 31) * most)
}

function county(helpers: number, households: number, towns: number, villages: number, room: number) {
  const village = () => `449901${101 + below(towns)}${201 + below(villages)}`
  const hamlet = () => `${village()}${String(1 + below(8)).padStart(3, '0')}`
  const people = Array.from({ length: helpers }, (_, at): AssignHelper => {
    const place = below(4) ? village() : `449901${101 + below(towns)}`
    return { id: `h${at}`, place, now: below(2), least: below(3) ? 0 : 2, most: room }
  })
  // A hundredth of the households has a member among the helpers.
  const homes = Array.from(
    { length: households },
    (_, at): AssignHousehold => ({ id: `f${at}`, place: hamlet(), not: below(100) ? [] : [`h${below(helpers)}`] }),
  )
  return { people, homes }
}

function nearestFirst(people: readonly AssignHelper[], homes: readonly AssignHousehold[]): Pick<Assignment, 'travel' | 'short' | 'uncovered'> {
  const got = people.map(() => 0)
  let travel = 0
  const uncovered: string[] = []
  for (const home of homes) {
    let best = -1
    for (let at = 0; at < people.length; at++) {
      const { place, most, id } = people[at] as AssignHelper
      if ((got[at] as number) >= most || home.not.includes(id)) continue
      if (best < 0 || travelBetween(place, home.place) < travelBetween((people[best] as AssignHelper).place, home.place)) best = at
    }
    if (best < 0) uncovered.push(home.id)
    else {
      got[best] = (got[best] as number) + 1
      travel += travelBetween((people[best] as AssignHelper).place, home.place)
    }
  }
  const short = people.reduce((all, { least, most }, at) => all + Math.max(0, Math.min(least, most) - (got[at] as number)), 0)
  return { travel, short, uncovered }
}

const said = ({ travel, short, uncovered }: Pick<Assignment, 'travel' | 'short' | 'uncovered'>) =>
  `travel ${travel}, short of quotas ${short}, uncovered ${uncovered.length}`

console.log(`a household short of a quota weighs ${weights.short}, one without a helper ${weights.uncovered}`)
for (const [helpers, households, towns, villages, room] of [
  [300, 330, 1, 15, 2],
  [2_000, 20_000, 20, 15, 11],
] as const) {
  const { people, homes } = county(helpers, households, towns, villages, room)
  const ours: number[] = []
  const rival: number[] = []
  let found: Assignment | undefined
  let greedy: ReturnType<typeof nearestFirst> | undefined
  for (let round = 0; round < rounds; round++) {
    const started = performance.now()
    found = await solve(people, homes)
    const between = performance.now()
    greedy = nearestFirst(people, homes)
    ours.push((between - started) / 1000)
    rival.push((performance.now() - between) / 1000)
  }
  if (!found || !greedy) continue
  console.log(`\n${helpers} helpers, ${households} households`)
  console.log(`  optimum        ${median(ours).toFixed(2)} s (${ours.map((each) => each.toFixed(2)).join(', ')})  ${said(found)}`)
  console.log(
    `  nearest first  ${median(rival).toFixed(2)} s  ${said(greedy)}; costs ${(costOf(greedy) / costOf(found)).toFixed(2)} times as much, ways alone ${(greedy.travel / found.travel).toFixed(2)}`,
  )
}
console.log(`\nmemory ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB`)
