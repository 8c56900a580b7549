import { describe, expect, it } from 'vitest'
import type { Fault } from '../../kinds/kind.ts'
import { readVotes, type VoteReading } from './readVotes.ts'

const cases = [
  { id: 'a', title: '覃木兰', code: '0001' },
  { id: 'b', title: '韦小青', code: '0002' },
  { id: 'c', title: '韦小青', code: '0003' },
]
const of = (...rows: string[][]) => readVotes(rows, cases, 30)
const read = (...rows: string[][]) => of(...rows) as VoteReading
const heading = ['序号', '户编号', '户主姓名', '同意票', '不同意票', '弃权票', '结果']
const faults = (reading: VoteReading) => reading.refused.map(({ line, fault }) => [line, fault.key])

describe('votes out of a table', () => {
  it('are found under their headings, below a title, in whatever order, and totals are no household', () => {
    const reading = read(
      ['村民代表会议表决表'],
      heading,
      ['1', '0001', '覃木兰', '２８', '1', '1票', '通过'],
      ['', '', '合计', '28', '1', '1', ''],
      [''],
    )
    expect([...reading.votes]).toEqual([['a', { agree: 28, against: 1, abstain: 1 }]])
    expect(reading.refused).toEqual([])
    expect(reading.without.map(({ id }) => id)).toEqual(['b', 'c'])
    expect([...read(['反对', '弃权', '赞成', '户主'], ['2', '0', '28', '覃木兰']).votes]).toEqual([['a', { agree: 28, against: 2, abstain: 0 }]])
  })

  it('need no headings where a name and three numbers stand in every line', () => {
    expect([...read(['覃木兰', '30', '0', '0']).votes]).toEqual([['a', { agree: 30, against: 0, abstain: 0 }]])
    expect((of(['覃木兰', '30', '0']) as Fault).key).toBe('votes.noHeading')
    expect((of(['覃木兰', '30', '0', '通过']) as Fault).key).toBe('votes.noHeading')
    expect((of() as Fault).key).toBe('votes.noHeading')
  })

  it('are refused line by line, with the line and the reason', () => {
    const lines = [
      ['1', '', '韦小青', '30', '0', '0', ''],
      ['2', '', '黄志远', '30', '0', '0', ''],
      ['3', '0002', '覃木兰', '30', '0', '0', ''],
      ['4', '0002', '韦小青', '29', '', '0', ''],
      ['5', '0002', '韦小青', '29', '0', '0', ''],
      ['6', '0003', '韦小青', '29', '1', '0', ''],
      ['7', '0003', '韦小青', '30', '0', '0', ''],
      ['8', '', '', '30', '0', '0', ''],
    ]
    const reading = read(heading, ...lines)
    expect([...reading.votes.keys()]).toEqual(['c'])
    expect(faults(reading)).toEqual([
      [2, 'votes.several'],
      [3, 'votes.unknown'],
      [4, 'votes.otherHead'],
      [5, 'votes.number'],
      [6, 'meeting.votes'],
      [8, 'votes.twice'],
      [9, 'votes.unknown'],
    ])
  })

  it('are not held against an attendance that is not written yet', () => {
    expect([...(readVotes([heading, ['1', '0002', '', '5', '1', '0', '']], cases, undefined) as VoteReading).votes.keys()]).toEqual(['b'])
  })
})
