/** Sheets under other words: the same kind of sheet and the same fields are found, or a column is left unread; never another. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { plainOf } from '../../core/sheet/likeness.ts'
import { wantedSheets } from '../../core/sheet/wanted.ts'
import { readBook } from './book.ts'
import { reorder, reword } from './headings.ts'
import { randomOf } from './random.ts'
import { catalog, recognise } from './recognise.ts'
import { titles } from './titles.ts'

const workbooks = join(import.meta.dirname, '..', '..', 'demo')
const seeds = (process.env.BANGFU_SEEDS ?? '1').split(',')

it('reads every column as what it is, or not at all, and nearly all of them', { timeout: 300_000 }, async () => {
  const told = { sheets: [] as string[], otherFields: [] as string[], unread: [] as string[], columns: 0, outside: 0 }
  const known = new Set(wantedSheets(catalog).index.words.map(plainOf))
  for (const office of readdirSync(workbooks, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])))
    for (const file of readdirSync(join(workbooks, office)).filter((name) => name !== '区划代码表.xlsx'))
      for (const sheet of (await readBook(join(workbooks, office, file), file)).sheets) {
        const own = recognise(sheet)
        for (const seed of seeds) {
          const random = randomOf(`${seed} ${office} ${file} ${sheet.name}`)
          const { sheet: rewritten, to } = reorder(reword(sheet, random), random)
          const title = random.pick(titles[sheet.name] ?? [sheet.name])
          const found = { ...rewritten, name: 'Sheet1', lines: [[title], ...rewritten.lines.filter((line) => String(line[0]).startsWith('填报'))] }
          const now = recognise(found)
          if (now.layout !== own.layout) told.sheets.push(`${office} ${sheet.name}`)
          for (const [column, field] of own.fields) {
            const at = to.get(column) as number
            const heading = rewritten.headings[at]?.join('/') ?? ''
            told.columns++
            if (!known.has(plainOf(rewritten.headings[at]?.at(-1)?.replace(/[(（].*/, '') ?? ''))) told.outside++
            if (now.fields.get(at) === undefined) told.unread.push(`${sheet.name} ${heading}`)
            else if (now.fields.get(at) !== field) told.otherFields.push(`${sheet.name} ${heading}: ${now.fields.get(at)}, not ${field}`)
          }
        }
      }
  if (process.env.BANGFU_SEEDS)
    console.log(`${told.columns} columns, ${told.outside} under words that stand in no list, ${told.unread.length} unread: ${told.unread.join('; ')}`)
  expect(told.sheets).toEqual([])
  expect(told.otherFields).toEqual([])
  expect(told.unread.length).toBeLessThan(told.columns * 0.02)
})
