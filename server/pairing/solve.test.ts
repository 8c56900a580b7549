/** The proposal is the best there is: compared with every possible assignment of small random cases. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type AssignHelper, type AssignHousehold, type Assignment, costOf, travelBetween } from '../../core/pairing/assignment.ts'
import { solve } from './solve.ts'

const places = ['449901101201001', '449901101201002', '449901101201', '449901101202', '449901102201', '449901101']
const place = fc.constantFrom(...places)
const cases = fc
  .record({
    helpers: fc.array(fc.record({ place, now: fc.nat(2), least: fc.nat(2), most: fc.nat(3) }), { minLength: 1, maxLength: 3 }),
    households: fc.array(fc.record({ place, not: fc.uniqueArray(fc.constantFrom('h0', 'h1', 'h2'), { maxLength: 2 }) }), {
      minLength: 1,
      maxLength: 5,
    }),
  })
  .map(({ helpers, households }) => ({
    helpers: helpers.map((helper, at): AssignHelper => ({ id: `h${at}`, ...helper })),
    households: households.map((household, at): AssignHousehold => ({ id: `f${at}`, ...household })),
  }))

/** Every way to give each household a helper or none. */
function cheapest(helpers: readonly AssignHelper[], households: readonly AssignHousehold[]): number {
  const got = helpers.map(() => 0)
  const from = (at: number, travel: number, uncovered: string[]): number => {
    const household = households[at]
    if (!household) {
      const short = helpers.reduce((all, { least, most }, index) => all + Math.max(0, Math.min(least, most) - (got[index] as number)), 0)
      return costOf({ travel, short, uncovered })
    }
    const ways = helpers.map((helper, index) => {
      if ((got[index] as number) >= helper.most || household.not.includes(helper.id)) return Number.POSITIVE_INFINITY
      got[index] = (got[index] as number) + 1
      const found = from(at + 1, travel + travelBetween(helper.place, household.place), uncovered)
      got[index] = (got[index] as number) - 1
      return found
    })
    return Math.min(...ways, from(at + 1, travel, [...uncovered, household.id]))
  }
  return from(0, 0, [])
}

function checkRules(helpers: readonly AssignHelper[], households: readonly AssignHousehold[], { pairs, uncovered }: Assignment) {
  expect([...pairs.map(({ household }) => household), ...uncovered].sort()).toEqual(households.map(({ id }) => id).sort())
  for (const { id, most } of helpers) expect(pairs.filter(({ helper }) => helper === id).length).toBeLessThanOrEqual(most)
  for (const { id, not } of households) expect(not).not.toContain(pairs.find(({ household }) => household === id)?.helper)
}

it('costs as little as the best of all assignments, keeps to the room there is and to who must not meet', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({ helpers, households }) => {
      const found = await solve(helpers, households)
      checkRules(helpers, households, found)
      expect(costOf(found)).toBe(cheapest(helpers, households))
    }),
    { numRuns: 80 },
  )
})
