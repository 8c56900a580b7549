/**
 * Backup and restore: every table as COPY text in one transaction, in one archive, compressed and sealed with a key
 * derived from the installation's. The same stream moves an office to a server or to the next PostgreSQL.
 * The key itself is never in it.
 */
import { createCipheriv, createDecipheriv, hash, randomBytes } from 'node:crypto'
import { closeSync, createReadStream, createWriteStream, openSync, readSync, rmSync, statSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { extract, pack } from 'tar-stream'
import { Problem } from '../../core/problem.ts'
import type { Catalog } from '../../core/record/catalog.ts'
import { referenceOrder } from '../../core/record/referenceOrder.ts'
import { type Head, readHead } from '../change/head.ts'
import { verifyWithin } from '../change/verify.ts'
import { listMigrations } from '../db/migrate.ts'
import type { Keys } from '../vault.ts'

const magic = Buffer.from('BANGFU1\n')

/** Tables without county, copied whole. Sessions and links stay behind: nobody is signed in after a restore. */
const localTables = ['setting', 'credential']
const countyTables = [
  'link',
  'head',
  'change',
  'subject_name',
  'tally',
  'expected_year',
  'finding',
  'import_run',
  'import_row',
  'scan_part',
  'withdrawn',
  'sheet_mapping',
]

export interface Manifest {
  madeAt: string
  migrations: string[]
  counties: string[]
  heads: Head[]
  tables: Record<string, { rows: number; sha256: string }>
}

/** Referred-to tables before those that refer to them, so that a restore never meets a missing row. */
const tablesOf = (catalog: Catalog) => [...referenceOrder(catalog), ...countyTables]

/** Writes a backup of all counties to `path`; returns what is in it. The file appears only when it is whole. */
export async function backup(
  client: pg.Client,
  catalog: Catalog,
  keys: Keys,
  counties: readonly string[],
  path: string,
  onTable?: (table: string) => void,
): Promise<Manifest> {
  const manifest: Manifest = { madeAt: new Date().toISOString(), migrations: listMigrations(), counties: [...counties], heads: [], tables: {} }
  const archive = pack()
  // Told by the entry that fails.
  archive.on('error', () => {})
  const partial = `${path}.partial`
  const written = sealTo(keys, archive.pipe(createGzip()), partial)
  written.catch(() => {})
  await client.query('begin isolation level repeatable read read only')
  try {
    for (const county of counties) {
      await client.query(`set local app.scope = '${county}'`)
      manifest.heads.push(await readHead(client, county))
      for (const table of tablesOf(catalog)) {
        onTable?.(table)
        await addTable(
          client,
          archive,
          manifest,
          `${county}/${table}`,
          `copy (select * from ${table} where county = '${county}' order by ${orderOf(table)}) to stdout`,
        )
      }
    }
    for (const table of localTables) await addTable(client, archive, manifest, table, `copy ${table} to stdout`)
    await entry(archive, 'manifest.json', Buffer.from(JSON.stringify(manifest, null, 1)))
    archive.finalize()
    await written
  } catch (error) {
    archive.destroy()
    // What the disk said is the cause; the archive only notices that nobody takes its bytes.
    const cause = await written.then(
      () => error,
      (failure: NodeJS.ErrnoException) => (failure.syscall ? failure : error),
    )
    rmSync(partial, { force: true })
    throw cause
  } finally {
    await client.query('rollback')
  }
  await rename(partial, path)
  return manifest
}

/** Columns that tell rows of a county apart, by position; of most tables the second. The same data is the same backup, wherever its rows lie. */
const orderOf = (table: string) =>
  ({
    subject_name: '2, 3, 4, 5',
    tally: '2, 3',
    expected_year: '2, 3',
    change: '2, 3',
    import_row: '2, 3, 4',
    scan_part: '2, 3',
    withdrawn: '2, 3',
    head: '1',
  })[table] ?? '2'

const portionBytes = 4 * 2 ** 20

/** A table in portions, each an entry of known length, so that no table need fit into memory. */
async function addTable(client: pg.Client, archive: ReturnType<typeof pack>, manifest: Manifest, name: string, copy: string) {
  const stream = client.query(copyTo(copy))
  let [parts, rows, size, digest] = [0, 0, 0, '']
  let held: Buffer[] = []
  const flush = async (isLast: boolean) => {
    const joined = Buffer.concat(held)
    // A portion ends with a row: in COPY text a line feed stands nowhere else.
    const end = isLast ? joined.length : joined.lastIndexOf(10) + 1
    const content = joined.subarray(0, end)
    digest = hash('sha256', Buffer.concat([Buffer.from(digest, 'hex'), content]))
    await entry(archive, `${name}.${String(parts++).padStart(6, '0')}`, content)
    held = [joined.subarray(end)]
    size = joined.length - end
  }
  for await (const bytes of stream as AsyncIterable<Buffer>) {
    held.push(bytes)
    size += bytes.length
    for (const byte of bytes) if (byte === 10) rows++
    if (size >= portionBytes) await flush(false)
  }
  if (size) await flush(true)
  manifest.tables[name] = { rows, sha256: digest }
}

const entry = (archive: ReturnType<typeof pack>, name: string, content: Buffer) =>
  new Promise<void>((resolve, reject) => {
    archive.entry({ name, size: content.length }, content, (error) => (error ? reject(error) : resolve()))
  })

/** magic, 12 bytes of iv, ciphertext, 16 bytes of tag. */
async function sealTo(keys: Keys, source: Readable, path: string) {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keys.derive('backup'), iv)
  const out = createWriteStream(path, { mode: 0o600 })
  out.write(Buffer.concat([magic, iv]))
  await pipeline(source, cipher, out, { end: false })
  await new Promise<void>((resolve, reject) => out.end(cipher.getAuthTag(), () => resolve()).on('error', reject))
}

/** The archive inside, after the whole file has proved to be untouched and made with this key. */
async function unsealed(keys: Keys, path: string): Promise<Readable> {
  const { size } = statSync(path)
  if (size <= magic.length + 12 + 16) throw new Problem('backup.cut', { path })
  const file = openSync(path, 'r')
  const [head, tag] = [Buffer.alloc(magic.length + 12), Buffer.alloc(16)]
  readSync(file, head, 0, head.length, 0)
  readSync(file, tag, 0, 16, size - 16)
  closeSync(file)
  if (!head.subarray(0, magic.length).equals(magic)) throw new Problem('backup.notBackup', { path })
  const open = () => {
    const decipher = createDecipheriv('aes-256-gcm', keys.derive('backup'), head.subarray(magic.length))
    decipher.setAuthTag(tag)
    return { decipher, source: createReadStream(path, { start: head.length, end: size - 17 }) }
  }
  const first = open()
  try {
    await pipeline(first.source, first.decipher, async (bytes) => {
      for await (const _ of bytes);
    })
  } catch {
    throw new Problem('backup.closed', { path })
  }
  const { decipher, source } = open()
  return source.pipe(decipher).pipe(createGunzip())
}

/**
 * Loads a backup into an empty, migrated database, in one transaction that stands only when every table is as the
 * manifest says and the log of every county verifies up to its head.
 */
export async function restore(client: pg.Client, catalog: Catalog, keys: Keys, path: string, onTable?: (table: string) => void): Promise<Manifest> {
  const inner = await unsealed(keys, path)
  await client.query('begin')
  try {
    const manifest = await load(client, catalog, inner, path, onTable)
    // Of rows this young the planner knows nothing yet.
    await client.query('analyze')
    for (const head of manifest.heads) {
      const { faults } = await verifyWithin(client, catalog, head.county, head)
      if (faults[0]) throw new Problem('backup.unsound', { path, county: head.county, sentence: faults[0].message })
    }
    await client.query('commit')
    return manifest
  } catch (error) {
    await client.query('rollback')
    // Columns that are not there, or too few of them.
    throw (error as { code?: string }).code === '22P04' ? new Problem('backup.otherVersion', { path }) : error
  }
}

async function load(client: pg.Client, catalog: Catalog, inner: Readable, path: string, onTable?: (table: string) => void): Promise<Manifest> {
  const known = new Set([...tablesOf(catalog), ...localTables])
  const digests: Record<string, string> = {}
  let manifest: Manifest | undefined
  const archive = inner.pipe(extract())
  for await (const part of archive) {
    const content = await readAll(part)
    if (part.header.name === 'manifest.json') {
      manifest = JSON.parse(content.toString('utf8')) as Manifest
      continue
    }
    const name = part.header.name.replace(/\.\d{6}$/, '')
    const [table = '', county] = name.split('/').reverse()
    if (!known.has(table)) throw new Problem('backup.otherVersion', { path })
    if (digests[name] === undefined) onTable?.(table)
    digests[name] = hash('sha256', Buffer.concat([Buffer.from(digests[name] ?? '', 'hex'), content]))
    if (county) await client.query(`set local app.scope = '${county.replace(/\D/g, '')}'`)
    await loadPart(client, table, content)
  }
  if (!manifest) throw new Problem('backup.cut', { path })
  for (const [name, { sha256 }] of Object.entries(manifest.tables)) {
    if ((digests[name] ?? '') !== sha256) throw new Problem('backup.spoilt', { path, table: name })
  }
  return manifest
}

/** COPY into a table under row security is refused, so rows pass through a temporary one. */
async function loadPart(client: pg.Client, table: string, content: Buffer) {
  await client.query(`create temp table if not exists "load ${table}" (like ${table}) on commit drop`)
  await pipeline([content], client.query(copyFrom(`copy "load ${table}" from stdin`)))
  // An empty installation knows already whose key it has.
  await client.query(`insert into ${table} select * from "load ${table}" ${table === 'setting' ? 'on conflict do nothing' : ''}`)
  await client.query(`truncate "load ${table}"`)
}

async function readAll(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part as Buffer)
  return Buffer.concat(parts)
}
