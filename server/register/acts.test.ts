/** Movements of the register change who belongs where, leave an act that says what it did, and can be refused. */
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Problem } from '../../core/problem.ts'
import type { Values } from '../../core/record/definition.ts'
import type { ActWish } from '../../core/register/act.ts'
import { type County, openCounty, otherTownCode, otherVillageCode, type Player, villageCode } from '../../test/county/county.ts'
import { verify } from '../change/verify.ts'
import { write } from '../change/write.ts'
import { listRecords } from '../query/listRecords.ts'
import { correctRecord, getRecordPage } from '../resources/records.ts'
import { recordAct } from './recordAct.ts'

const hamlet = `${villageCode}001`
const otherHamlet = `${villageCode}002`

let county: County
beforeAll(async () => {
  county = await openCounty()
  for (const [code, name] of [
    [hamlet, '大田寨'],
    [otherHamlet, '石板寨'],
    [`${otherVillageCode}001`, '河口寨'],
  ] as const)
    await county.add('region', { code, name, level: '6' })
})
afterAll(() => county.close())

let counted = 0
let household: string
let [old, wife, son]: [string, string, string] = ['', '', '']
beforeEach(async () => {
  household = await family(`REG-${++counted}`)
})

async function family(code: string, region = hamlet): Promise<string> {
  ;[old, wife, son] = [await person('覃木兰'), await person('韦小妹'), await person('覃大山')]
  const id = await county.add('household', { code, region, head: old, size: 3, registeredPoor: true })
  for (const [who, relation] of [
    [old, '01'],
    [wife, '02'],
    [son, '03'],
  ])
    await county.add('membership', { household: id, person: who as string, relation: relation as string })
  return id
}

const person = (name: string, region = hamlet) => county.add('person', { name, region })
const act = (wish: Partial<ActWish> & Pick<ActWish, 'act'>, player: Player = 'deng') =>
  recordAct(county.as(player), { id: uuid(), household, happenedOn: '2016-06-01', reason: '按户口簿', ...wish })
const refusal = (doing: Promise<unknown>) =>
  doing.then(
    () => 'done',
    (error: unknown) => (error instanceof Problem ? error.key : String(error)),
  )
const valuesOf = async (record: string, id: string, player: Player = 'deng'): Promise<Values> =>
  (await getRecordPage(county.as(player), record, id)).values
async function membersOf(id: string): Promise<[string, string | null][]> {
  const { rows } = await listRecords(county.machine, {
    record: 'membership',
    where: {
      and: [
        { op: 'is', field: 'household', value: id },
        { op: 'isEmpty', field: 'leftOn' },
      ],
    },
    page: 1,
    size: 100,
  })
  return rows.map(({ titles, values }): [string, string | null] => [String(titles.person), values.relation as string | null]).sort()
}
const actOf = async (id: string, player: Player = 'deng') => valuesOf('movement', id, player)

describe('a household', () => {
  it('comes to be with its people, known and new', async () => {
    const known = await person('黄秀英')
    const made = await act({
      act: 'open',
      place: otherHamlet,
      code: `NEW-${counted}`,
      members: [
        { person: known, relation: '01' },
        { values: { name: '黄小宝', sex: '1', bornOn: '2015-02' }, relation: '03' },
      ],
    })
    expect(await valuesOf('household', made.household)).toMatchObject({
      region: otherHamlet,
      head: known,
      size: 2,
      openedOn: '2016-06-01',
      closedOn: null,
    })
    expect(await membersOf(made.household)).toEqual([
      ['黄小宝', '03'],
      ['黄秀英', '01'],
    ])
    expect(await valuesOf('person', known)).toMatchObject({ region: otherHamlet })
    expect(await actOf(made.acts[0] as string)).toMatchObject({
      kind: '01',
      household: made.household,
      persons: 2,
      enteredBy: county.as('deng').actor.person,
    })
  })

  it('is split: who goes belongs to the new one, and who stays has a head', async () => {
    expect(await refusal(act({ act: 'split', code: 'X1', members: [{ person: old, relation: '01' }] }))).toBe('register.headNeeded')
    const everybody = [old, wife, son].map((each, at) => ({ person: each, relation: `0${at + 1}` }))
    expect(await refusal(act({ act: 'split', code: 'X1', members: everybody }))).toBe('register.splitAll')
    expect(await refusal(act({ act: 'split', code: 'X1', members: [{ person: son, relation: '03' }] }))).toBe('register.oneHead')
    const { other, acts } = await act({ act: 'split', code: `SPLIT-${counted}`, head: wife, members: [{ person: old, relation: '01' }] })
    expect(await membersOf(household)).toEqual([
      ['覃大山', '03'],
      ['韦小妹', '01'],
    ])
    expect(await membersOf(other as string)).toEqual([['覃木兰', '01']])
    expect(await valuesOf('household', household)).toMatchObject({ head: wife, size: 2 })
    expect((await actOf(acts[0] as string)).did).toBe(`覃木兰从覃木兰户拆出，另立户SPLIT-${counted}，户主覃木兰，在大田寨；户主改为韦小妹`)
  })

  it('ends when it joins another, stays readable, and is in lists only when asked for', async () => {
    const ended = household
    const people = [old, wife, son]
    const kept = await family(`KEPT-${counted}`)
    const members = people.map((each) => ({ person: each, relation: '99' }))
    expect(await refusal(act({ act: 'merge', household: kept, other: kept }))).toBe('register.sameHousehold')
    expect(await refusal(act({ act: 'merge', household: kept, other: ended, members: members.slice(1) }))).toBe('register.relationNeeded')
    const { total } = await listRecords(county.as('deng'), { record: 'household', page: 1, size: 1 })
    await act({ act: 'merge', household: kept, other: ended, members })
    expect(await membersOf(kept)).toHaveLength(6)
    expect(await membersOf(ended)).toEqual([])
    expect(await valuesOf('household', ended)).toMatchObject({ closedOn: '2016-06-01', head: people[0] })
    expect((await listRecords(county.as('deng'), { record: 'household', page: 1, size: 1 })).total).toBe(total - 1)
    expect((await listRecords(county.as('deng'), { record: 'household', all: true, page: 1, size: 1 })).total).toBe(total)
    expect(await refusal(act({ act: 'close', household: ended }))).toBe('register.closed')
  })

  it('is closed with its people gone', async () => {
    expect(await refusal(act({ act: 'close', happenedOn: '2199-01-01' }))).toBe('register.inFuture')
    expect(await refusal(act({ act: 'close' }, 'liu'))).toBe('record.missing')
    expect(await refusal(act({ act: 'close' }, 'shen'))).toBe('right.write')
    // Who is helped as poor goes by the town's hand, on a paper.
    expect(await refusal(act({ act: 'close', paper: '迁出证明1号' }))).toBe('register.helpedGoes')
    expect(await refusal(act({ act: 'close' }, 'huang'))).toBe('register.helpedGoes')
    await act({ act: 'close', paper: '迁出证明1号' }, 'huang')
    expect(await membersOf(household)).toEqual([])
  })

  it('cannot be closed, moved or opened on a day by a plain correction or a new row', async () => {
    const { version } = await getRecordPage(county.as('deng'), 'household', household)
    const correct = (values: Values) => refusal(correctRecord(county.as('deng'), 'household', household, { version, values, reason: '试试' }))
    expect(await correct({ closedOn: '2016-06-01' })).toBe('record.invalid')
    expect(await correct({ region: otherHamlet })).toBe('record.invalid')
    const values = { code: `Z-${counted}`, region: hamlet, closedOn: '2016-01-01' }
    const making = write(county.machine, { source: 'test' }, (batch) =>
      batch.add([{ record: 'household', id: uuid(), values, happenedOn: '2016-01-01' }]),
    )
    expect(await refusal(making)).toBe('record.invalid')
  })

  it('that was wrongly admitted stays in the register and is no longer among the poor', async () => {
    expect(await refusal(act({ act: 'dismiss', paper: '审定文件' }))).toBe('register.decisionNeeded')
    expect(await refusal(act({ act: 'dismiss' }, 'lin'))).toBe('register.decisionNeeded')
    await act({ act: 'dismiss', paper: '审定文件' }, 'lin')
    expect(await valuesOf('household', household)).toMatchObject({ registeredPoor: false, closedOn: null })
    expect(await refusal(act({ act: 'dismiss', paper: '审定文件' }, 'lin'))).toBe('register.notPoor')
  })
})

describe('a household that moves', () => {
  it('takes its people and what is told of it along, and both villages have it written down', async () => {
    const survey = await county.add('comparison', { household, person: old, source: '01', found: true, comparedOn: '2016-05-01' })
    const { acts } = await act({ act: 'move', place: `${otherVillageCode}001` }, 'huang')
    expect(await refusal(getRecordPage(county.as('deng'), 'household', household))).toBe('record.missing')
    for (const [record, id] of [
      ['household', household],
      ['person', son],
      ['comparison', survey],
    ] as const)
      expect((await getRecordPage(county.as('liu'), record, id)).id).toBe(id)
    expect(await actOf(acts[0] as string, 'deng')).toMatchObject({ kind: '11', region: hamlet, persons: 3 })
    expect(await actOf(acts[1] as string, 'liu')).toMatchObject({ kind: '12', region: `${otherVillageCode}001` })
    const named = await listRecords(county.as('liu'), { record: 'household', title: '覃木', page: 1, size: 20 })
    expect(named.rows.map(({ id }) => id)).toContain(household)
  })

  it('cannot be moved by a clerk out of the clerk’s own village, nor to where it is', async () => {
    expect(await refusal(act({ act: 'move', place: `${otherVillageCode}001` }))).toBe('right.place')
    expect(await refusal(act({ act: 'move', place: `${otherTownCode}201001` }, 'huang'))).toBe('right.place')
    expect(await refusal(act({ act: 'move', place: hamlet }))).toBe('register.samePlace')
    expect(await refusal(act({ act: 'move', place: villageCode.slice(0, 9) }, 'huang'))).toBe('register.placeWide')
    expect(await refusal(act({ act: 'move', place: `${villageCode}999` }))).toBe('register.placeUnknown')
  })

  it('is given its natural village where only the village was known', async () => {
    const unplaced = await family(`LOST-${counted}`, villageCode)
    await act({ act: 'place', household: unplaced, place: otherHamlet })
    expect(await valuesOf('household', unplaced)).toMatchObject({ region: otherHamlet })
    expect(await refusal(act({ act: 'place', household: unplaced, place: hamlet }))).toBe('register.notInside')
  })
})

describe('somebody', () => {
  it('comes into a household once and leaves it once', async () => {
    const born = { values: { name: '覃新生', sex: '2', bornOn: '2016-05-20' }, relation: '08' }
    expect(await refusal(act({ act: 'increase', cause: '01', members: [born] }))).toBe('register.cause')
    await act({ act: 'increase', cause: '06', members: [born] })
    expect(await valuesOf('household', household)).toMatchObject({ size: 4 })
    const other = await family(`ELSE-${counted}`)
    expect(await refusal(act({ act: 'decrease', cause: '01', members: [{ person: son }] }))).toBe('register.notMember')
    expect(await refusal(act({ act: 'increase', cause: '05', members: [{ person: son, relation: '05' }] }))).toBe('register.elsewhere')
    await act({ act: 'decrease', household: other, cause: '02', members: [{ person: son }] })
    await act({ act: 'increase', cause: '05', members: [{ person: son, relation: '05' }] })
    expect(await membersOf(household)).toHaveLength(5)
    expect(await refusal(act({ act: 'decrease', cause: '01', happenedOn: '2016-05-01', members: [{ person: son }] }))).toBe('register.beforeJoined')
  })

  it('is no newborn when grown, joins nobody before birth, and nobody after death', async () => {
    const grown = { values: { name: '覃老大', sex: '1', bornOn: '1960-05-20' }, relation: '08' }
    expect(await refusal(act({ act: 'increase', cause: '06', members: [grown] }))).toBe('register.notNewborn')
    const unborn = { values: { name: '覃未生', sex: '1', bornOn: '2016-06-20' }, relation: '08' }
    expect(await refusal(act({ act: 'increase', cause: '06', members: [unborn] }))).toBe('register.beforeBirth')
    await act({ act: 'decrease', cause: '01', members: [{ person: son }] })
    expect(await refusal(act({ act: 'increase', cause: '07', happenedOn: '2016-07-01', members: [{ person: son, relation: '03' }] }))).toBe(
      'register.died',
    )
  })

  it('comes back to a household that was left', async () => {
    await act({ act: 'decrease', cause: '04', members: [{ person: son }] })
    await act({ act: 'increase', cause: '07', happenedOn: '2016-08-01', members: [{ person: son, relation: '03' }] })
    expect(await membersOf(household)).toHaveLength(3)
  })

  it('becomes the head, and the head before says how they are related', async () => {
    expect(await refusal(act({ act: 'head', head: wife }))).toBe('register.relationNeeded')
    await act({ act: 'head', head: wife, members: [{ person: old, relation: '02' }] })
    expect(await membersOf(household)).toEqual([
      ['覃大山', '03'],
      ['覃木兰', '02'],
      ['韦小妹', '01'],
    ])
    expect(await refusal(act({ act: 'head', head: wife }))).toBe('register.sameHead')
  })

  it('who dies as head leaves a household with another', async () => {
    expect(await refusal(act({ act: 'decrease', cause: '01', members: [{ person: old }] }))).toBe('register.headNeeded')
    await act({ act: 'decrease', cause: '01', head: wife, members: [{ person: old }] })
    expect(await valuesOf('household', household)).toMatchObject({ head: wife, size: 2 })
  })
})

it('leaves a log that adds up to the rows, places, names and counts', async () => {
  const { faults } = await county.app.db.owner((client) => verify(client, county.app.catalog, '449901'))
  expect(faults).toEqual([])
  const acts = await county.app.db.read('449901', (tx) => sql<{ n: string }>`select count(*) as n from movement where county = '449901'`.execute(tx))
  expect(Number(acts.rows[0]?.n)).toBeGreaterThan(10)
})
