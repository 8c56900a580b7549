/** Workbooks as offices keep them, for tests: titles above, headings in one to three rows, merged cells, sums. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx, writeXlsx } from 'hucre'
import { fromBuffer } from 'yauzl'
import { checkDigit } from '../../kinds/idNumber/value.ts'

export interface Sheet {
  name: string
  rows: (string | number | boolean | null)[][]
  merges?: { startRow: number; startCol: number; endRow: number; endCol: number }[]
}

export const workbook = async (sheets: readonly Sheet[]): Promise<Buffer> => Buffer.from(await writeXlsx({ sheets: [...sheets] }))

/** The workbook as a file in a folder of its own, which goes with the cluster of the run. */
export async function workbookFile(sheets: readonly Sheet[], name = '花名册.xlsx'): Promise<string> {
  const path = join(mkdtempSync(join(process.env.BANGFU_TEST_FOLDER ?? tmpdir(), 'book-')), name)
  writeFileSync(path, await workbook(sheets))
  return path
}

/** An invented ID number: an area that was never assigned, and a sound check digit. `order` is odd for men. */
export function idOf(birth: string, order: number, area = '449901'): string {
  const digits = `${area}${birth.replaceAll('-', '')}${String(order).padStart(3, '0')}`
  return digits + checkDigit(digits)
}

/** The rows of each sheet; nothing when it is no workbook. hucre takes a Word file for a workbook without sheets. */
export async function sheetsOf(content: Buffer): Promise<unknown[][][] | undefined> {
  const { sheets } = await readXlsx(content)
  return sheets.length ? sheets.map(({ rows }) => rows) : undefined
}

/** The text of a Word file, without its marks. */
export async function wordText(content: Buffer): Promise<string> {
  const files = await unzipped(content)
  return (files.get('word/document.xml') ?? Buffer.alloc(0)).toString('utf8').replace(/<[^>]*>/g, '')
}

/** The files of an archive by name. */
export function unzipped(content: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    const files = new Map<string, Buffer>()
    fromBuffer(content, { lazyEntries: true }, (error, archive) => {
      if (error) return reject(error)
      archive.on('error', reject)
      archive.on('end', () => resolve(files))
      archive.on('entry', (entry) =>
        archive.openReadStream(entry, async (failure, stream) => {
          if (failure) return reject(failure)
          const parts: Buffer[] = []
          for await (const part of stream) parts.push(part as Buffer)
          files.set(entry.fileName, Buffer.concat(parts))
          archive.readEntry()
        }),
      )
      archive.readEntry()
    })
  })
}
