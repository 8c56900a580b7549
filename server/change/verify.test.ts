/** What somebody with the run of the database could do, and how it shows: each drill spoils a copy of one small county. */
import pg from 'pg'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { catalogSource } from '../../catalog/catalog.ts'
import { openCatalog } from '../../core/record/catalog.ts'
import { countyCode, openCounty, villageCode } from '../../test/county/county.ts'
import { idOf, workbookFile } from '../../test/county/workbook.ts'
import { importFile } from '../imports/importRuns.ts'
import { correctRecord, revealField } from '../resources/records.ts'
import { linkHash } from './chain.ts'
import type { Head } from './head.ts'
import { type VerifyFault, verify } from './verify.ts'

const catalog = openCatalog(catalogSource)
let original: string
let head: Head
let admin: pg.Client

beforeAll(async () => {
  const county = await openCounty()
  const book = await workbookFile([
    {
      name: '全村农户',
      rows: [
        ['户编号', '户主姓名', '户主身份证号码', '自然村', '家庭人口', '联系电话'],
        ['V001', '韦一', idOf('1960-01-02', 11), '木源村', '2', '19900001111'],
        ['V002', '韦二', idOf('1961-01-02', 13), '外地', '三口', '1990000'],
        ['V003', '韦三', '449901196101020017', '木源村', '4', ''],
      ],
    },
  ])
  await importFile(county.machine, book, '花名册.xlsx', { place: villageCode })
  const [first, second] = [`${villageCode}001`, `${villageCode}002`]
  const person = await county.add('person', { name: '甲', region: first, idNumber: idOf('1970-05-06', 17) })
  const other = await county.add('person', { name: '乙', region: second })
  const household = await county.add('household', { code: 'D1', region: first, head: person })
  const neighbour = await county.add('household', { code: 'D2', region: second, head: other })
  await county.add('membership', { household, person })
  await county.add('membership', { household: neighbour, person: other })
  await correctRecord(county.as('deng'), 'person', person, { version: 1, values: { name: '丙', education: '03' }, reason: '更名' })
  // The last link leaves no trace in any row but the log's own.
  await revealField(county.as('deng'), 'person', person, 'idNumber', '核对证件')
  original = county.database
  head = (await county.app.db.owner((client) => verify(client, catalog, countyCode))).head
  await county.close()
  admin = new pg.Client({ host: inject('socket'), user: 'bangfu', database: 'postgres' })
  await admin.connect()
})
afterAll(() => admin.end())

/** What verify finds after `spoil` had its way with a copy of the county. */
async function drill(spoil: (client: pg.Client) => Promise<unknown>, expected?: Head): Promise<VerifyFault[]> {
  const database = `t_${uuid().replaceAll('-', '')}`
  await admin.query(`create database ${database} template ${original}`)
  const client = new pg.Client({ host: inject('socket'), user: 'bangfu', database })
  await client.connect()
  try {
    await spoil(client)
    const { ok, faults } = await verify(client, catalog, countyCode, expected)
    expect(ok).toBe(!faults.length)
    for (const { message } of faults) expect(message).toMatch(/\p{Script=Han}/u)
    return faults
  } finally {
    await client.end()
    await admin.query(`drop database ${database}`)
  }
}

const run = (text: string) => async (client: pg.Client) => expect((await client.query(text)).rowCount).toBeGreaterThan(0)
const kinds = (faults: readonly VerifyFault[]) => [...new Set(faults.map(({ kind }) => kind))].sort()

describe('a county nobody touched', () => {
  it('verifies clean, against its own head too', async () => {
    expect(await drill(async () => {}, head)).toEqual([])
  })

  it('verifies clean against a head exported earlier', async () => {
    const { rows } = await withOriginal((client) => client.query<{ hash: Buffer }>('select hash from link where number = 2'))
    expect(await drill(async () => {}, { county: countyCode, link: 2, change: 0, hash: rows[0]?.hash.toString('hex') ?? '' })).toEqual([])
  })
})

async function withOriginal<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ host: inject('socket'), user: 'bangfu', database: original })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const insertPerson = `insert into person (county, id, version, name, region) values ('${countyCode}', '${uuid()}', 1, '凭空', '${villageCode}')`

describe('rows behind the back of the log are found', () => {
  it.each([
    ['a number changed', `update household set size = size + 1 where code = 'V001'`, ['row']],
    ['a value emptied', `update household set size = null where code = 'V001'`, ['row']],
    ['a value filled in', `update household set registered_poor = true where code = 'V001'`, ['row']],
    ['a version raised', `update household set version = 7 where code = 'V001'`, ['row']],
    ['a row added', insertPerson, ['derived', 'row']],
    ['a row removed', `delete from membership where household in (select id from household where code = 'D1')`, ['derived', 'row']],
    [
      'a sealed ID number put in place of another',
      `update person set id_number = (select id_number from person where name = '丙') where name = '韦一'`,
      ['row'],
    ],
    ['the keyed hash of an ID number changed', `update person set id_number_hash = '\\x00' where name = '韦一'`, ['row']],
    ['an unread text changed', `update household set raw = '{"region":"外乡"}' where code = 'V002'`, ['row']],
    ['an unread text removed', `update household set raw = null where code = 'V002'`, ['row']],
    [
      'two memberships moved to each other’s places, so that the counts still agree',
      `update membership set region = case region when '${villageCode}001' then '${villageCode}002' else '${villageCode}001' end
       where household in (select id from household where code in ('D1', 'D2'))`,
      ['row'],
    ],
  ])('%s', async (_what, text, expected) => {
    expect(kinds(await drill(run(text)))).toEqual(expected)
  })
})

describe('a log that was worked on is found', () => {
  /** The condition on a change: number so and so of the county. */
  const numbered = (number: string) =>
    `(link, entry) = (select id, (${number}) - first_change from link where (${number}) - first_change between 0 and changes - 1)`
  const middle = 'select max(first_change) from link where changes > 3'
  it.each([
    [
      'the content of a change edited',
      `update change set content = replace(content::text, '甲', '申')::json where content::text like '%甲%'`,
      'change',
    ],
    ['the content of a change written in another form', `update change set content = (content::text || ' ')::json where ${numbered('3')}`, 'change'],
    ['the day a change happened on edited', `update change set happened_on = '1999-01-01' where ${numbered('3')}`, 'change'],
    ['the place of a change edited', `update change set region = '${villageCode}009' where ${numbered(`(${middle}) + 1`)}`, 'change'],
    ['a change removed', `delete from change where ${numbered(`(${middle}) + 1`)}`, 'change'],
    [
      'the last change of a link removed',
      `delete from change where ${numbered('select first_change + changes - 1 from link where number = 2')}`,
      'change',
    ],
    [
      'a change added behind the last link',
      `insert into change select county, link, entry + 1, record, row_id, version, operation, region, happened_on, content from change where ${numbered('select change from head')}`,
      'change',
    ],
    [
      'a change given to another link',
      `update change set link = (select id from link where number = 1), entry = 1000 where ${numbered(`(${middle}) + 1`)}`,
      'change',
    ],
    ['the id of a link edited', `update link set id = '${uuid()}' where number = 2`, 'link'],
    ['the actor of a link edited', `update link set actor_name = '别人' where number = 2`, 'link'],
    ['the account of a link edited', `update link set actor = '${uuid()}' where number = 2`, 'link'],
    ['the reason of a link edited', `update link set reason = '另有理由' where number = 2`, 'link'],
    ['the reason of a link removed', `update link set reason = null where number = (select max(number) from link)`, 'link'],
    ['the time of a link edited', `update link set entered_at = entered_at - interval '1 day' where number = 2`, 'link'],
    ['the way in of a link edited', `update link set source = 'desktop' where number = 1`, 'link'],
    ['the root of a link edited', `update link set root = '\\x00' where number = 2`, 'link'],
    ['the hash of a link edited', `update link set hash = sha256(hash) where number = 2`, 'link'],
    [
      'a link removed with its changes',
      `with gone as (delete from link where number = 2 returning id) delete from change where link in (select id from gone)`,
      'link',
    ],
    ['the head edited', `update head set hash = sha256(hash)`, 'head'],
    ['the head set back', `update head set link = link - 1`, 'head'],
    ['the head removed', `delete from head`, 'head'],
    ['the last link removed', `delete from link where number = (select max(number) from link)`, 'head'],
  ])('%s', async (_what, text, expected) => {
    expect(kinds(await drill(run(text)))).toContain(expected)
  })

  it('two changes swapped', async () => {
    const faults = await drill(async (client) => {
      const { rows } = await client.query<{ id: string }>(`select id from link where first_change = (${middle})`)
      const move = (from: number, to: number) => client.query('update change set entry = $1 where link = $2 and entry = $3', [to, rows[0]?.id, from])
      await move(0, -1)
      await move(1, 0)
      await move(-1, 1)
    })
    expect(kinds(faults)).toContain('change')
  })
})

describe('only a head kept elsewhere tells', () => {
  const cutOff = async (client: pg.Client) => {
    await client.query('delete from change where link = (select id from link order by number desc limit 1)')
    await client.query('delete from link where number = (select max(number) from link)')
    await client.query(`update head set link = last.number, change = last.first_change + last.changes - 1, hash = last.hash
      from (select * from link order by number desc limit 1) last`)
  }

  it('that the last link was cut off and the head set back', async () => {
    expect(await drill(cutOff)).toEqual([])
    expect(kinds(await drill(cutOff, head))).toEqual(['tail'])
  })

  const forge = async (client: pg.Client) => {
    const { rows } = await client.query('select * from link order by number desc limit 2')
    const [last, before] = rows
    const hash = linkHash(before.hash, {
      county: countyCode,
      number: Number(last.number),
      id: last.id,
      firstChange: Number(last.first_change),
      changes: last.changes,
      actor: last.actor,
      actorName: '别人',
      enteredAt: last.entered_at.toISOString(),
      reason: last.reason,
      source: last.source,
      root: last.root,
    })
    await client.query(`update link set actor_name = '别人', hash = $1 where number = $2`, [hash, last.number])
    await client.query('update head set hash = $1', [hash])
  }

  it('that the last link was forged with a hash that fits', async () => {
    expect(await drill(forge)).toEqual([])
    expect(kinds(await drill(forge, head))).toEqual(['tail'])
  })
})

describe('what is derived is held against the rows', () => {
  it.each([
    ['a title edited', `update subject set title = '某某' where title = '丙' and type = 'person'`],
    ['the place of a subject edited', `update subject set region = '${villageCode}009' where title = '丙' and type = 'person'`],
    ['a subject removed', `delete from subject where title = '丙' and type = 'person'`],
    [
      'a subject added',
      `insert into subject (county, id, version, type, region, title) values ('${countyCode}', '${uuid()}', 1, 'person', '${villageCode}', '')`,
    ],
    ['a name taken out of the search', `delete from subject_name where ending = '韦一'`],
    ['a name put into the search', `insert into subject_name values ('${countyCode}', 'person', '多余', '${villageCode}', '${uuid()}')`],
    ['a count edited', `update tally set rows = rows + 1 where record = 'household'`],
    ['a count removed', `delete from tally where record = 'household'`],
    [
      'a finding on a text that was kept removed',
      `delete from finding where id = (select finding.id from finding join household on household.id = row_id where raw is not null limit 1)`,
    ],
    [
      'a finding called settled that nobody settled',
      `update finding set settled_link = (select id from link where number = 2), settled_entry = 0 where id = (select finding.id from finding join household on household.id = row_id where raw is not null limit 1)`,
    ],
    [
      'a finding given to a row that is not there',
      `insert into finding select county, '${uuid()}', record, '${uuid()}', field, kind, details, region, source, opened_at from finding limit 1`,
    ],
  ])('%s', async (_what, text) => {
    expect(kinds(await drill(run(text)))).toEqual(['derived'])
  })
})
