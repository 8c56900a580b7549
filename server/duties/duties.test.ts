import fc from 'fast-check'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workYears } from '../../catalog/calendar/workYears.ts'
import { marks } from '../../core/duty/marks.ts'
import { addDays, type Cycle, cycles, periodsOf, workedDays } from '../../core/duty/periods.ts'
import type { Values } from '../../core/record/definition.ts'
import { type County, openCounty, townCode, villageCode } from '../../test/county/county.ts'
import type { Change } from '../change/batch.ts'
import { write } from '../change/write.ts'
import { expectSql } from './expectSql.ts'
import { listDuties } from './storedDuties.ts'

let county: County
beforeAll(async () => {
  county = await openCounty()
}, 60_000)
afterAll(() => county?.close())

const year = 2025
const dutyValues = (cycle: Cycle): Values => ({
  ...{ label: '走访', region: townCode, bearer: 'person', toward: 'household', basis: 'each', cycle, times: 1, startsOn: '2024-06-01' },
})

interface History {
  pairings: { startsOn: string; endsOn: string | null }[]
  leaves: { startsOn: string; endsOn: string }[]
  visits: { visitedOn: string; lateBy: number; byOther: boolean; manner: string }[]
}

const day = fc.integer({ min: -120, max: 480 }).map((days) => addDays(`${year}-01-01`, days))
const span = fc.tuple(day, fc.integer({ min: 0, max: 200 })).map(([startsOn, days]) => ({ startsOn, endsOn: addDays(startsOn, days) }))
const history: fc.Arbitrary<History> = fc.record({
  pairings: fc.uniqueArray(
    fc.oneof(
      span,
      day.map((startsOn) => ({ startsOn, endsOn: null })),
    ),
    {
      minLength: 1,
      maxLength: 3,
      selector: ({ startsOn }) => startsOn,
    },
  ),
  leaves: fc.array(
    fc.tuple(day, fc.integer({ min: 0, max: 40 })).map(([startsOn, days]) => ({ startsOn, endsOn: addDays(startsOn, days) })),
    {
      maxLength: 3,
    },
  ),
  visits: fc.array(
    fc.record({ visitedOn: day, lateBy: fc.constantFrom(0, 7, 8, 30), byOther: fc.boolean(), manner: fc.constantFrom('入户', '电话', '务工地') }),
    { maxLength: 40 },
  ),
})

/** What must be expected, told day by day without a thought of how it is stored. */
function expected({ pairings, leaves, visits }: History, cycle: Cycle, of: { times: number; inPerson: boolean }): string {
  return periodsOf(cycle, year)
    .map((period) => {
      const last = period.to
      if (last < '2024-06-01' || !pairings.some(({ startsOn, endsOn }) => startsOn <= last && (!endsOn || endsOn >= last))) return marks.none
      const here = visits.filter(({ visitedOn, manner }) => visitedOn >= period.from && visitedOn <= period.to && !(of.inPerson && manner === '电话'))
      const prompt = here.filter(({ lateBy }) => lateBy <= 7)
      if (here.length >= of.times) {
        if (prompt.length < of.times) return marks.metLate
        return prompt.filter(({ byOther }) => !byOther).length < of.times ? marks.metFor : marks.met
      }
      const worked = workedDays(period, workYears)
      if (worked.length && worked.every((each) => leaves.some(({ startsOn, endsOn }) => startsOn <= each && each <= endsOn))) return marks.excused
      return worked.length ? marks.open : marks.holiday
    })
    .join('')
}

const enter = (changes: Change[]) => write(county.machine, { source: 'test', through: 'visits' }, (batch) => batch.add(changes))
const change = (record: string, values: Values, happenedOn = '2024-01-01'): Change => ({ record, id: uuid(), values, happenedOn })

async function stored(): Promise<Map<string, string>> {
  const { rows } = await county.app.db.read(townCode.slice(0, 6), (tx) =>
    sql<{
      giver: string
      cycle: string
      marks: string
    }>`select giver, cycle, marks from expectation join duty on duty.id = duty where year = ${String(year)}`.execute(tx),
  )
  const found = new Map<string, string>()
  for (const row of rows) {
    // No pair has two rows of one duty in one year: nothing can be missed twice.
    expect(found.has(`${row.giver} ${row.cycle}`)).toBe(false)
    found.set(`${row.giver} ${row.cycle}`, row.marks)
  }
  return found
}

describe('what is expected', () => {
  it('counts every missed visit exactly once, whatever became of pairings, leave and visits', async () => {
    const of = { times: 1, inPerson: true }
    const duties = cycles.map((cycle) => change('duty', { ...dutyValues(cycle), inPerson: true }))
    await enter(duties)
    const { person: other } = county.as('huang').actor
    await fc.assert(
      fc.asyncProperty(fc.array(history, { minLength: 12, maxLength: 12 }), async (histories) => {
        const told = histories.map((each) => ({ each, giver: uuid(), host: uuid() }))
        await enter([
          ...told.map(({ giver }) => ({ ...change('person', { name: '韦帮扶', region: townCode }), id: giver })),
          ...told.map(({ host }) => ({ ...change('household', { code: host.slice(-20), region: villageCode }), id: host })),
        ])
        const rows = told.flatMap(({ each, giver, host }) => [
          ...each.pairings.map((pairing) => change('pairing', { giver, receiver: host, ...pairing })),
          ...each.leaves.map((leave) => change('leave', { giver, kind: '1', reason: '事假', ...leave }, '2024-01-01')),
          ...each.visits.map(({ visitedOn, lateBy, byOther, manner }) =>
            change('visit', { visitor: giver, host, visitedOn, manner, enteredOn: addDays(visitedOn, lateBy), enteredBy: byOther ? other : giver }),
          ),
        ])
        // Entered in two goes, so that the second has to mend what the first left.
        const half = rows.filter((_, at) => at % 2 === 0)
        await enter(half)
        await enter(rows.filter((row) => !half.includes(row)))
        const found = await stored()
        for (const { each, giver } of told)
          for (const cycle of cycles) {
            const line = expected(each, cycle, of)
            expect(found.get(`${giver} ${cycle}`) ?? line.replace(/./g, marks.none)).toBe(line)
          }
      }),
      { numRuns: 4 },
    )
  }, 60_000)

  it('is what it would be if all of it were made anew', async () => {
    await county.app.db.read(townCode.slice(0, 6), async (tx) => {
      for (const duty of await listDuties(tx, townCode.slice(0, 6))) {
        const columns = sql`duty, giver, receiver, region, giver_name, organisation, year, marks`
        const { rows } = await sql`
          select * from (
            (select ${columns} from expectation where duty = ${duty.id} and year = ${String(year)}
              except select ${columns} from (${expectSql(townCode.slice(0, 6), duty, year)}) anew)
            union all
            (select ${columns} from (${expectSql(townCode.slice(0, 6), duty, year)}) anew
              except select ${columns} from expectation where duty = ${duty.id} and year = ${String(year)})) as differing`.execute(tx)
        expect(rows).toEqual([])
      }
    })
  })
})
