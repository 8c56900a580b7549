import fc from 'fast-check'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { partOfClass } from '../../catalog/programmes/facts.ts'
import { factsOf } from '../../core/programme/factsOf.ts'
import { judgeOf } from '../../core/programme/judge.ts'
import { type IncomePart, type Settled, settle } from '../../core/programme/programme.ts'
import { saidOf } from '../../core/programme/said.ts'
import type { Value, Values } from '../../core/record/definition.ts'
import { type County, demo, openCounty, villageCode } from '../../test/county/county.ts'
import { write } from '../change/write.ts'
import { importFile } from '../imports/importRuns.ts'
import { monthsBefore, surveyedSince } from './inputsSql.ts'
import { listScreened } from './listScreened.ts'
import { getScreeningPage, listVerdicts } from './readScreening.ts'
import { runScreening, storeVerdicts } from './runScreening.ts'
import { factsIn } from './storedRun.ts'
import { whatIf } from './whatIf.ts'

let county: County
beforeAll(async () => {
  county = await openCounty({ withRoster: true })
  for (const file of ['贫困户识别标准.xlsx', '入户调查结果表.xlsx']) await importFile(county.machine, demo(file), file, {})
}, 120_000)
afterAll(() => county?.close())

const adopt = (template: string, values: Values = {}) =>
  county.add('programme', { label: template, region: '449901', template, startsOn: '2016-01-01', ...values })

const day = '2016-06-13'

describe('a village team screens its village', () => {
  it('finds those who fulfil the clauses, and says of each household which clause decided and what it saw', async () => {
    const programme = await adopt('guangdong2016')
    const run = await runScreening(county.as('deng'), { programme, day })
    expect(run.households).toBe(run.admitted + run.questioned + run.incomplete + run.outside)
    const page = await getScreeningPage(county.as('deng'), run.id)
    expect(page.line).toBe(400_000)
    expect(page.clauses.reduce((sum, { households }) => sum + households, 0)).toBe(run.households)
    const { rows } = await county.app.db.read('449901', (tx) =>
      sql<{
        household: string
        verdict: string
      }>`select household, verdict from screened where screening = ${run.id} order by verdict, household`.execute(tx),
    )
    const first = rows.find(({ verdict }) => verdict === '1')
    const [verdict] = await listVerdicts(county.as('deng'), first?.household as string)
    expect(verdict?.sentence).toMatch(/^年人均可支配收入[\d,.]+元，标准4,000\.00元，符合六进“进\d　.+”.*可以提请评议。$/)
    expect(verdict?.clauses).toHaveLength(23)
  })

  it('asks a person about an exclusion, and lets the household off only by a written exemption', async () => {
    const programme = await adopt('guangdong2016')
    const ctx = county.machine
    const before = await runScreening(ctx, { programme, day })
    const { rows } = await county.app.db.read('449901', (tx) =>
      sql<{ household: string }>`select household from screened where screening = ${before.id} and verdict = '1' order by household limit 1`.execute(
        tx,
      ),
    )
    const household = rows[0]?.household as string
    await county.add('comparison', { household, source: '01', found: true, comparedOn: '2016-06-01' })
    const after = await runScreening(ctx, { programme, day })
    expect(after.questioned).toBe(before.questioned + 1)
    expect((await listVerdicts(ctx, household))[0]?.sentence).toContain('须由人核实并写明是否可以豁免')
    // Compared again and nothing found: the latest counts.
    await county.add('comparison', { household, source: '01', found: false, comparedOn: '2016-06-10' })
    expect((await runScreening(ctx, { programme, day })).questioned).toBe(before.questioned)
  })

  it('tells who would change before a line is changed, and saves nothing', async () => {
    const programme = await adopt('guangdong2016')
    const ctx = county.machine
    const run = await runScreening(ctx, { programme, day })
    const wish = { screening: run.id, terms: { line: 300_000 } }
    const found = await whatIf(ctx, wish, { page: 1, size: 100 })
    expect(found.line).toEqual({ before: 400_000, after: 300_000 })
    // Some of 木源村 lie between the two lines, so that there is something to explain.
    expect(found.total).toBeGreaterThan(0)
    expect(found.changes).toHaveLength(found.total)
    for (const { before, after } of found.changes) {
      expect(before.sentence).not.toBe(after.sentence)
      expect(after.sentence).toContain('3,000.00')
    }
    const changed = await adopt('guangdong2016', { line: 300_000 })
    const real = await runScreening(ctx, { programme: changed, day })
    const foretold = found.moved.reduce((sum, { after, households }) => sum + (after === '1' ? households : 0), 0)
    expect(real.admitted).toBe(foretold)
    // Last year's rules over this year's inputs give last year's verdicts back.
    const back = await whatIf(ctx, { screening: real.id, rulesOf: run.id }, { page: 1, size: 10 })
    expect(back.total).toBe(found.total)
    expect(back.line).toEqual({ before: 300_000, after: 400_000 })
  })

  it('opens every number it gives to the households behind it, each with its sentence', async () => {
    const ctx = county.as('deng')
    const { id } = await runScreening(ctx, { programme: await adopt('guangdong2016'), day })
    const page = await getScreeningPage(ctx, id)
    const listed = (filter: Parameters<typeof listScreened>[2]) => listScreened(ctx, id, filter, { page: 1, size: 20 })
    for (const { verdict, code, households } of page.clauses) {
      const { total, rows } = await listed({ verdict, clause: code })
      expect(total).toBe(households)
      expect(rows).toHaveLength(Math.min(20, households))
      for (const { sentence } of rows) expect(sentence).toContain(code)
    }
    for (const { region, verdict, households } of page.places) expect((await listed({ within: region, verdict })).total).toBe(households)
    expect(new Set(page.places.map(({ region }) => region.length))).toEqual(new Set([15]))
    for (const { from, households } of page.incomes) expect((await listed({ income: from })).total).toBe(households)
    await expect(listed({ within: '449901101202' })).rejects.toMatchObject({ key: 'right.place' })
  })

  it('leaves nobody a way to enter a screening by hand', async () => {
    const values = { programme: await adopt('guangdong2016'), region: '449901', ranOn: day, rules: '{}', households: 1, admitted: 1 }
    const made = write(county.machine, { source: 'desktop' }, (batch) => batch.add([{ record: 'screening', id: uuid(), values, happenedOn: day }]))
    await expect(made).rejects.toMatchObject({ key: 'record.through' })
  })

  it('keeps the rules it applied, whatever becomes of the programme', async () => {
    const programme = await adopt('guangdong2016')
    const ctx = county.machine
    const run = await runScreening(ctx, { programme, day })
    await write(ctx, { source: 'test', reason: '调整标准' }, (batch) =>
      batch.add([{ record: 'programme', id: programme, version: 1, values: { line: 300_000 }, happenedOn: day }]),
    )
    expect(await whatIf(ctx, { screening: run.id }, { page: 1, size: 10 })).toMatchObject({ total: 0, line: { before: 400_000, after: 400_000 } })
    const now = await whatIf(ctx, { screening: run.id, programme }, { page: 1, size: 10 })
    expect(now.line).toEqual({ before: 400_000, after: 300_000 })
    expect(now.total).toBeGreaterThan(0)
  })

  it('tells how incomes lie by the rule of the programme, not as somebody wrote them down', async () => {
    const programme = await adopt('guangdong2016')
    const ctx = county.machine
    const stepsOf = async () => {
      const { id, households } = await runScreening(ctx, { programme, day })
      const { incomes } = await getScreeningPage(ctx, id)
      expect(incomes.reduce((sum, step) => sum + step.households, 0)).toBe(households)
      return new Map(incomes.map((step) => [step.from, step.households]))
    }
    const before = await stepsOf()
    const household = await county.add('household', { code: 'INC1', region: `${villageCode}001`, size: 2, incomePerHead: 100_000 })
    // 一万元 two months before, of two persons: 5,000 a head, whatever the register states.
    await county.add('income', { household, class: '1', month: '2016-04', amount: 1_000_000 })
    await county.add('household', { code: 'INC2', region: `${villageCode}001`, size: 2 })
    const after = await stepsOf()
    expect((after.get(null) ?? 0) - (before.get(null) ?? 0)).toBe(1)
    expect(after.get(0)).toBe(before.get(0))
    expect((after.get(500_000) ?? 0) - (before.get(500_000) ?? 0)).toBe(1)
    expect(after.get(100_000)).toBe(before.get(100_000))
  })

  it('does not screen the day after today, nor where nobody is registered, nor by a line that cannot be reckoned', async () => {
    const programme = await adopt('guangdong2016')
    await expect(runScreening(county.machine, { programme, day: '2999-01-01' })).rejects.toMatchObject({ key: 'screening.inFuture' })
    await expect(runScreening(county.machine, { programme, within: '449901102', day })).rejects.toMatchObject({ key: 'screening.nobody' })
    await expect(runScreening(county.machine, { programme: await adopt('prevention2026'), day })).rejects.toMatchObject({
      key: 'programme.lineMissing',
    })
    const town = await adopt('guangdong2016', { region: '449901101' })
    await expect(runScreening(county.machine, { programme: town, within: '449901', day })).rejects.toMatchObject({ key: 'screening.elsewhere' })
    await expect(runScreening(county.as('shen'), { programme, day })).rejects.toMatchObject({ key: 'right.write' })
    await expect(runScreening(county.as('deng'), { programme, day, within: '449901101202' })).rejects.toMatchObject({ key: 'right.place' })
  })
})

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 3 })
const member = fc.record({
  health: maybe(fc.constantFrom('01', '02', '03', '04')),
  labourCapacity: maybe(fc.constantFrom('01', '02', '03', '04', '05')),
  schooling: maybe(fc.constantFrom('00', '01', '03', '16')),
  bornOn: maybe(fc.constantFrom('1950', '1956-06', '1956-06-13', '1956-06-14', '1990-01-01', '2010-12-31')),
})
const month = fc.constantFrom('2015', '2015-05', '2015-06', '2016-02', '2016-05-31', '2016-06', '2016-06-13')
const someHousehold = fc.record({
  values: fc.record({
    category: maybe(fc.constantFrom('01', '02', '03')),
    povertyCause: maybe(fc.constantFrom('01', '02', '03', '04', '08', '11')),
    registeredPoor: maybe(fc.boolean()),
    hasLabour: maybe(fc.boolean()),
    size: maybe(fc.integer({ min: 0, max: 7 })),
    incomePerHead: maybe(fc.integer({ min: 0, max: 1_000_000 })),
  }),
  members: fc.array(member, { maxLength: 3 }),
  survey: maybe(
    fc.record({
      incomePerHead: maybe(fc.integer({ min: 0, max: 1_000_000 })),
      measure: maybe(fc.constantFrom('纯收入', '可支配收入')),
      conclusion: maybe(fc.constantFrom('拟纳入', '不符合')),
      housing: maybe(fc.constantFrom('泥砖房', '楼房')),
      surveyedOn: fc.constantFrom('2016-06-01', '2016-06-01', '2015-06-13', '2015-06-12', '2012-05-01'),
      answers: fc.uniqueArray(
        fc.record({
          code: fc.constantFrom('进1', '进6', '不进1', '不进3', '不进5', '看1', '优先4'),
          met: maybe(fc.constantFrom('1', '2', '3')),
          exempt: fc.boolean(),
        }),
        { selector: ({ code }) => code, maxLength: 5 },
      ),
    }),
  ),
  incomes: fc.array(
    fc.record({ class: fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '9'), amount: fc.integer({ min: 0, max: 3_000_000 }), month }),
    {
      maxLength: 4,
    },
  ),
  comparisons: fc.array(
    fc.record({
      source: fc.constantFrom('01', '02', '04', '08', '14'),
      found: fc.boolean(),
      comparedOn: fc.constantFrom('2016-01-01', '2016-05-01', '2016-07-01'),
    }),
    { maxLength: 4 },
  ),
})

describe('one household in memory and all of them in the database', () => {
  it('come to the same facts, marks, verdict and clause, whatever is unknown', { timeout: 300_000 }, async () => {
    const ctx = county.machine
    const criteria = new Map(
      (
        await ctx.db.read('449901', (tx) => sql<{ code: string; id: string }>`select code, id from criterion where county = '449901'`.execute(tx))
      ).rows.map(({ code, id }) => [code, id]),
    )
    const households = fc.sample(someHousehold, { numRuns: Number(process.env.BANGFU_RUNS ?? 300), seed: 7 })
    const facts = [...ctx.catalog.facts.values()]
    const programmes = [...ctx.catalog.programmes.values()].map((programme) => settle(programme, { baseLine: 300_000 }) as Settled)
    const expected = new Map<string, (programme: Settled) => { facts: unknown; said: string } & ReturnType<ReturnType<typeof judgeOf>>>()
    for (const [at, { values, members, survey, incomes, comparisons }] of households.entries()) {
      const household = await county.add('household', { code: `R${at}`, region: `${villageCode}001`, ...values })
      for (const [index, each] of members.entries()) {
        const person = await county.add('person', { name: `人${at}之${index}`, region: villageCode, ...each })
        await county.add('membership', { household, person })
      }
      if (survey) {
        const { answers, ...said } = survey
        const id = await county.add('survey', { household, round: '第九轮', ...said })
        for (const { code, met, exempt } of answers)
          await county.add('answer', { survey: id, criterion: criteria.get(code) as string, met, exemption: exempt ? '已核实' : null })
      }
      for (const line of incomes) await county.add('income', { household, ...line })
      for (const each of comparisons) await county.add('comparison', { household, ...each })
      expected.set(household, (programme) => {
        const [from, to] = monthsBefore(day, programme.income.months)
        const counted = incomes.filter((line) => line.month.length >= 7 && line.month.slice(0, 7) >= from && line.month.slice(0, 7) < to)
        const isStale = Boolean(survey && survey.surveyedOn < surveyedSince(day, programme.income.months))
        const found = factsOf(
          facts,
          {
            household: values as Values,
            members: members as Values[],
            survey: survey ? { incomePerHead: survey.incomePerHead, measure: survey.measure } : undefined,
            isStale,
            incomes: counted.flatMap((line) => {
              const part = (partOfClass as Record<string, IncomePart>)[line.class]
              return part ? [{ part, amount: line.amount }] : []
            }),
            comparisons: comparisons.filter(({ comparedOn }) => comparedOn <= day),
          },
          day,
        )
        const answers = survey?.answers.map(({ exempt, ...answer }) => ({ ...answer, exemption: exempt ? '已核实' : null })) ?? []
        const said = saidOf(programme, survey && !isStale ? { conclusion: survey.conclusion, answers, values: { housing: survey.housing } } : null)
        return { facts: found, said, ...judgeOf(programme)(found, said) }
      })
    }
    for (const programme of programmes) {
      const id = '01990000-0000-7000-8000-000000000001'
      const rows = await ctx.db.write('449901', async (tx) => {
        await storeVerdicts(ctx, tx, id, { programme, within: villageCode, day })
        const stored = await sql<Record<string, Value>>`delete from screened where screening = ${id} returning *`.execute(tx)
        return stored.rows
      })
      let compared = 0
      for (const row of rows) {
        const wanted = expected.get(String(row.household))?.(programme)
        if (!wanted) continue
        compared++
        const { verdict, clause, marks, said } = row
        expect({ facts: factsIn(ctx.catalog, row), said, verdict, clause, marks }).toEqual(wanted)
      }
      expect(compared).toBe(households.length)
    }
  })
})
