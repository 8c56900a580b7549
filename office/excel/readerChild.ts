/** The child of readingProcess.ts: parses workbooks and hands out their rows as texts. Runs without our environment and with little memory. */
import { EncryptedFileError } from 'hucre'
import type { WorkbookKind } from './inspectFile.ts'
import { quickWorkbook } from './quickWorkbook.ts'
import type { SheetHead } from './reader.ts'
import type { Answer, Request } from './readingProcess.ts'
import { packRows } from './rowText.ts'
import { wholeWorkbook } from './wholeWorkbook.ts'

const topRows = 30
const books: { head: SheetHead; rows: string[][] }[][] = []

process.on('message', (request: Request) => {
  answer(request).then(
    (reply) => process.send?.(reply),
    (error: unknown) => process.send?.({ fault: error instanceof EncryptedFileError ? 'file.password' : 'file.broken' } satisfies Answer),
  )
})

async function answer(request: Request): Promise<Answer> {
  if ('read' in request) return { sheets: await read(request.book, request.read, request.kind) }
  const rows = books[request.book]?.[request.sheet]?.rows ?? []
  if ('columns' in request) return { rows: packRows(rows.map((row) => request.columns.map((column) => row[column] ?? ''))) }
  const portion = rows.slice(request.from, request.to)
  // Handed out once: the parent goes through a sheet from top to bottom, and a large one need not be held by both.
  rows.fill([], request.from, request.to)
  return { rows: packRows(portion) }
}

async function read(book: number, content: Uint8Array, kind: WorkbookKind): Promise<SheetHead[]> {
  const quick = kind === 'xlsx' ? quickWorkbook(Buffer.from(content.buffer, content.byteOffset, content.byteLength)) : undefined
  const sheets = (quick ?? (await wholeWorkbook(content, kind))).map(({ name, rows, merges }) => {
    const columns = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
    const head = { name, rows: rows.length, columns, top: rows.slice(0, topRows), merges: merges.filter((merge) => merge.startRow < topRows) }
    return { rows, head }
  })
  books[book] = sheets
  return sheets.map(({ head }) => head)
}
