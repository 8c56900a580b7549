/** The demonstration's roster of 木源村: its figures, its planted faults one by one, and what happens when it comes again. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type County, countyCode, demo, openCounty, villageCode } from '../../test/county/county.ts'
import { tableTexts } from '../../test/county/tables.ts'
import { verify } from '../change/verify.ts'
import { computeFigures } from '../query/figures.ts'
import { listRecords } from '../query/listRecords.ts'
import { importFile } from './importRuns.ts'
import type { ImportReport } from './report.ts'

const file = '木源村农户花名册.xlsx'
let county: County
let rehearsed: ImportReport
let written: ImportReport
let untouched: boolean
let findings: string | undefined
let findingsAgain: string | undefined

beforeAll(async () => {
  county = await openCounty()
  const before = await tableTexts(county.app.db)
  rehearsed = await importFile(county.machine, demo(file), file, { dryRun: true })
  untouched = JSON.stringify(await tableTexts(county.app.db)) === JSON.stringify(before)
  written = await importFile(county.machine, demo(file), file, {})
  findings = (await tableTexts(county.app.db)).finding
})
afterAll(() => county.close())

/** Planted in the workbook: sheet, row and column as in Excel, what is wrong, and what becomes of it. */
const planted = [
  ['全村农户', 64, 'E', 'idNumber.checkDigit', 'kept'],
  ['全村农户', 142, 'B', 'region.unknown', 'refused'],
  ['全村农户', 279, 'B', 'region.unknown', 'refused'],
  ['全村农户', 295, 'H', 'phone.wrong', 'kept'],
  ['全村农户', 384, 'E', 'idNumber.checkDigit', 'kept'],
  ['全村农户', 391, 'E', 'idNumber.length', 'kept'],
  ['全村农户', 392, 'E', 'idNumber.checkDigit', 'kept'],
  ['全村农户', 480, 'E', 'idNumber.checkDigit', 'kept'],
  ['全村农户', 483, 'B', 'region.unknown', 'refused'],
  ['全村农户', 537, 'H', 'phone.wrong', 'kept'],
  ['全村农户', 562, 'E', 'idNumber.length', 'kept'],
  ['全村农户', 601, 'H', 'phone.wrong', 'kept'],
  ['全村农户', 732, 'E', 'idNumber.checkDigit', 'kept'],
  ['贫困户家庭成员', 12, 'N', 'import.noHead', 'kept'],
  ['贫困户家庭成员', 15, 'L', 'idNumber.checkDigit', 'kept'],
  ['贫困户家庭成员', 85, 'M', 'idNumber.bornOn', 'kept'],
  ['贫困户家庭成员', 94, 'L', 'idNumber.checkDigit', 'kept'],
  ['贫困户家庭成员', 99, 'L', 'import.idTwice', 'refused'],
] as const

/** The rows from outside also repeat the row above them; that is said besides. */
const besides = [142, 279, 483]

describe('the roster of 木源村', () => {
  it('gives 91 households, 209 persons and 43.96 %', async () => {
    const figures = await computeFigures(county.as('deng'), [...county.app.catalog.figures.values()])
    expect(Object.fromEntries(figures.map(({ name, shown }) => [name, shown]))).toMatchObject({
      registeredPoorHouseholds: '91',
      registeredPoorPersons: '209',
      labourHouseholdShare: '43.96',
    })
  })

  it('registers 724 households in 29 natural villages, and nobody twice', async () => {
    const total = async (record: string) => (await listRecords(county.as('deng'), { record, page: 1, size: 1 })).total
    expect(await total('household')).toBe(724)
    expect(await total('village')).toBe(29)
    expect(await total('membership')).toBe(842)
    // The clerk, who has an account there, is not among them.
    expect(await total('person')).toBe(842)
  })

  it.each(planted)('%s row %i column %s: %s, %s', (sheet, row, column, kind, outcome) => {
    const found = written.faults.filter((fault) => fault.sheet === sheet && fault.row === row && fault.column === column)
    expect(found.map((fault) => [fault.kind, fault.outcome])).toEqual([[kind, outcome]])
    expect(found[0]?.message).toContain(`第${row}行`)
  })

  it('finds nothing but what was planted', () => {
    const keys = written.faults.map((fault) => `${fault.sheet} ${fault.row} ${fault.kind}`)
    const expected = [...planted.map(([sheet, row, , kind]) => `${sheet} ${row} ${kind}`), ...besides.map((row) => `全村农户 ${row} import.twice`)]
    expect(keys.sort()).toEqual(expected.sort())
    expect(written.faultCounts).toEqual({ noted: 0, kept: 14, refused: 7 })
  })

  it('says no ID number in full', () => {
    for (const { message } of written.faults) expect(message).not.toMatch(/\d{14}/)
  })

  it('was foretold by the dry run, which wrote nothing', () => {
    expect(untouched).toBe(true)
    expect(rehearsed).toEqual(written)
  })

  it('changes no row and enters nothing in the log when the same file comes again', async () => {
    const before = await tableTexts(county.app.db, ['import_run', 'finding'])
    const again = await importFile(county.machine, demo(file), file, {})
    findingsAgain = (await tableTexts(county.app.db)).finding
    expect(await tableTexts(county.app.db, ['import_run', 'finding'])).toEqual(before)
    for (const { created, updated } of Object.values(again.counts)) expect({ created, updated }).toEqual({ created: 0, updated: 0 })
  })

  it('opens no finding again that another sheet of the same file has settled', async () => {
    expect(findings?.split('\n')).toHaveLength(14)
    expect(findingsAgain).toBe(findings)
  })

  it('is the same roster as an old .xls', async () => {
    const old = join(import.meta.dirname, '..', '..', 'test', 'county', 'roster.xls')
    const report = await importFile(county.machine, old, file, { dryRun: true })
    const read = ({ sheets }: ImportReport) =>
      sheets.map(({ name, rows, columns }) => [name, rows, columns.map(({ column, label }) => [column, label])])
    expect(read(report)).toEqual(read(written))
    // As the workbook itself, now that its households are registered.
    expect({ ...report, sheets: [] }).toEqual({ ...(await importFile(county.machine, demo(file), file, { dryRun: true })), sheets: [] })
  })

  it('leaves a log that verifies', async () => {
    const result = await county.app.db.owner((client) => verify(client, county.app.catalog, countyCode))
    expect(result.faults).toEqual([])
  })

  it('is known to belong to 木源村 by its title', () => {
    expect(written.place).toBe(villageCode)
  })
})
