import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Values } from '../../core/record/definition.ts'
import { pngOf } from '../../office/word/pngOf.ts'
import { type County, countyCode, openCounty, otherVillageCode, villageCode } from '../../test/county/county.ts'
import { verify } from '../change/verify.ts'
import { listExpected, sumExpected } from '../duties/listExpected.ts'
import { listFigureRows } from '../query/figureRows.ts'
import { computeFigures, getFigure } from '../query/figures.ts'
import { listLooks } from '../resources/listLooks.ts'
import { createRecord } from '../resources/records.ts'
import { addAttachment, doubtPicture, listAttachments, openAttachment, voidAttachment } from '../visits/attachments.ts'
import { beginVisit, doubtVisit } from '../visits/beginVisit.ts'
import { recordVisit } from '../visits/recordVisit.ts'
import { listTimeline } from '../visits/timeline.ts'
import { actOnRequest, raiseRequest } from './actOnRequest.ts'
import { countWaiting, getRequestBoard, getRequestPage } from './readRequests.ts'

let county: County
let household: string
let helper: string
beforeAll(async () => {
  county = await openCounty()
  household = await county.add('household', { code: 'R1', region: villageCode })
  helper = county.as('deng').actor.person as string
  await county.add('pairing', { giver: helper, receiver: household, startsOn: '2026-01-01' })
}, 60_000)
afterAll(() => county?.close())

const ctx = () => ({ ...county.as('deng'), today: '2026-06-30' })
const town = () => ({ ...county.as('huang'), today: '2026-06-30' })
const visit = (values: Values, reason?: string) =>
  recordVisit(ctx(), { id: uuid(), values: { visitor: helper, host: household, content: '屋面漏雨，等人来修', ...values }, reason })

describe('a village’s week', () => {
  it('lists the visit that is due, and the list is shorter once it is written down', async () => {
    const duty = { label: '每周到户', region: villageCode, bearer: 'person', toward: 'household', basis: 'each', cycle: 'week', times: 1 }
    await county.add('duty', { ...duty, startsOn: '2026-06-15' })
    const asked = { page: 1, size: 20 }
    const before = await listExpected(ctx(), { owing: 'either' }, asked)
    expect(before.rows).toMatchObject([{ giver: helper, receiver: household, missed: 2, isDueNow: true, lastVisitOn: null }])
    await visit({ visitedOn: '2026-06-30' })
    expect((await listExpected(ctx(), { owing: 'now' }, asked)).total).toBe(0)
    await expect(visit({ visitedOn: '2026-06-16' })).rejects.toMatchObject({ key: 'visit.lateReason' })
    await visit({ visitedOn: '2026-06-16' }, '村里断网')
    const { places } = await sumExpected(ctx(), {})
    expect(places).toEqual([{ of: villageCode, pairs: 1, met: 1, excused: 0, missed: 1, now: 0 }])
    const { rows } = await listExpected(ctx(), {}, asked)
    expect(rows[0]?.marks.replace(/^\.+/, '').slice(0, 3)).toBe('lov')
  })

  it('refuses a visit that has not taken place', async () => {
    await expect(visit({ visitedOn: '2026-07-01' })).rejects.toMatchObject({ key: 'visit.inFuture' })
    await expect(visit({ visitedOn: '2026-06' })).rejects.toMatchObject({ key: 'visit.dayNeeded' })
  })
})

describe('a visit by several', () => {
  it('offers the team of the place, counts each who is known, and tells the author of two places on one day', async () => {
    const member = await county.add('person', { name: '唐队员', region: countyCode })
    const team = await county.add('team', { name: '驻木源村工作队', region: villageCode })
    await county.add('posting', { person: member, role: '队员', team })
    const { givers } = await beginVisit(ctx(), household)
    expect(givers.map(({ title }) => title)).toEqual(['邓桂香', '唐队员'])
    const values = { visitor: helper, host: household, visitedOn: '2026-06-30', content: '一起看了屋面' }
    const { id } = await recordVisit(ctx(), { id: uuid(), values, companions: [{ id: uuid(), person: member }] })
    const later = createRecord(ctx(), 'companion', { id: uuid(), values: { visit: id, person: county.as('huang').actor.person } })
    await expect(later).rejects.toMatchObject({ key: 'visit.companionLater' })
    expect((await beginVisit(ctx(), household)).last[0]).toMatchObject({ visitor: '邓桂香、唐队员' })
    const { events } = await listTimeline(ctx(), household, { page: 1, size: 1 })
    expect(events).toMatchObject([{ by: '邓桂香、唐队员', entry: null }])
    const other = await county.add('household', { code: 'R2', region: otherVillageCode })
    const doubts = await doubtVisit(town(), { visitor: member, host: other, visitedOn: '2026-06-30', content: '送去棉被' })
    expect(doubts.map(({ kind }) => kind)).toEqual(['elsewhere', 'forOther'])
  })
})

describe('a photo of a visit', () => {
  const content = pngOf([[true, false, true]]).content
  const photo = { what: '照片', fileName: '入户.png', content }

  it('is added by whoever was there, opened with each look in the log, and made void', async () => {
    const { id } = await visit({ visitedOn: '2026-06-30', content: '送去换季衣物' })
    await expect(addAttachment(town(), id, photo)).rejects.toMatchObject({ key: 'attachment.ofOthers' })
    await expect(addAttachment(ctx(), id, { ...photo, content: Buffer.from('GIF89a') })).rejects.toMatchObject({ key: 'scan.otherKind' })
    const added = await addAttachment(ctx(), id, photo)
    await expect(addAttachment(ctx(), id, photo)).rejects.toMatchObject({ key: 'attachment.already' })
    const opened = await openAttachment(town(), added.id)
    expect(opened).toMatchObject({ type: 'image/png', name: '入户.png' })
    expect(opened.content.equals(content)).toBe(true)
    expect((await listLooks(ctx(), 'attachment', added.id)).looks).toMatchObject([{ actorName: '黄志远' }])
    expect(await listAttachments(town(), id)).toMatchObject({ mayAdd: false, attachments: [{ what: '照片', addedBy: '邓桂香', isVoid: false }] })
    await voidAttachment(ctx(), added.id, '看不清')
    await expect(openAttachment(ctx(), added.id)).rejects.toMatchObject({ key: 'attachment.voided' })
  })

  it('that stands with another visit is told to its author before it is sent', async () => {
    const { id } = await visit({ visitedOn: '2026-06-29', content: '看望老人' })
    expect(await doubtPicture(ctx(), photo)).toEqual([])
    await addAttachment(ctx(), id, photo)
    expect(await doubtPicture(ctx(), photo)).toEqual([{ kind: 'samePhoto', message: expect.stringContaining('与2026-06-29走访') }])
  })

  it('is compared with what was kept', async () => {
    const faults = async () =>
      county.app.db.owner(async (client) => (await verify(client, county.app.catalog, countyCode)).faults.map(({ message }) => message))
    expect(await faults()).toEqual([])
    const lost = `delete from scan_part where content = (select content::uuid from attachment where voided_on is not null)`
    await county.app.db.owner((client) => client.query(`begin; set local app.scope = '${countyCode}'; ${lost}; commit`))
    expect(await faults()).toEqual([expect.stringMatching(/“照片”.*内容不见了/)])
  })
})

describe('a request', () => {
  it('goes to the town, is answered, and closed by another person with the household’s opinion', async () => {
    const id = uuid()
    await raiseRequest(ctx(), { id, host: household, matter: 'relief', content: '屋面漏雨', happenedOn: '2026-06-22' })
    expect((await countWaiting(town())).raised).toBe(1)
    await actOnRequest(town(), id, { act: 'assign', office: '镇村建办', happenedOn: '2026-06-22' })
    // Five working days.
    expect(await getRequestPage(town(), id)).toMatchObject({ state: 'handling', dueOn: '2026-06-29', isOverdue: true })
    expect((await countWaiting(town())).overdue).toBe(1)
    await expect(actOnRequest(town(), id, { act: 'answer', outcome: 'solved' })).rejects.toMatchObject({ key: 'request.lacking' })
    await actOnRequest(town(), id, { act: 'answer', outcome: 'solved', words: '已派人换瓦' })
    await expect(actOnRequest(town(), id, { act: 'opinion', opinion: 'content' })).rejects.toMatchObject({ key: 'request.samePerson' })
    const { next } = await getRequestPage(town(), id)
    expect(next).toMatchObject([{ act: 'opinion', refusal: expect.stringContaining('答复以外的人') }])
    expect((await actOnRequest(ctx(), id, { act: 'opinion', opinion: 'discontent', words: '还有一处漏' })).state).toBe('handling')
    await actOnRequest(town(), id, { act: 'answer', outcome: 'solved', words: '两处都换了瓦' })
    await actOnRequest(ctx(), id, { act: 'opinion', opinion: 'content' })
    const page = await getRequestPage(ctx(), id)
    expect(page).toMatchObject({ state: 'closed', settledOn: '2026-06-30', result: '已解决', next: [] })
    expect(page.acts.map(({ act }) => act)).toEqual(['raise', 'assign', 'answer', 'opinion', 'answer', 'opinion'])
  })

  it('of a ledger stands on the board as the ledger says, and is not gone on with', async () => {
    const id = await county.add('request', { region: villageCode, content: '路灯不亮', assignedOn: '2026-03-02', result: '办理中' })
    const { columns } = await getRequestBoard(ctx(), {})
    expect(columns.find(({ column }) => column === 'ledger')).toEqual({ column: 'ledger', total: 1, overdue: 0 })
    await expect(actOnRequest(ctx(), id, { act: 'answer', words: '已修', outcome: 'solved' })).rejects.toMatchObject({ key: 'request.imported' })
  })
})

describe('what a county asks of visits and requests', () => {
  it('is counted from the same rows, and opens them', async () => {
    const plain = async (...names: string[]) => {
      const figures = names.map((name) => getFigure(county.machine, name))
      return (await computeFigures(ctx(), figures, { period: { from: 2026, to: 2026 } })).map((figure) => figure.plain)
    }
    const [due = 0, met, open, share] = await plain('visitsDue', 'visitsMet', 'visitsOpen', 'visitsMetShare')
    expect([met, open]).toEqual([2, Number(due) - 2])
    expect(share).toBe(Math.floor((2 * 10_000 * 2 + Number(due)) / (Number(due) * 2)) / 100)
    expect((await listFigureRows(ctx(), getFigure(ctx(), 'visitsDue'), { page: 1, size: 10, period: { from: 2026, to: 2026 } })).total).toBe(1)
    expect(await plain('visitTurns', 'householdTurns', 'householdsVisited', 'vacatedHouseholds')).toEqual([6, 5, 1, 0])
    expect(await plain('allRequests', 'requestsClosedShare', 'requestsInTimeShare', 'meanRequestDays')).toEqual([2, 50, 100, 8])
  })
})
