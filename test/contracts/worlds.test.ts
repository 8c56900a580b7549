/**
 * Whole offices: every workbook of theirs goes in through the ordinary import, every figure they state comes out of the
 * records, every planted fault is told at its cell and nothing else is.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ImportReport } from '../../core/sheet/report.ts'
import { withDataFolder } from '../../server/bin/dataFolder.ts'
import { computeFigures, type FigureValue } from '../../server/query/figures.ts'
import { counterparts } from '../worlds/counterparts.ts'

const folder = join(import.meta.dirname, '..', 'worlds')
/** Their workbooks are those of the demonstration; the list of places is for a county that has codes. */
const workbooks = join(import.meta.dirname, '..', '..', 'demo')
const placeList = '区划代码表.xlsx'

interface Expected {
  figures: { id: string; subject: string; measure: string; computed: number | string }[]
}
interface Planted {
  faults: { id: string; file: string; sheet: string; row: number; column: string; kind: string }[]
}

const worlds = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))

describe.each(worlds)('the office %s', (world) => {
  const read = <T>(name: string) => JSON.parse(readFileSync(join(folder, world, name), 'utf8')) as T
  const { figures } = read<Expected>('expected.json')
  const { faults } = read<Planted>('faults.json')
  let reports: ImportReport[]
  let bound: Map<string, number | string | null>

  beforeAll(async () => {
    const files = readdirSync(join(workbooks, world))
      .filter((name) => name.endsWith('.xlsx') && name !== placeList)
      .map((name) => join(workbooks, world, name))
    await withDataFolder(
      files,
      async (ctx, found) => {
        reports = found
        const values = new Map((await computeFigures(ctx, [...ctx.catalog.figures.values()])).map((value) => [value.name, value]))
        bound = new Map(
          [...ctx.catalog.summaries.values()].flatMap(({ binds = [] }) =>
            binds.map(({ id, figure, member }) => [id, plainOf(values.get(figure) as FigureValue, member)]),
          ),
        )
      },
      () => {},
    )
  }, 120_000)

  const plainOf = (value: FigureValue, member?: number) => (member === undefined ? value.plain : (value.members[member]?.plain ?? null))

  it.each(figures)('$id: $subject, $measure is $computed', ({ id, computed }) => {
    expect(String(bound.get(id))).toBe(String(computed))
  })

  const foundAt = (file: string, sheet: string, row: number) =>
    reports.filter((report) => report.file === file).flatMap((report) => report.faults.filter((fault) => fault.sheet === sheet && fault.row === row))

  it.each(faults)('$id: $kind at $sheet $column$row is told', ({ file, sheet, row, column, kind }) => {
    const told = foundAt(file, sheet, row).flatMap((fault) => (fault.column === column ? [fault.kind] : []))
    expect(
      told.filter((each) => counterparts[kind]?.includes(each)),
      `told as ${told.join()}`,
    ).not.toEqual([])
  })

  it('has nothing else to be told, and no sheet that is not read', () => {
    const planted = new Set(faults.map(({ file, sheet, row }) => `${file} ${sheet} ${row}`))
    const others = reports.flatMap(({ file, faults: found }) =>
      found
        .filter(({ sheet, row, outcome }) => outcome !== 'noted' && !planted.has(`${file} ${sheet} ${row}`))
        .map(({ message }) => `${file} ${message}`),
    )
    expect(others).toEqual([])
    expect(reports.flatMap(({ unread }) => unread)).toEqual([])
  })
})
