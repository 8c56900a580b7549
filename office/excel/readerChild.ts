/** The child of readingProcess.ts: parses workbooks and hands out their rows as texts. Runs without our environment and with little memory. */
import { EncryptedFileError, readXls, readXlsx } from 'hucre'
import { cellText } from './cellText.ts'
import type { Merge, SheetHead } from './reader.ts'
import type { Answer, Request } from './readingProcess.ts'
import { packRows } from './rowText.ts'

const topRows = 30
const books: { head: SheetHead; rows: unknown[][] }[][] = []

process.on('message', (request: Request) => {
  answer(request).then(
    (reply) => process.send?.(reply),
    (error: unknown) => process.send?.({ fault: error instanceof EncryptedFileError ? 'file.password' : 'file.broken' } satisfies Answer),
  )
})

async function answer(request: Request): Promise<Answer> {
  if ('read' in request) return { sheets: await read(request.book, request.read, request.kind) }
  const rows = books[request.book]?.[request.sheet]?.rows ?? []
  if ('columns' in request) return { rows: packRows(rows.map((row) => request.columns.map((column) => cellText(row[column])))) }
  const portion = rows.slice(request.from, request.to).map(texts)
  // Handed out once: the parent goes through a sheet from top to bottom, and a large one need not be held by both.
  rows.fill([], request.from, request.to)
  return { rows: packRows(portion) }
}

async function read(book: number, content: Uint8Array, kind: 'xlsx' | 'xls'): Promise<SheetHead[]> {
  const workbook = kind === 'xls' ? await readXls(content) : await readXlsx(content)
  const sheets = workbook.sheets.map((sheet) => {
    const merges = ((sheet.merges ?? []) as Merge[]).filter((merge) => merge.startRow < topRows)
    // A blank row of an old .xls is a hole.
    const rows = Array.from(sheet.rows, (row) => row ?? [])
    const columns = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
    return { rows, head: { name: sheet.name, rows: rows.length, columns, top: rows.slice(0, topRows).map(texts), merges } }
  })
  books[book] = sheets
  return sheets.map(({ head }) => head)
}

const texts = (row: readonly unknown[]) => Array.from(row, cellText)
