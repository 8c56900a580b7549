import { describe, expect, it } from 'vitest'
import { catalogSource } from '../../catalog/catalog.ts'
import { ledgers } from '../../catalog/procedures/ledgers.ts'
import { breachesOf, type StageRow, type VoteRow } from './breach.ts'
import { openStages, stageOf } from './ledger.ts'

const byName = <T extends { name: string }>(list: readonly T[]) => new Map(list.map((each) => [each.name, each]))
const stages = openStages(ledgers, byName(catalogSource.procedures), byName(catalogSource.programmes))
const village = '440001101201'

const row = (record: StageRow['stage']['record'], word: string, day: string, more: Partial<StageRow> = {}): StageRow => {
  const place = more.place ?? village
  const stage = stageOf(stages, { record, word, day, region: place })
  if (!stage) throw new Error(`${word} is no stage`)
  const none = { expected: null, attendance: null, agree: null, against: null, abstain: null }
  return { stage, id: `${word} ${place}`, region: village, place, word, day, lastDay: more.lastDay ?? day, venue: '', ...none, ...more }
}
const keys = (...rows: StageRow[]) => breachesOf(rows, []).map(({ rowId, key }) => [rowId.split(' ')[0], key])

describe('ledgers of steps taken long ago', () => {
  it('are read by the words and the years of their procedure, and only where it is gone through', () => {
    expect(stageOf(stages, { record: 'notice', word: '第一次公示', day: '2016-06-02', region: village })?.step?.notice?.days).toBe(7)
    expect(stageOf(stages, { record: 'notice', word: '第一次公示', day: '2020-06-02', region: village })).toBeUndefined()
    expect(stageOf(stages, { record: 'notice', word: '第一次公示', day: '2016-06-02', region: '529901101201' })).toBeUndefined()
    expect(stageOf(stages, { record: 'step', word: '规模分解', day: '2014-04-11', region: '529901101201' })?.procedure.name).toBe(
      'nationalRegistration',
    )
  })

  it('name only stages that there are', () => {
    for (const { procedure, stages: own } of ledgers) {
      const names = own.map(({ name }) => name)
      expect(new Set(names).size, procedure).toBe(names.length)
      expect(own.flatMap(({ after = [] }) => after.filter((name) => !names.includes(name)))).toEqual([])
    }
  })

  it('show a notice that hung too short even with its first and last day counted', () => {
    const hung = (lastDay: string) => keys(row('notice', '第一次公示', '2016-07-19', { lastDay }))
    expect(hung('2016-07-25')).toEqual([])
    expect(hung('2016-07-24')).toEqual([['第一次公示', 'past.tooShort']])
    // Days that are written the wrong way round are another fault.
    expect(hung('2016-07-18')).toEqual([])
  })

  it('show what came before what it needed, and before a notice was over, but nothing of one day', () => {
    const notice = row('notice', '第二次公示', '2016-06-07', { lastDay: '2016-06-13' })
    const submitted = row('step', '上报镇政府审查', '2016-06-13')
    expect(keys(notice, submitted, row('step', '镇初步审核', '2016-06-11'))).toEqual([
      ['镇初步审核', 'past.stillHanging'],
      ['镇初步审核', 'past.before'],
    ])
    expect(keys(notice, submitted, row('step', '镇初步审核', '2016-06-13'))).toEqual([])
  })

  it('compare rows of one year whose places lie in each other', () => {
    const meeting = row('meeting', '村民小组村民大会', '2016-06-03', { place: `${village}001` })
    expect(keys(meeting, row('notice', '第一次公示', '2016-06-02', { lastDay: '2016-06-08', place: `${village}002` }))).toEqual([])
    expect(keys(meeting, row('notice', '第一次公示', '2016-06-02', { lastDay: '2016-06-08', place: `${village}001` }))).toEqual([
      ['第一次公示', 'past.before'],
    ])
    expect(keys(meeting, row('notice', '第一次公示', '2017-06-02', { lastDay: '2017-06-08', place: `${village}001` }))).toEqual([])
  })

  it('say nothing where a stage was gone through twice and the row may belong to either', () => {
    const second = { ...row('notice', '第二次公示', '2016-09-07', { lastDay: '2016-09-14' }), id: 'second' }
    const rows = [row('notice', '第二次公示', '2016-06-01', { lastDay: '2016-06-08' }), second, row('step', '镇初步审核', '2016-09-10')]
    expect(keys(...rows)).toEqual([])
  })

  it('show a meeting that too few came to, and votes that fewer gave than were there', () => {
    const held = (expected: number, attendance: number, agree: number) =>
      keys(row('meeting', '村两委会议', '2016-05-28', { expected, attendance, agree, against: 0, abstain: 0 }))
    expect(held(30, 20, 20)).toEqual([])
    expect(held(30, 19, 19)).toEqual([['村两委会议', 'past.quorum']])
    expect(held(30, 20, 18)).toEqual([['村两委会议', 'past.votes']])
    // More votes than people is told of the row as it comes in.
    expect(held(30, 20, 21)).toEqual([])
  })
})

describe('a vote in a ledger', () => {
  const vote: VoteRow = {
    ...{ id: 'v', region: village, attendance: 26, agree: 24, against: 2, abstain: null, result: '通过' },
    ...{ meeting: { day: '2016-05-30', attendance: 26 }, checkedOn: '2016-05-07' },
  }
  const keysOf = (more: Partial<VoteRow>) => breachesOf([], [{ ...vote, ...more }]).map(({ key }) => key)

  it('has the attendance of its meeting, and a result that more than half voted for', () => {
    expect(keysOf({})).toEqual([])
    expect(keysOf({ attendance: 27 })).toEqual(['past.otherAttendance'])
    expect(keysOf({ agree: 13, against: 13 })).toEqual(['past.noMajority'])
    expect(keysOf({ agree: 14, against: 12, result: '未通过' })).toEqual(['past.majority'])
    expect(keysOf({ agree: 2, against: 24, result: '未通过' })).toEqual([])
  })

  it('adds up where abstentions are written down; else nobody says that there were none', () => {
    expect(keysOf({ agree: 20, against: 2 })).toEqual([])
    expect(keysOf({ agree: 20, against: 2, abstain: 3 })).toEqual(['past.votes'])
  })

  it('comes after somebody was at the home', () => {
    expect(keysOf({ checkedOn: '2016-06-01' })).toEqual(['past.checkedAfter'])
    expect(keysOf({ checkedOn: null })).toEqual([])
    // Known to the month only, it may have been before; a year later it was for something else.
    expect(keysOf({ checkedOn: '2016-05' })).toEqual([])
    expect(keysOf({ checkedOn: '2017-02-01' })).toEqual([])
    expect(keysOf({ meeting: null })).toEqual([])
  })
})
