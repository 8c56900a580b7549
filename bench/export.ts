/**
 * A ledger of 100,000 persons as a workbook: from the database to the finished file through the product's export, and the
 * writer alone against hucre's two, the same rows in processes of their own. hucre's whole writer can do all we need,
 * its streaming one neither merges, nor print set-up, nor headings of their own look. Usage: node --import tsx bench/export.ts [persons] [rounds]
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { ReadableStream } from 'node:stream/web'
import { writeXlsx, writeXlsxStream } from 'hucre'
import { v7 as uuid } from 'uuid'
import { type Cell, type SheetColumn, WorkbookWriter } from '../office/excel/writeWorkbook.ts'
import type { Change } from '../server/change/batch.ts'
import { write } from '../server/change/write.ts'
import { exportList } from '../server/resources/exportList.ts'
import { watchMemory } from './memory.ts'
import { benchCounty, type Office, openOffice } from './office.ts'
import { type Resident, residents, villages } from './people.ts'

const fields = ['village', 'household', 'size', 'poor', 'name', 'sex', 'id', 'bornOn', 'relation', 'education', 'health', 'labour', 'phone'] as const
const headings = [
  '序号',
  '自然村',
  '户编号',
  '人口',
  '贫困户',
  '姓名',
  '性别',
  '身份证号码',
  '出生日期',
  '关系',
  '文化程度',
  '健康状况',
  '劳动能力',
  '联系电话',
]

function* rowsOf(persons: number): Generator<Cell[]> {
  let number = 0
  for (const each of residents(persons, benchCounty, villages(benchCounty).villages)) yield [++number, ...fields.map((field) => each[field] as Cell)]
}

async function ours(persons: number) {
  const book = new WorkbookWriter()
  const columns = headings.map((heading): SheetColumn => ({ heading, look: 'words', width: 12 }))
  const sheet = await book.open({ name: '花名册', above: [{ text: '花名册', look: 'title', height: 36 }], columns, printed: { footer: '&P' } })
  let portion: Cell[][] = []
  for (const row of rowsOf(persons)) {
    if (portion.push(row) < 1000) continue
    await sheet.write(portion)
    portion = []
  }
  await sheet.write(portion)
  await sheet.end()
  return (await book.end()).length
}

const style = { font: { name: '宋体', size: 10 }, alignment: { wrapText: true } }

async function hucreWhole(persons: number) {
  const rows = [['花名册'], headings, ...rowsOf(persons)]
  const pageSetup = { orientation: 'landscape' as const, fitToPage: true, fitToWidth: 1, fitToHeight: 0 }
  const columns = headings.map(() => ({ width: 12, style }))
  const content = await writeXlsx({ sheets: [{ name: '花名册', rows, columns, pageSetup, freezePane: { rows: 2, columns: 2 } }] })
  return content.length
}

async function hucreStream(persons: number) {
  let size = 0
  const stream = writeXlsxStream(rowsOf(persons), { name: '花名册', columns: headings.map((header) => ({ header, width: 12, style })) })
  for await (const chunk of stream as ReadableStream<Uint8Array>) size += chunk.length
  return size
}

const writers: Record<string, (persons: number) => Promise<number>> = {
  ours,
  'hucre, whole': hucreWhole,
  'hucre, streaming': hucreStream,
  async 'making the rows alone'(persons) {
    let made = 0
    for (const row of rowsOf(persons)) made += row.length
    return made * 0
  },
}

interface Measured {
  seconds: number
  cpu: number
  peak: number
  size: number
}

/** In a process of its own: seconds, seconds of processor, MB at the peak, MB of the file. */
async function alone(writer: string, persons: number): Promise<Measured> {
  const child = fork(import.meta.filename, [String(persons), 'writer', writer], { execArgv: process.execArgv })
  const [measured] = (await once(child, 'message')) as [Measured]
  return measured
}

async function measure(writer: string, persons: number): Promise<Measured> {
  const started = performance.now()
  const before = process.cpuUsage()
  const size = (await writers[writer]?.(persons)) ?? 0
  const { user, system } = process.cpuUsage(before)
  return { seconds: (performance.now() - started) / 1000, cpu: (user + system) / 1e6, peak: process.resourceUsage().maxRSS / 1024, size: size / 1e6 }
}

async function fill({ ctx }: Office, persons: number) {
  const places = villages(benchCounty).villages
  const codes = new Map(places.map(({ code, name }) => [name, code]))
  const change = (each: Resident): Change => ({
    record: 'person',
    id: uuid(),
    values: { name: each.name, region: codes.get(each.village) as string, idNumber: each.id, phone: each.phone, bornOn: each.bornOn },
    happenedOn: ctx.today,
  })
  await write(ctx, { source: 'bench' }, async (batch) => {
    let people: Change[] = []
    for (const each of residents(persons, benchCounty, places)) {
      if (people.push(change(each)) < 2000) continue
      await batch.add(people)
      people = []
    }
    await batch.add(people)
  })
}

const say = (what: string, { seconds, cpu, peak, size }: Measured) =>
  console.log(
    `${what.padEnd(28)} ${seconds.toFixed(1).padStart(6)} s  ${cpu.toFixed(1).padStart(6)} s CPU  ${peak.toFixed(0).padStart(6)} MB  ${size.toFixed(1).padStart(5)} MB file`,
  )

const persons = Number(process.argv[2] ?? 100_000)

if (process.argv[3] === 'writer') process.send?.(await measure(process.argv[4] as string, persons))
else {
  for (let round = 0; round < Number(process.argv[3] ?? 2); round++)
    for (const writer of Object.keys(writers)) say(writer, await alone(writer, persons))
  const office = await openOffice()
  try {
    await fill(office, persons)
    const watched = watchMemory()
    const started = performance.now()
    const { content } = await exportList(office.ctx, { record: 'person' }, { secrets: true, reason: '测量' })
    const seconds = (performance.now() - started) / 1000
    say('export from the database', { seconds, cpu: 0, peak: await watched.stop(), size: content.length / 1e6 })
  } finally {
    await office.close()
  }
}
