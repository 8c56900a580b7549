/**
 * Looks at a file before anything parses it: what it is, and what its archive's directory says it holds.
 * No library resists a zip bomb, so a bomb is refused here, in milliseconds.
 */
import { readFile, stat } from 'node:fs/promises'
import { fromBuffer, type ZipFile } from 'yauzl'
import { Problem } from '../../core/problem.ts'

export type WorkbookKind = 'xlsx' | 'xls'

export const maxFileBytes = 60 * 2 ** 20
const maxUnpackedBytes = 600 * 2 ** 20
const suspiciousRatio = 150
const maxEntries = 2000

const zipMagic = Buffer.from([0x50, 0x4b, 0x03, 0x04])
const compoundMagic = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])

/** What a file of this machine holds, unless it is larger than a workbook may be. */
export async function readWhole(path: string, name: string): Promise<Buffer> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) throw new Problem('file.missing', { name })
  if (found.size > maxFileBytes) throw new Problem('file.tooLarge', { name, limit: maxFileBytes / 2 ** 20 })
  return readFile(path)
}

/** The kind of workbook; throws a Problem `file.…` when it must not be read. `name` is what the user calls the file. */
export async function inspectFile(content: Buffer, name: string): Promise<WorkbookKind> {
  const magic = content.subarray(0, 4)
  if (magic.equals(compoundMagic)) return inspectCompound(content, name)
  if (!magic.equals(zipMagic)) throw new Problem('file.notWorkbook', { name })
  await inspectArchive(content, name)
  return 'xlsx'
}

/** An old .xls, or a modern workbook behind a password: both are compound files, told apart by their streams' names. */
function inspectCompound(content: Buffer, name: string): WorkbookKind {
  const has = (stream: string) => content.includes(Buffer.from(stream, 'utf16le'))
  if (has('EncryptedPackage') || has('EncryptionInfo')) throw new Problem('file.password', { name })
  if (has('_VBA_PROJECT')) throw new Problem('file.macro', { name })
  if (!has('Workbook') && !has('Book')) throw new Problem('file.notWorkbook', { name })
  return 'xls'
}

async function inspectArchive(content: Buffer, name: string) {
  const archive = await openArchive(content, name)
  let unpacked = 0
  let entries = 0
  let hasWorkbook = false
  await new Promise<void>((resolve, reject) => {
    archive.on('error', () => reject(new Problem('file.broken', { name })))
    archive.on('end', resolve)
    archive.on('entry', ({ fileName, uncompressedSize, generalPurposeBitFlag }) => {
      entries++
      unpacked += uncompressedSize
      if (/vbaProject\.bin$/i.test(fileName)) return reject(new Problem('file.macro', { name }))
      if (generalPurposeBitFlag & 1) return reject(new Problem('file.password', { name }))
      if (/(^|\/)workbook\.xml$/i.test(fileName)) hasWorkbook = true
      const tooBig = unpacked > maxUnpackedBytes || (unpacked > 100 * 2 ** 20 && unpacked > content.length * suspiciousRatio)
      if (tooBig || entries > maxEntries) return reject(new Problem('file.bomb', { name, size: Math.round(unpacked / 2 ** 20) }))
      archive.readEntry()
    })
    archive.readEntry()
  }).finally(() => archive.close())
  if (!hasWorkbook) throw new Problem('file.notWorkbook', { name })
}

function openArchive(content: Buffer, name: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(content, { lazyEntries: true, autoClose: false }, (error, archive) =>
      error ? reject(new Problem('file.broken', { name })) : resolve(archive),
    )
  })
}
