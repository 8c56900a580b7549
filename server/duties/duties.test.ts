import fc from 'fast-check'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workYears } from '../../catalog/calendar/workYears.ts'
import { marks } from '../../core/duty/marks.ts'
import { addDays, type Cycle, cycles, periodsOf, workedDays } from '../../core/duty/periods.ts'
import type { Values } from '../../core/record/definition.ts'
import { type County, openCounty, otherVillageCode, townCode, villageCode } from '../../test/county/county.ts'
import { workbookFile } from '../../test/county/workbook.ts'
import type { Change } from '../change/batch.ts'
import { verify } from '../change/verify.ts'
import { write } from '../change/write.ts'
import { importFile } from '../imports/importRuns.ts'
import { listShortfall } from '../pairing/readCoverage.ts'

let county: County
beforeAll(async () => {
  county = await openCounty()
}, 60_000)
afterAll(() => county?.close())

const year = 2025
/** Twice in a half-year, so that one visit of two is half of it. */
const timesOf = (cycle: Cycle) => (cycle === 'half' ? 2 : 1)
const dutyValues = (cycle: Cycle): Values => ({
  ...{ label: '走访', region: townCode, bearer: 'person', toward: 'household', basis: 'each', cycle, times: 1, startsOn: dutyBegan },
})

/** One household and two who helped it, in turn, at once or never: 0 and 1. */
interface History {
  pairings: { by: number; startsOn: string; endsOn: string | null }[]
  leaves: { by: number; startsOn: string; endsOn: string }[]
  visits: { by: number; isTogether: boolean; visitedOn: string; lateBy: number; entered: 'visitor' | 'companion' | 'other'; manner: string }[]
}

const by = fc.constantFrom(0, 1)
const day = fc.integer({ min: -120, max: 480 }).map((days) => addDays(`${year}-01-01`, days))
const span = (most: number) =>
  fc.tuple(day, fc.integer({ min: 0, max: most }), by).map(([startsOn, days, by]) => ({ by, startsOn, endsOn: addDays(startsOn, days) }))
/** One follows the other, perhaps in the middle of a period. */
const turns = fc
  .tuple(span(200), fc.integer({ min: 1, max: 3 }))
  .map(([first, days]) => [first, { by: 1 - first.by, startsOn: addDays(first.endsOn, days), endsOn: null }])
const history: fc.Arbitrary<History> = fc.record({
  pairings: fc
    .tuple(turns, fc.array(fc.oneof(span(200), fc.record({ by, startsOn: day, endsOn: fc.constant(null) })), { maxLength: 2 }))
    .map(([one, others]) => [...one, ...others].filter((each, at, all) => all.findIndex((other) => keyOf(other) === keyOf(each)) === at)),
  leaves: fc.array(span(40), { maxLength: 3 }),
  visits: fc.array(
    fc.record({
      ...{ by, isTogether: fc.boolean(), visitedOn: day, lateBy: fc.constantFrom(0, 7, 8, 30) },
      entered: fc.constantFrom('visitor' as const, 'companion' as const, 'other' as const),
      manner: fc.constantFrom('入户', '电话', '务工地'),
    }),
    { maxLength: 40 },
  ),
})
const keyOf = ({ by, startsOn }: { by: number; startsOn: string }) => `${by} ${startsOn}`

const dutyBegan = '2024-06-01'

/** What must be expected of one of the two, told day by day without a thought of how it is stored. */
function expected({ pairings, leaves, visits }: History, cycle: Cycle, of: { times: number; inPerson: boolean; who: number }): string {
  const dated = pairings.map((each) => ({
    ...each,
    from: each.startsOn > dutyBegan ? each.startsOn : dutyBegan,
    to: each.endsOn ?? '9999',
  }))
  const [mine, others] = [0, 1].map((who) => dated.filter(({ by }) => (by === of.who) === (who === 0))) as [typeof dated, typeof dated]
  return periodsOf(cycle, year)
    .map((period) => {
      const last = period.to
      const bound = mine.filter(({ from, to }) => from <= last && to >= last)
      if (last < dutyBegan || !bound.length) return marks.none
      // The other went, helped then, stopped within the period, and the one who owes it came after.
      const isInherited = (on: string) =>
        others.some(({ from, to }) => from <= on && on <= to && to < last && bound.some((next) => next.from > to && next.from >= period.from))
      const here = visits.filter(
        ({ by, isTogether, visitedOn, manner }) =>
          visitedOn >= period.from &&
          visitedOn <= last &&
          !(of.inPerson && manner === '电话') &&
          (by === of.who || isTogether || isInherited(visitedOn)),
      )
      const prompt = here.filter(({ lateBy }) => lateBy <= 7)
      if (here.length >= of.times) {
        if (prompt.length < of.times) return marks.metLate
        return prompt.filter(({ entered, isTogether }) => entered === 'visitor' || (entered === 'companion' && isTogether)).length < of.times
          ? marks.metFor
          : marks.met
      }
      const worked = workedDays(period, workYears)
      const away = leaves.filter(({ by }) => by === of.who)
      if (worked.length && worked.every((each) => away.some(({ startsOn, endsOn }) => startsOn <= each && each <= endsOn))) return marks.excused
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
    const duties = cycles.map((cycle) => change('duty', { ...dutyValues(cycle), inPerson: true, times: timesOf(cycle) }))
    await enter(duties)
    const { person: other } = county.as('huang').actor
    await fc.assert(
      fc.asyncProperty(fc.array(history, { minLength: 6, maxLength: 6 }), async (histories) => {
        const told = histories.map((each) => ({ each, givers: [uuid(), uuid()] as const, host: uuid() }))
        await enter([
          ...told.flatMap(({ givers }) => givers.map((giver) => ({ ...change('person', { name: '韦帮扶', region: townCode }), id: giver }))),
          ...told.map(({ host }) => ({ ...change('household', { code: host.slice(-20), region: villageCode }), id: host })),
        ])
        const rows = told.flatMap(({ each, givers, host }) => [
          ...each.pairings.map(({ by, ...pairing }) => change('pairing', { giver: givers[by] as string, receiver: host, ...pairing })),
          ...each.leaves.map(({ by, ...leave }) =>
            change('leave', { giver: givers[by] as string, kind: '1', reason: '事假', ...leave }, '2024-01-01'),
          ),
          ...each.visits.map(({ by, visitedOn, lateBy, entered, manner }) =>
            change('visit', {
              ...{ visitor: givers[by] as string, host, visitedOn, manner, enteredOn: addDays(visitedOn, lateBy) },
              enteredBy: { visitor: givers[by] as string, companion: givers[1 - by] as string, other }[entered],
            }),
          ),
        ])
        const together = told.flatMap(({ each, givers, host }) => {
          const went = rows.filter(({ record, values }) => record === 'visit' && values.host === host)
          return each.visits.flatMap(({ by, isTogether }, at) =>
            isTogether ? change('companion', { visit: went[at]?.id as string, person: givers[1 - by] as string }) : [],
          )
        })
        // Entered in two goes, so that the second has to mend what the first left.
        const half = rows.filter((_, at) => at % 2 === 0)
        await enter(half)
        await enter([...rows.filter((row) => !half.includes(row)), ...together])
        const found = await stored()
        for (const { each, givers } of told)
          for (const [who, giver] of givers.entries())
            for (const cycle of cycles) {
              const line = expected(each, cycle, { times: timesOf(cycle), inPerson: true, who })
              expect(found.get(`${giver} ${cycle}`) ?? line.replace(/./g, marks.none)).toBe(line)
            }
      }),
      { numRuns: 4 },
    )
  }, 60_000)

  it('binds whoever holds a post in what is paired, a predecessor to his last day and a successor from his first', async () => {
    const unit = change('unit', { name: '县水务局', region: townCode })
    const village = change('village', { region: otherVillageCode })
    const [first, next, clerk] = ['蓝先任', '莫后任', '陆干事'].map((name) => change('person', { name, region: townCode })) as [
      Change,
      Change,
      Change,
    ]
    const holds = ({ id: person }: Change, role: string, values: Values) => change('posting', { person, role, unit: unit.id, ...values })
    await enter([unit, village, first, next, clerk])
    await enter([
      change('pairing', { giver: unit.id, receiver: village.id, startsOn: '2025-02-01' }),
      holds(first, '第一责任人', { startsOn: '2024-01-01', endsOn: '2025-06-15' }),
      holds(clerk, '科室联络员', { startsOn: '2024-01-01' }),
    ])
    const duty = change('duty', { ...dutyValues('month'), region: otherVillageCode, bearer: 'post', post: '第一责任人', toward: 'village' })
    await enter([duty, change('visit', { visitor: first.id, host: village.id, visitedOn: '2025-06-10' })])
    const vacant = async () => (await listShortfall(county.machine, 'unposted', { page: 1, size: 5 })).rows
    expect(await vacant()).toMatchObject([{ subject: village.id, notes: ['县水务局', '第一责任人', '走访'] }])
    const successor = holds(next, '第一责任人', { startsOn: '2025-06-16' })
    await enter([successor])
    expect(await vacant()).toEqual([])
    const owed = async () => {
      const { rows } = await county.app.db.read(townCode.slice(0, 6), (tx) =>
        sql<{ giver: string; organisation: string; marks: string }>`
          select giver, organisation, marks from expectation where duty = ${duty.id} and year = '2025'`.execute(tx),
      )
      expect(rows.every(({ organisation }) => organisation === '县水务局')).toBe(true)
      return new Map(rows.map(({ giver, marks: line }) => [giver, line]))
    }
    // Of June the successor owes a visit, which the predecessor had made.
    expect(await owed()).toEqual(
      new Map([
        [first.id, '.oooo.......'],
        [next.id, '.....voooooo'],
      ]),
    )
    await write(county.machine, { source: 'test', reason: '到任日期写错' }, (batch) =>
      batch.add([{ record: 'posting', id: successor.id, version: 1, values: { startsOn: '2025-08-01' }, happenedOn: '2025-08-01' }]),
    )
    expect((await owed()).get(next.id)).toBe('.......ooooo')
  })

  it('is met for everybody a workbook names who is known; the others stay in words', async () => {
    const [goes, along] = ['岑带队', '闭同行'].map((name) => change('person', { name, region: townCode })) as [Change, Change]
    const host = change('household', { code: 'TOGETHER-1', region: villageCode })
    await enter([goes, along, host])
    await enter([goes, along].map(({ id: giver }) => change('pairing', { giver, receiver: host.id, startsOn: '2025-01-01' })))
    const rows = [
      ['走访日期', '帮扶责任人', '户编号', '走访内容', '参加人员'],
      ['2025-05-06', '岑带队', 'TOGETHER-1', '看望老人', '岑带队、闭同行、闭 同行、外来客'],
      ['2025-06-03', '外来客、闭同行、岑带队', 'TOGETHER-1', '送去化肥', ''],
    ]
    await importFile(county.machine, await workbookFile([{ name: '入户走访台账', rows }]), '入户走访台账.xlsx', { place: villageCode })
    const found = await county.app.db.read(townCode.slice(0, 6), async (tx) => {
      const owed = await sql<{ giver_name: string; months: string }>`
        select giver_name, substr(marks, 5, 2) as months from expectation
        where receiver = ${host.id} and year = '2025' and length(marks) = 12 order by giver_name`.execute(tx)
      const went = await sql<{ visitor: string; words: string; known: string }>`
        select visitor.title as visitor, companions as words, (
          select string_agg(title, '、') from companion join subject on subject.id = person where companion.visit = visit.id) as known
        from visit join subject as visitor on visitor.id = visit.visitor where host = ${host.id} order by visited_on`.execute(tx)
      return [...owed.rows, ...went.rows]
    })
    expect(found).toEqual([
      { giver_name: '岑带队', months: 'vv' },
      { giver_name: '闭同行', months: 'vv' },
      { visitor: '岑带队', words: '岑带队、闭同行、闭 同行、外来客', known: '闭同行' },
      { visitor: '闭同行', words: '外来客、闭同行、岑带队', known: '岑带队' },
    ])
  })

  it('is what it would be if all of it were made anew, and verify tells of any that is not', async () => {
    const faults = () => county.app.db.owner(async (client) => (await verify(client, county.app.catalog, townCode.slice(0, 6))).faults)
    expect(await faults()).toEqual([])
    await county.app.db.owner(async (client) => {
      await client.query(`set app.scope = '${townCode.slice(0, 6)}'`)
      await client.query(`update expectation set marks = replace(marks, 'o', 'v') where giver_name = '莫后任' and year = '2025'`)
      await client.query(`delete from expectation where giver_name = '蓝先任' and year = '2025'`)
    })
    expect((await faults()).map(({ message }) => message)).toEqual(['职责“走访”2025年有2人的走访情况重算后不同：莫后任、蓝先任'])
  })
})
