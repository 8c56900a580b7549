/**
 * The workbooks of the demonstration under headings written by other hands: sheets and columns are found, or left unread, and the
 * figures stay: in the ordinary run those of the two smallest offices. `BANGFU_COUNTIES=1,open/2` tries all offices of some counties, and
 * tells what each left open.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withDataFolder } from '../../server/bin/dataFolder.ts'
import { computeFigures } from '../../server/query/figures.ts'
import { type Book, readBook, type Sheet, writeBook } from './book.ts'
import { reorder } from './headings.ts'
import { asHeadedBy, type County, countyNames, readCounty } from './otherCounties.ts'
import { randomOf } from './random.ts'
import { recognise } from './recognise.ts'

const demo = join(import.meta.dirname, '..', '..', 'demo')
const worlds = join(import.meta.dirname, '..', 'worlds')
const placeList = '区划代码表.xlsx'
const offices = readdirSync(worlds, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
const chosen = process.env.BANGFU_COUNTIES?.split(',')
const counties = chosen ?? countyNames()
const figured = chosen ? offices : ['paired-unit', 'schools']

async function booksOf(office: string): Promise<Book[]> {
  const files = readdirSync(join(demo, office)).filter((name) => name.endsWith('.xlsx') && name !== placeList)
  return Promise.all(files.map((file) => readBook(join(demo, office, file), file)))
}

/** Under the county's words, its columns in another order. */
function rewritten(county: County, office: string, file: string, sheet: Sheet) {
  return reorder(asHeadedBy(county, office, file, sheet), randomOf(`${office} ${file} ${sheet.name}`))
}

describe.each(counties)('the words of county %s', (name) => {
  const county = readCounty(name)

  it('are read as what they mean, or not at all, and nearly all of them', { timeout: 120_000 }, async () => {
    const told = { sheets: [] as string[], otherSheets: [] as string[], otherFields: [] as string[], unread: [] as string[], columns: 0, of: 0 }
    for (const office of offices)
      for (const { file, sheets } of await booksOf(office))
        for (const sheet of sheets) {
          const { sheet: other, to } = rewritten(county, office, file, sheet)
          const [before, now] = [recognise(sheet), recognise(other)]
          const isSame = now.layout === before.layout
          told.of++
          if (!isSame) told[now.layout ? 'otherSheets' : 'sheets'].push(`${office} ${sheet.name}`)
          for (const [column, field] of before.fields) {
            const at = to.get(column) as number
            const found = isSame ? now.fields.get(at) : undefined
            told.columns++
            if (found === undefined) told.unread.push(`${sheet.name} ${other.headings[at]?.join('/')}`)
            else if (found !== field) told.otherFields.push(`${sheet.name} ${other.headings[at]?.join('/')}: ${found}, not ${field}`)
          }
          for (const [at, found] of isSame ? now.fields : [])
            if (!before.fields.has([...to].find(([, moved]) => moved === at)?.[0] as number))
              told.otherFields.push(`${sheet.name} ${other.headings[at]?.join('/')}: ${found}, not ignored`)
        }
    if (chosen) console.log(told)
    expect(told.otherSheets).toEqual([])
    expect(told.sheets.length).toBeLessThanOrEqual(told.of * 0.02)
    expect(told.otherFields.length).toBeLessThanOrEqual(told.columns * 0.003)
    expect(told.unread.length).toBeLessThanOrEqual(told.columns * 0.04)
  })

  it.each(figured)('leave every figure of the office %s as it was', { timeout: 240_000 }, async (office) => {
    const folder = mkdtempSync(join(tmpdir(), 'bangfu-county-'))
    for (const [at, { file, sheets }] of (await booksOf(office)).entries()) {
      const others = sheets.map((sheet) => rewritten(county, office, file, sheet).sheet)
      writeFileSync(join(folder, `${at + 1}.xlsx`), await writeBook({ file, sheets: others }))
    }
    const paths = readdirSync(folder).map((file) => join(folder, file))
    const bound = await withDataFolder(paths, boundFigures, () => {})
    rmSync(folder, { recursive: true })
    const { figures } = JSON.parse(readFileSync(join(worlds, office, 'expected.json'), 'utf8')) as { figures: Expected[] }
    const wrong = figures.flatMap(({ id, subject, measure, computed }) =>
      String(bound.get(id)) === String(computed) ? [] : [`${id} ${subject} ${measure}: ${bound.get(id)}, not ${computed}`],
    )
    expect(wrong).toEqual([])
  })
})

interface Expected {
  id: string
  subject: string
  measure: string
  computed: number | string
}

const boundFigures: Parameters<typeof withDataFolder<ReadonlyMap<string, unknown>>>[1] = async (ctx) => {
  const values = new Map((await computeFigures(ctx, [...ctx.catalog.figures.values()])).map((value) => [value.name, value]))
  return new Map(
    [...ctx.catalog.summaries.values()].flatMap(({ binds = [] }) =>
      binds.map(({ id, figure, member }) => {
        const value = values.get(figure)
        return [id, member === undefined ? value?.plain : (value?.members[member]?.plain ?? null)]
      }),
    ),
  )
}
