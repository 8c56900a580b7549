/** A backup comes back whole or not at all. */
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { pngOf } from '../../office/word/pngOf.ts'
import { type County, countyCode, openCounty, villageCode } from '../../test/county/county.ts'
import { testKeys } from '../../test/county/keys.ts'
import { tableTexts } from '../../test/county/tables.ts'
import { workbookFile } from '../../test/county/workbook.ts'
import { signIn } from '../access/sessions.ts'
import { verify } from '../change/verify.ts'
import { type Database, openDatabase } from '../db/database.ts'
import { importFile } from '../imports/importRuns.ts'
import { listImports } from '../imports/runRows.ts'
import { withdrawImport } from '../imports/withdrawImport.ts'
import { openCases } from '../procedure/openCases.ts'
import { addScan } from '../procedure/scans.ts'
import { computeFigures } from '../query/figures.ts'
import { correctRecord, revealField } from '../resources/records.ts'
import { keysFrom } from '../vault.ts'
import { backup, type Manifest, restore } from './backup.ts'
import { problemOf } from './failure.ts'
import { saveInstallation } from './openApp.ts'

/** Those who are signed in stay behind, and a migration is the target's own. */
const ownOfTheDatabase = ['session', 'sign_in_link', 'migration']

let county: County
let folder: string
let file: string
let manifest: Manifest

beforeAll(async () => {
  county = await openCounty({ withRoster: true })
  await county.app.db.local((tx) => saveInstallation(tx, { counties: [countyCode], demonstration: false }))
  const id = await county.add('person', {
    name: '换行\n与\t反斜杠\\N',
    region: `${countyCode}101201`,
    idNumber: '11010519491231002X',
    remark: '"{}",',
  })
  await correctRecord(county.as('deng'), 'person', id, { version: 1, values: { remark: null }, reason: '核对' })
  await revealField(county.as('deng'), 'person', id, 'idNumber', '核对')
  await withdrawRoster()
  await scanned()
  folder = mkdtempSync(join(tmpdir(), 'bangfu-backup-'))
  file = join(folder, '全县.bangfu')
  manifest = await county.app.db.owner((client) => backup(client, county.app.catalog, testKeys, [countyCode], file))
})
afterAll(async () => {
  await county.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A step of a case with its signed paper. */
async function scanned() {
  const programme = await county.add('programme', {
    label: '监测办法',
    region: countyCode,
    template: 'monitoring2021',
    startsOn: '2021-01-01',
    line: 600_000,
  })
  const household = await county.add('household', { code: 'S-1', region: villageCode })
  const { proceedings } = await openCases(county.as('deng'), { programme, procedure: 'monitoring', households: [household] })
  const content = pngOf([[true, false]]).content
  await addScan(county.as('deng'), proceedings[0] as string, { fileName: '申请书.png', what: '申请书', content, together: false })
}

/** What is gone with an import is in the log, and what hung on it besides. */
async function withdrawRoster() {
  const households = [
    ['户编号', '户主姓名', '所在自然村', '家庭人口'],
    ['W-1', '某某', '大田寨', 1],
  ]
  const members = [
    ['户编号', '姓名', '与户主关系', '性别'],
    ['W-1', '某某', '户主', '男'],
  ]
  const sheets = [
    { name: '农户', rows: households },
    { name: '成员', rows: members },
  ]
  await importFile(county.as('deng'), await workbookFile(sheets), '名册.xlsx', { place: villageCode })
  const [run] = await listImports(county.as('deng'))
  await withdrawImport(county.as('deng'), run?.id ?? '', '认错了村')
}

/** An empty database, migrated, with these keys. */
async function emptyDatabase(keys = testKeys): Promise<{ db: Database; drop(): Promise<void> }> {
  const socket = inject('socket')
  const name = `t_${uuid().replaceAll('-', '')}`
  const admin = new pg.Client({ host: socket, user: 'bangfu', database: 'postgres' })
  await admin.connect()
  await admin.query(`create database ${name} template template_bangfu`)
  const db = await openDatabase({ data: '', name, cluster: { socket, stop: async () => {} } }, keys)
  return {
    db,
    async drop() {
      await db.close()
      await admin.query(`drop database ${name}`)
      await admin.end()
    },
  }
}

const loadInto = (db: Database, path: string, keys = testKeys) => db.owner((client) => restore(client, county.app.catalog, keys, path))

describe('a backup', () => {
  it('restored into an empty database gives every row, every figure and a log that verifies against its head', async () => {
    const { db, drop } = await emptyDatabase()
    try {
      const loaded = await loadInto(db, file)
      expect(loaded).toEqual(manifest)
      expect(await tableTexts(db, ownOfTheDatabase)).toEqual(await tableTexts(county.app.db, ownOfTheDatabase))
      const figures = [...county.app.catalog.figures.values()]
      expect(await computeFigures({ ...county.machine, db }, figures)).toEqual(await computeFigures(county.machine, figures))
      const [head] = manifest.heads
      const result = await db.owner((client) => verify(client, county.app.catalog, countyCode, head))
      expect(result).toMatchObject({ ok: true, faults: [], head })
      expect(result.changes).toBeGreaterThan(2000)
    } finally {
      await drop()
    }
  })

  it('is itself the same when it is made of the restored database', async () => {
    const { db, drop } = await emptyDatabase()
    try {
      await loadInto(db, file)
      const again = await db.owner((client) => backup(client, county.app.catalog, testKeys, [countyCode], join(folder, 'again')))
      expect({ ...again, madeAt: '' }).toEqual({ ...manifest, madeAt: '' })
    } finally {
      await drop()
    }
  })

  it('goes on where it stood: the next change has the next number', async () => {
    const { db, drop } = await emptyDatabase()
    try {
      await loadInto(db, file)
      const ctx = { ...county.as('deng'), db }
      const { rows } = await db.owner((client) => client.query<{ id: string; version: number }>(`select id, version from household limit 1`))
      await correctRecord(ctx, 'household', rows[0]?.id ?? '', { version: rows[0]?.version ?? 0, values: { remark: '恢复之后' }, reason: '核对' })
      const result = await db.owner((client) => verify(client, county.app.catalog, countyCode, manifest.heads[0]))
      expect(result).toMatchObject({ ok: true, head: { change: (manifest.heads[0]?.change ?? 0) + 1 } })
    } finally {
      await drop()
    }
  })

  it('brings accounts and nobody’s sign-in', async () => {
    const { db, drop } = await emptyDatabase()
    try {
      await loadInto(db, file)
      const texts = await tableTexts(db)
      expect(texts.credential).toContain('deng')
      expect([texts.session, texts.sign_in_link]).toEqual(['', ''])
      await expect(signIn({ ...county.app, db }, 'deng', 'no password yet')).rejects.toMatchObject({ key: 'session.wrong' })
    } finally {
      await drop()
    }
  })

  it('says that the disk is full, not that its own archive closed early', async () => {
    // What is written to this device never fits. A backup writes beside its place first, so that place is made to lead there.
    const full = join(folder, 'full')
    symlinkSync('/dev/full', `${full}.partial`)
    const failure: unknown = await county.app.db
      .owner((client) => backup(client, county.app.catalog, testKeys, [countyCode], full))
      .catch((error: unknown) => error)
    expect(problemOf(failure).message).toBe('磁盘已满，没有写完；请腾出空间后重试')
  })

  it('carries nothing in clear, and not its key', () => {
    const content = readFileSync(file)
    for (const word of ['household', '木源', '11010519491231002X', 'manifest', testKeys.derive('backup'), Buffer.alloc(32, 7)])
      expect(content.includes(word)).toBe(false)
  })

  it('leaves no half file where it could not be written', async () => {
    const nowhere = join(folder, 'missing', 'file')
    const failure: unknown = await county.app.db
      .owner((client) => backup(client, county.app.catalog, testKeys, [countyCode], nowhere))
      .catch((error: unknown) => error)
    expect(problemOf(failure).message).toContain('没有“')
    expect(existsSync(join(folder, 'missing'))).toBe(false)
    expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([])
  })
})

describe('a backup that is not what it should be is refused in Chinese and leaves nothing behind', () => {
  const size = () => statSync(file).size
  const flip = (at: number) => (path: string) => {
    const content = readFileSync(path)
    content[at] = (content[at] as number) ^ 1
    writeFileSync(path, content)
  }
  const cut = (bytes: number) => (path: string) => truncateSync(path, bytes)

  it.each<[string, () => (path: string) => void]>([
    ['a byte of its mark changed', () => flip(3)],
    ['a byte of its beginning changed', () => flip(12)],
    ['a byte in its middle changed', () => flip(Math.floor(size() / 2))],
    ['its last byte changed', () => flip(size() - 1)],
    ['a byte missing at its end', () => cut(size() - 1)],
    ['half of it missing', () => cut(Math.floor(size() / 2))],
    ['all but 36 bytes missing', () => cut(36)],
    ['all but 30 bytes missing', () => cut(30)],
    ['all but its mark missing', () => cut(8)],
    ['nothing in it', () => cut(0)],
    ['something behind its end', () => (path) => writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.alloc(16)]))],
    ['another file in its place', () => (path) => writeFileSync(path, '这不是备份'.repeat(100))],
  ])('%s', async (_what, spoil) => {
    const spoilt = join(folder, `${uuid()}.bangfu`)
    copyFileSync(file, spoilt)
    spoil()(spoilt)
    await expectRefused(spoilt)
  })

  it('made with another key', async () => {
    await expectRefused(file, keysFrom(Buffer.alloc(32, 8)))
  })

  it('of a county whose rows were changed behind the back of the log: sound as a file, unsound as a record', async () => {
    const spoilt = await openCounty()
    try {
      const path = join(folder, 'unsound.bangfu')
      await spoilt.app.db.owner(async (client) => {
        await client.query(`update region set name = '某县' where code = $1`, [countyCode])
        await backup(client, spoilt.app.catalog, testKeys, [countyCode], path)
      })
      await expectRefused(path, testKeys, /中449901的日志核对不符：区划 .*未经登记改动；没有恢复任何内容/)
    } finally {
      await spoilt.close()
    }
  })

  it('not there', async () => {
    await expectRefused(join(folder, 'nowhere'))
  })

  async function expectRefused(path: string, keys = testKeys, sentence = /\p{Script=Han}/u) {
    const { db, drop } = await emptyDatabase()
    try {
      const before = await tableTexts(db)
      const failure: unknown = await loadInto(db, path, keys).catch((error: unknown) => error)
      expect(problemOf(failure).message).toMatch(sentence)
      expect(await tableTexts(db)).toEqual(before)
    } finally {
      await drop()
    }
  }
})
