/** What the application's own database login may see and do: nothing without a place, nothing outside it, nothing to the log but add. */
import fc from 'fast-check'
import { sql } from 'kysely'
import pg from 'pg'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { catalogSource } from '../../catalog/catalog.ts'
import { openCatalog } from '../../core/record/catalog.ts'
import { write } from '../../server/change/write.ts'
import { placeColumn } from '../../server/db/columns.ts'
import { importFile } from '../../server/imports/importRuns.ts'
import { listImports } from '../../server/imports/runRows.ts'
import { withdrawImport } from '../../server/imports/withdrawImport.ts'
import { recordPairing } from '../../server/pairing/recordPairing.ts'
import { storeSealed } from '../../server/procedure/scanParts.ts'
import { runScreening } from '../../server/screening/runScreening.ts'
import { recordVisit } from '../../server/visits/recordVisit.ts'
import { type County, countyCode, openCounty, otherVillageCode, type Player, villageCode } from '../county/county.ts'
import { testKeys } from '../county/keys.ts'
import { openRandomRows } from '../county/randomRows.ts'
import { workbookFile } from '../county/workbook.ts'

const records = [...openCatalog(catalogSource).records.values()]
/** Every business table with the column that says where a row lives; link and head belong to the county as a whole. */
const tables: readonly { name: string; place: string | undefined }[] = [
  ...records.map((definition) => ({ name: definition.name, place: placeColumn(definition) })),
  ...['change', 'subject_name', 'tally', 'finding', 'import_run', 'import_row', 'scan_part', 'withdrawn', 'sheet_mapping', 'expected_year'].map(
    (name) => ({
      name,
      place: 'region',
    }),
  ),
  ...['link', 'head'].map((name) => ({ name, place: undefined })),
]

let county: County
let client: pg.Client

beforeAll(async () => {
  county = await openCounty({ withRoster: true })
  const person = await county.add('person', { name: '外村人', region: otherVillageCode })
  const household = await county.add('household', { code: 'OUT-1', region: otherVillageCode, head: person })
  await county.add('membership', { household, person })
  await county.add('village', { region: otherVillageCode })
  await addToBothVillages()
  await bookOf('deng', 'OWN-2', '木源村')
  await withdrawnBook('deng', 'OWN-3', '木源村')
  await withdrawnBook('liu', 'OUT-3', otherVillageCode)
  await bookOf('liu', 'OUT-2', otherVillageCode)
  for (const place of [villageCode, otherVillageCode]) {
    await addMapping(place)
    await county.app.db.write(place, (tx) => storeSealed(county.machine, tx, place, Buffer.from('纸')))
  }
  client = new pg.Client({
    host: inject('socket'),
    database: county.database,
    user: 'bangfu_writer',
    password: testKeys.derive('application role').toString('hex'),
  })
  await client.connect()
}, 180_000)
afterAll(async () => {
  await client.end()
  await county.close()
})
beforeEach(() => client.query('rollback'))

/** Records leave their tables with a withdrawn import, and with them what is derived of them; the log never loses an entry. */
const isEmptied = (name: string) =>
  ['subject_name', 'finding', 'import_row', 'sheet_mapping', 'expected_year'].includes(name) || records.some((definition) => definition.name === name)

/** What a row of the village itself names is read there though it lies above: who helps it, and who is in its team. */
const named: Readonly<Record<string, string>> = {
  subject: ` and id not in (select giver from pairing where region like '${villageCode}%') and id not in (${inTeam('person')})`,
  posting: ` and id not in (${inTeam('id')})`,
}
function inTeam(column: string) {
  return `select posting.${column} from posting join team on team.id = posting.team where team.region like '${villageCode}%'`
}

/** A row of every other record type inside the village and one outside. */
async function addToBothVillages() {
  const { rowOf } = await openRandomRows(county)
  for (const definition of records.filter(({ derived, name }) => !derived && !['region', 'village', 'account'].includes(name))) {
    const rows = fc.sample(rowOf(definition), { numRuns: 12, seed: 9 })
    for (const [at, values] of rows.entries()) {
      const home = definition.fields[definition.place]
      const place = at % 2 ? otherVillageCode : villageCode
      const placed = home?.kind === 'region' ? { [definition.place]: place } : home?.required ? {} : { [definition.place]: null }
      const manner = definition.through ? { source: 'test', through: definition.through } : { source: 'test' }
      await write(county.machine, manner, (batch) =>
        batch.add([{ record: definition.name, id: uuid(), values: { ...values, ...placed }, place, happenedOn: '2001-02-03' }]),
      )
    }
  }
  const programme = await county.add('programme', { label: '识别办法', region: countyCode, template: 'guangdong2016', startsOn: '2016-01-01' })
  await runScreening(county.machine, { programme })
  await addExpected()
}

const registered = (name: string) => county.add('person', { name, region: countyCode, phone: '19900000001' })
/** In 木源村 and in the other village. */
const helped: { giver: string; receiver: string }[] = []

/** In each village a household, somebody who must visit it and who did, and the team that went along; both are registered above. */
async function addExpected() {
  for (const [at, region] of [villageCode, otherVillageCode].entries()) {
    const [giver, person] = [await registered(`帮扶人${at}`), await registered(`队员${at}`)]
    const receiver = await county.add('household', { code: `DUE-${at}`, region })
    helped.push({ giver, receiver })
    await county.add('pairing', { giver, receiver, startsOn: '2024-01-01', organisation: '县水务局' })
    await county.add('posting', { person, role: '队员', team: await county.add('team', { name: `工作队${at}`, region }), organisation: '县水务局' })
    const values = { visitor: giver, host: receiver, visitedOn: county.machine.today }
    await recordVisit(county.machine, { id: uuid(), values, companions: [{ id: uuid(), person }] })
  }
  const duty = { label: '每周走访', bearer: 'person', toward: 'household', basis: 'each', cycle: 'week', times: 1, startsOn: '2024-06-01' }
  for (const region of [countyCode, villageCode, otherVillageCode]) await county.add('duty', { ...duty, region })
}

/** What an import with a corrected sheet leaves behind. */
const addMapping = (place: string) =>
  county.app.db.write(place, (tx) =>
    sql`insert into sheet_mapping (county, id, region, shape, layout, columns, sheet_name, account, actor_name, kept_at)
      values (${countyCode}, ${uuid()}, ${place}, ${Buffer.from([1])}, 'householdRoster', '{}', '农户', ${uuid()}, '某', now())`.execute(tx),
  )

/** A small import of one of the cast, with something to find. */
async function bookOf(player: Player, code: string, region: string) {
  const rows = [
    ['户编号', '户主姓名', '所在自然村', '家庭人口'],
    [code, '某某', region, '几口'],
  ]
  const meetings = [
    ['会议日期', '会议类型', '参加人数'],
    ['2016-05-28', '村民大会', 31],
  ]
  const sheets = [
    { name: '农户', rows },
    { name: '会议', rows: meetings },
  ]
  await importFile(county.as(player), await workbookFile(sheets), '花名册.xlsx', {})
}

/** What hung on a household that is gone. */
async function withdrawnBook(player: Player, code: string, region: string) {
  const sheets = [
    {
      name: '农户',
      rows: [
        ['户编号', '户主姓名', '所在自然村', '家庭人口'],
        [code, '某某', region, 1],
      ],
    },
    {
      name: '成员',
      rows: [
        ['户编号', '姓名', '与户主关系', '性别'],
        [code, '某某', '户主', '男'],
      ],
    },
  ]
  await importFile(county.as(player), await workbookFile(sheets), '花名册.xlsx', {})
  const [run] = await listImports(county.as(player))
  await withdrawImport(county.as(player), run?.id ?? '', '认错了村')
}

const count = async (text: string) => Number((await client.query<{ count: string }>(`select count(*) from ${text}`)).rows[0]?.count)

/** Runs work as a request would: in a transaction that has said its place. */
async function within<T>(scope: string, work: () => Promise<T>): Promise<T> {
  await client.query('begin')
  await client.query(`set local app.scope = '${scope}'`)
  try {
    return await work()
  } finally {
    await client.query('rollback')
  }
}

describe.each(tables)('the table $name', ({ name, place }) => {
  it('has row security that the owner cannot forget', async () => {
    const { rows } = await client.query(`select relrowsecurity, relforcerowsecurity from pg_class where oid = '${name}'::regclass`)
    expect(rows).toEqual([{ relrowsecurity: true, relforcerowsecurity: true }])
  })

  it('shows no row without a place, on a connection that had one before', async () => {
    const seen = await within(countyCode, () => count(name))
    expect(seen).toBeGreaterThan(0)
    expect(await count(name)).toBe(0)
    await client.query('begin')
    expect(await count(name)).toBe(0)
    await client.query('commit')
  })

  it('shows no row to a place of another county, nor to a place that is no place', async () => {
    expect(await within('449902', () => count(name))).toBe(0)
    expect(await within('', () => count(name))).toBe(0)
  })

  it('shows a village only what lies in it', async () => {
    if (!place) return expect(await within(villageCode, () => count(name))).toBeGreaterThan(0)
    const isRead = records.some((definition) => definition.name === name && definition.ancestorsVisible)
    const above = (isRead ? ` and left('${villageCode}', length(${place})) <> ${place}` : '') + (named[name] ?? '')
    expect(await within(villageCode, () => count(`${name} where not (${place} like '${villageCode}%')${above}`))).toBe(0)
    expect(await within(villageCode, () => count(name))).toBeGreaterThan(0)
    expect(await within(countyCode, () => count(`${name} where not (${place} like '${villageCode}%')`))).toBeGreaterThan(0)
  })

  it('lets rows be taken out only where a withdrawal does, or what is made again or learned, and inside the place', async () => {
    const deleting = (scope: string, where = '') => within(scope, () => client.query(`delete from ${name} ${where}`))
    if (!isEmptied(name)) return expect(deleting(countyCode)).rejects.toThrow(/permission denied/)
    expect((await deleting(villageCode, `where not (${place} like '${villageCode}%')`)).rowCount).toBe(0)
    // Rows that others refer to stay; that the right is there shows all the same.
    expect((await deleting(villageCode, 'where false')).rowCount).toBe(0)
  })

  it('is not the application’s to alter, to empty or to free from row security', async () => {
    for (const text of [`alter table ${name} disable row level security`, `truncate ${name}`, `drop table ${name}`]) {
      await expect(within(countyCode, () => client.query(text))).rejects.toThrow(/must be owner|permission denied/)
    }
  })
})

describe('a village’s connection', () => {
  const person = (region: string) =>
    `insert into person (county, id, version, name, region) values ('${countyCode}', '${uuid()}', 1, '某', '${region}')`

  it('may add a row inside and none outside', async () => {
    expect((await within(villageCode, () => client.query(person(`${villageCode}001`)))).rowCount).toBe(1)
    for (const region of [otherVillageCode, countyCode, `${villageCode.slice(0, 11)}`, '449902101201'])
      await expect(within(villageCode, () => client.query(person(region)))).rejects.toThrow(/row-level security|placeOutside/)
  })

  it.each(records)('may not add to $label what lies outside', async (definition) => {
    const place = placeColumn(definition)
    const text = `insert into ${definition.name} (county, id, version, ${place}) values ('${countyCode}', '${uuid()}', 1, '${otherVillageCode}')`
    await expect(within(villageCode, () => client.query(text))).rejects.toThrow(/row-level security/)
  })

  it.each(records)('changes no row of $label outside, and moves none out', async (definition) => {
    const place = placeColumn(definition)
    const outside = `update ${definition.name} set version = 9 where ${place} >= '${otherVillageCode}' and ${place} < '${otherVillageCode}z'`
    expect((await within(villageCode, () => client.query(outside))).rowCount).toBe(0)
    const out = `update ${definition.name} set ${place} = '${otherVillageCode}' where id = (select id from ${definition.name} where ${place} like '${villageCode}%' limit 1)`
    await expect(within(villageCode, () => client.query(out))).rejects.toThrow(/row-level security/)
  })

  it('may not lock or read outside rows by naming their ids', async () => {
    const { rows } = await within(countyCode, () => client.query<{ id: string }>(`select id from household where code = 'OUT-1'`))
    expect(rows).toHaveLength(1)
    const found = await within(villageCode, () => client.query('select * from household where id = $1 for update', [rows[0]?.id]))
    expect(found.rowCount).toBe(0)
  })

  it('reads the names of those who help it and of its team, and nothing else of them', async () => {
    const seen = async (text: string) => (await within(villageCode, () => client.query(text))).rows
    const above = `region = '${countyCode}'`
    expect(await seen(`select title from subject where ${above} order by title`)).toEqual([{ title: '帮扶人0' }, { title: '队员0' }])
    expect(await seen(`select organisation from posting where ${above}`)).toEqual([{ organisation: '县水务局' }])
    for (const name of ['person', 'subject_name', 'change']) expect(await seen(`select from ${name} where ${above}`)).toEqual([])
    // The clerk may say who came and pair him again, but nobody else who is registered above.
    const visit = (visitor: string) => ({ id: uuid(), values: { visitor, host: helped[0]?.receiver ?? '', visitedOn: county.machine.today } })
    await recordVisit(county.as('deng'), visit(helped[0]?.giver ?? ''))
    await expect(recordVisit(county.as('deng'), visit(helped[1]?.giver ?? ''))).rejects.toThrow(/不存在/)
    const home = await county.add('household', { code: 'SEEN-1', region: villageCode })
    await recordPairing(county.as('deng'), { act: 'pair', giver: helped[0]?.giver ?? '', receivers: [home], on: '2024-06-01' })
    expect(await seen(`select organisation from pairing where receiver = '${home}'`)).toEqual([{ organisation: '县水务局' }])
  })

  it.each(['change', 'link'])('may add to %s and neither edit nor remove there', async (name) => {
    await expect(within(countyCode, () => client.query(`update ${name} set county = county`))).rejects.toThrow(/permission denied/)
    await expect(within(countyCode, () => client.query(`delete from ${name}`))).rejects.toThrow(/permission denied/)
  })

  it('may not log a change of another village', async () => {
    const text = `insert into change (county, link, entry, record, row_id, version, operation, region, happened_on, content)
      values ('${countyCode}', '${uuid()}', 0, 'person', '${uuid()}', 1, 'create', '${otherVillageCode}', '2020-01-01', '{}')`
    await expect(within(villageCode, () => client.query(text))).rejects.toThrow(/row-level security/)
  })

  it('may not become the owner', async () => {
    await expect(client.query('set role bangfu')).rejects.toThrow(/permission denied/)
    const { rows } = await client.query(`select rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname = current_user`)
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false }])
  })
})

describe('the connections of the application', () => {
  it('see nothing without a place, however often they were used with one', async () => {
    const { db } = county.app
    const counted = sql<{ rows: string }>`select count(*) as rows from household`
    for (let round = 0; round < 15; round++) {
      const inside = await db.read(countyCode, (tx) => counted.execute(tx))
      expect(inside.rows).not.toEqual([{ rows: '0' }])
      expect((await db.local((tx) => counted.execute(tx))).rows).toEqual([{ rows: '0' }])
    }
  })
})
