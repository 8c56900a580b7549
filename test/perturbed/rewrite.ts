/** An office rewritten from a seed: other people, places, years, amounts, words, order and rows. What must come of it is known as it is made. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { columnLetters } from '../../core/sheet/columnLetters.ts'
import { type Book, readBook, rowNumbers, type Sheet, writeBook } from './book.ts'
import { derived, type Effect, effects, members } from './effects.ts'
import { reorder, reword } from './headings.ts'
import { type Renaming, renamingOf } from './names.ts'
import { type Random, randomOf } from './random.ts'
import { changeRows, type Planted, plant, type Rewriting, shuffleRows } from './rows.ts'
import { sayings } from './sayings.ts'
import { titles } from './titles.ts'
import { otherYears, type Shift, shifted, shiftOf } from './values.ts'

export interface KnownFigure {
  id: string
  what: string
  /** The member of a breakdown, as it is called now. */
  member: string | undefined
  value: string
}

export interface KnownFault {
  file: string
  sheet: string
  row: number
  column: string
  kind: string
}

export interface Rewritten {
  files: { name: string; content: Buffer }[]
  figures: KnownFigure[]
  faults: KnownFault[]
}

/** Years later or earlier, so that every day stays one and no two people become one; of the town also weekdays, since it counts weeks. */
const years: Readonly<Record<string, readonly number[]>> = {
  schools: [4, 8, 12, 16],
  'village-team': [-4, 4, 8],
  'paired-unit': [-4, 4, 8, 12],
  'stationed-unit': [-4, 4, 8],
  town: [11],
}

/** Share of rows left out; of the town's visits most, for they are many. */
const shareOut = (world: string, effect: Effect) => (world === 'town' && effect.day === '走访日期' ? 0.7 : 0.15)

/** More faults, at rows of their own: sheet, heading, and what the row must say. */
const more: readonly [string, string, Readonly<Record<string, string>>][] = [
  ['全村农户', '身份证号码', { 是否贫困户: '否' }],
  ['全村农户', '联系电话', { 是否贫困户: '否' }],
  ['摸底调查', '身份证号码', { 是否贫困户: '否' }],
  ['摸底调查', '联系电话', {}],
  ['报到登记', '身份证号', {}],
  ['商铺咨询登记', '联系电话', {}],
  ['支教教师', '联系电话', {}],
  ['资格审查', '身份证号码', {}],
  ['帮扶责任人花名册', '联系电话', {}],
  ['慰问登记', '领取签字', {}],
  ['基地务工', '领款签字', {}],
]

/** For a county that has codes of its own. */
const placeList = '区划代码表.xlsx'

interface Expected {
  figures: { id: string; subject: string; measure: string; unit: string; computed: number | string }[]
}
interface Told {
  faults: { file: string; sheet: string; row: number; column: string; kind: string }[]
}

/** `workbooks`: where those of the office are; `folder`: where what they give is said. */
export async function rewriteOffice(workbooks: string, folder: string, world: string, seed: string): Promise<Rewritten> {
  const read = <T>(name: string) => JSON.parse(readFileSync(join(folder, world, name), 'utf8')) as T
  const names = readdirSync(join(workbooks, world)).filter((name) => name.endsWith('.xlsx') && name !== placeList)
  const books: Book[] = []
  for (const name of names) books.push(await readBook(join(workbooks, world, name), name))
  const random = randomOf(`${seed} ${world}`)
  const shift = shiftOf(years[world] ?? [0], random)
  const renaming = renamingOf(books, random)
  const told = read<Told>('faults.json').faults
  const deltas = new Map<string, number>()
  const files: Rewritten['files'] = []
  const faults: KnownFault[] = []
  const fileNames = random.shuffled(names.map((_, index) => index))
  for (const [index, book] of books.entries()) {
    const file = `${random.pick(['', '附件', '报送-'])}${(fileNames[index] as number) + 1}-${otherYears(renaming.line(book.file.replace(/\.xlsx$/, '')), shift.years).slice(0, 3)}.xlsx`
    const sheets: Sheet[] = []
    for (const [at, sheet] of book.sheets.entries()) {
      const known = told.filter((fault) => fault.file === book.file && fault.sheet === sheet.name)
      const rewriting: Rewriting = { random, deltas, planted: [], faulty: new Set(known.map(({ row }) => row)) }
      const changed = rewriteRows(world, sheet, rewriting)
      const { sheet: done, to } = rewriteSheet(changed, at, renaming, shift, random)
      const planted: Planted[] = [
        ...known.map(({ row, column, kind }) => ({ sheet: sheet.name, from: row, column: columnNumber(column), kind })),
        ...rewriting.planted,
      ]
      const numbers = new Map([...rowNumbers(done)].map(([row, number]) => [row.from, number]))
      for (const { from, column, kind } of planted)
        faults.push({ file, sheet: done.name, row: numbers.get(from) as number, column: columnLetters(to.get(column) as number), kind })
      sheets.push(done)
    }
    files.push({ name: file, content: await writeBook({ file, sheets }) })
  }
  return { files, faults, figures: figuresOf(read<Expected>('expected.json'), deltas, shift, renaming) }
}

function rewriteRows(world: string, sheet: Sheet, rewriting: Rewriting): Sheet {
  let changed = sheet
  for (const effect of effects[world] ?? [])
    if (effect.sheet === sheet.name) changed = changeRows(changed, effect, shareOut(world, effect), rewriting)
  for (const [name, heading, where] of more) if (name === sheet.name) changed = plant(changed, heading, where, rewriting)
  return shuffleRows(changed, rewriting.random)
}

/** One other word for each, the same in the whole sheet; each office has its own. */
function sayingsOf(sheet: Sheet, random: Random) {
  return sheet.headings.map((path) => {
    const heading = path.at(-1) as string
    const known = sayings[`${sheet.name}/${heading}`] ?? sayings[heading] ?? {}
    return new Map(Object.entries(known).map(([word, others]) => [word, random.pick(others)]))
  })
}

function rewriteSheet(sheet: Sheet, at: number, renaming: Renaming, shift: Shift, random: Random) {
  const words = sayingsOf(sheet, random)
  for (const row of sheet.rows)
    row.cells = row.cells.map((cell, column) => {
      const path = sheet.headings[column] as string[]
      const heading = path.at(-1) as string
      const unit = path.map((word) => /[(（]([^)）]*)[)）]$/.exec(word)?.[1]).find(Boolean)
      const said = typeof cell === 'string' ? (words[column]?.get(cell.trim()) ?? renaming.cell(cell, heading)) : cell
      return shifted(said, unit && !/[(（]/.test(heading) ? `${heading}(${unit})` : heading, shift)
    })
  const { sheet: moved, to } = reorder(reword(sheet, random), random)
  const title = random.pick(titles[sheet.name] ?? [sheet.name])
  const name = random.pick([`Sheet${at + 1}`, sheet.name, title.replace(/[()（）“”/]/g, '').slice(0, 12)])
  return {
    sheet: {
      ...moved,
      name: `${name}${name === sheet.name || name.startsWith('Sheet') ? '' : at + 1}`,
      lines: linesOf(sheet, title, renaming, shift, random),
    },
    to,
  }
}

/** A title in other words, the line of who reports and when, sometimes a note. */
function linesOf(sheet: Sheet, title: string, renaming: Renaming, shift: Shift, random: Random): Sheet['lines'] {
  const blank = () => Array<null>(sheet.headings.length - 1).fill(null)
  const reported = sheet.lines.filter((line) => String(line[0] ?? '').startsWith('填报'))
  const lines = [
    ...(random.chance(0.3) ? [['附表', ...blank()]] : []),
    [title, ...blank()],
    ...reported.map((line) => line.map((cell) => (typeof cell === 'string' ? otherYears(renaming.line(cell), shift.years) : cell))),
    ...(random.chance(0.3) ? [['注：本表据实填写，不得漏项', ...blank()]] : []),
  ]
  return lines
}

const columnNumber = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

function figuresOf({ figures }: Expected, deltas: ReadonlyMap<string, number>, shift: Shift, renaming: Renaming): KnownFigure[] {
  const values = new Map<string, number | string>()
  for (const { id, unit, computed } of figures) {
    const factor = shift.factors[unit] ?? shift.factors[unit.replace(/\/.*$/, '')] ?? 1
    if (typeof computed === 'string') values.set(id, otherYears(computed, shift.years))
    else if (unit === '年' && computed > 1900) values.set(id, computed + shift.years)
    else values.set(id, Math.round((computed + (deltas.get(id) ?? 0)) * factor * 10_000) / 10_000)
  }
  for (const [id, work] of Object.entries(derived))
    if (values.has(id))
      values.set(
        id,
        work((other) => Number(values.get(other))),
      )
  return figures.map(({ id, subject, measure }) => ({
    ...{ id, what: `${subject} ${measure}`, value: String(values.get(id)) },
    member: members[id] === undefined ? undefined : otherYears(renaming.cell(members[id], ''), shift.years),
  }))
}
