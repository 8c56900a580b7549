/**
 * Whole offices as others would keep them: every workbook rewritten from a seed, with figures and faults known as it is
 * made. `BANGFU_SEEDS=1,2,3` tries more of them.
 */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ImportReport } from '../../core/sheet/report.ts'
import { withDataFolder } from '../../server/bin/dataFolder.ts'
import { computeFigures, type FigureValue } from '../../server/query/figures.ts'
import { rewriteOffice } from './rewrite.ts'

const worlds = join(import.meta.dirname, '..', 'worlds')
const workbooks = join(import.meta.dirname, '..', '..', 'demo')
const seeds = (process.env.BANGFU_SEEDS ?? '1').split(',')
const only = process.env.BANGFU_OFFICES?.split(',')

describe.each(
  readdirSync(worlds, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() && (!only || only.includes(entry.name)) ? [entry.name] : [])),
)('the office %s, rewritten', (world) => {
  it.each(seeds)('gives the figures and the faults that are known of it (seed %s)', { timeout: 240_000 }, async (seed) => {
    const office = await rewriteOffice(workbooks, worlds, world, seed)
    const folder = mkdtempSync(join(tmpdir(), 'bangfu-office-'))
    for (const { name, content } of office.files) writeFileSync(join(folder, name), content)
    if (process.env.BANGFU_KEEP) console.log(folder)
    const paths = office.files.map(({ name }) => join(folder, name))
    const { reports, bound } = await withDataFolder(paths, figuresAndFaults, () => {})
    if (!process.env.BANGFU_KEEP) rmSync(folder, { recursive: true })

    expect(reports.flatMap(({ file, unread }) => unread.map(({ name }) => `${file} ${name}`))).toEqual([])
    const told = reports.flatMap(({ file, faults }) => faults.map((fault) => ({ file, ...fault })))
    const at = ({ file, sheet, row }: { file: string; sheet: string; row: number }) => `${file} ${sheet} ${row}`
    const planted = new Set(office.faults.map(at))
    const cells = new Set(told.map((fault) => `${at(fault)} ${fault.column}`))
    expect({
      notTold: office.faults.filter((fault) => !cells.has(`${at(fault)} ${fault.column}`)),
      toldForNothing: told.filter((fault) => fault.outcome !== 'noted' && !planted.has(at(fault))).map(({ file, message }) => `${file} ${message}`),
      wrong: office.figures.flatMap((figure) => {
        const found = bound.get(figure.id)
        const values =
          figure.member === undefined
            ? [String(found?.plain)]
            : found?.members.filter(({ label }) => label === figure.member).map(({ plain }) => String(plain))
        return values?.includes(figure.value) ? [] : [{ ...figure, found: values }]
      }),
    }).toEqual({ notTold: [], toldForNothing: [], wrong: [] })
  })
})

async function figuresAndFaults(ctx: Parameters<Parameters<typeof withDataFolder>[1]>[0], reports: ImportReport[]) {
  const values = new Map((await computeFigures(ctx, [...ctx.catalog.figures.values()])).map((value) => [value.name, value]))
  const binds = [...ctx.catalog.summaries.values()].flatMap((summary) => summary.binds ?? [])
  return { reports, bound: new Map<string, FigureValue | undefined>(binds.map(({ id, figure }) => [id, values.get(figure)])) }
}
