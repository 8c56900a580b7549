import { describe, expect, it } from 'vitest'
import type { OpenField } from '../record/catalog.ts'
import type { MappedColumn } from './recognise.ts'
import { type Doubts, isSumRow, openSums } from './sums.ts'

const field = (rest: Partial<OpenField> = {}): OpenField => ({ name: 'amount', kind: 'money', label: '金额', ...rest })
const column = (own: OpenField, unit?: string): MappedColumn => ({ column: 1, heading: '支出/金额', part: 'p', field: own, unit, confidence: 1 })

/** What is told of a sheet of one amount a row; a text is a row of sums: '合计 30'. `again` are rows that repeat what one above said. */
function told(rows: readonly (number | string)[], { own = field(), unit, doubts = new Map(), again = [] }: Options = {}) {
  const sums = openSums([column(own, unit)])
  for (const [at, row] of rows.entries()) {
    if (typeof row === 'string') sums.state(at + 1, row.split(' '))
    else sums.add(at + 1, [{ value: row * 100, again: again.includes(at + 1) }])
  }
  return sums.wrong(doubts).map(({ row, details }) => [row, details.words, details.written, details.right])
}
interface Options {
  own?: OpenField
  unit?: string
  doubts?: Doubts
  again?: number[]
}

describe('a row of sums', () => {
  it.each([
    [['合  计', '', '30'], true],
    [['', '总计', '30'], true],
    [['3', '小计', '30'], true],
    [['石板村小计', '30'], true],
    [['本页合计：', '30'], true],
    [['3', '张三', '合计'], false],
    [['合作社', '30'], false],
  ])('is %j: %s', (cells, is) => expect(isSumRow(cells)).toBe(is))

  it('is held against the rows above it', () => {
    expect(told([10, 20, '合计 30'])).toEqual([])
    expect(told([10, 20, '合计 31'])).toEqual([[3, '合计', '31.00', '30.00']])
  })

  it('is held against the rows below it', () => {
    expect(told(['合计 30', 10, 20])).toEqual([])
    expect(told(['合计 39', 10, 20])).toEqual([[1, '合计', '39.00', '30.00']])
  })

  it('may be of a block, under it or above it, with one of all beside them', () => {
    expect(told([10, 20, '小计 30', 5, 6, '小计 11', '合计 41'])).toEqual([])
    expect(told(['合计 41', '甲村小计 30', 10, 20, '乙村小计 11', 5, 6])).toEqual([])
    expect(told([10, 20, '小计 30', 5, 6, '小计 12', '合计 42'])).toEqual([
      [6, '小计', '12.00', '11.00'],
      [7, '合计', '42.00', '41.00'],
    ])
    expect(told(['合计 41', '甲村小计 33', 10, 20, '乙村小计 11', 5, 6])).toEqual([[2, '甲村小计', '33.00', '30.00']])
  })

  it('may leave out rows with something wrong, and nothing else', () => {
    const doubts = new Map([[2, new Set([undefined])]])
    expect(told([10, 20, 5, '合计 15'], { doubts })).toEqual([])
    expect(told([10, 20, 5, '合计 30'], { doubts })).toHaveLength(1)
    const many = new Map(Array.from({ length: 20 }, (_, at) => [at + 1, new Set([undefined])]))
    const rows = [...Array.from({ length: 20 }, () => 10), 1000]
    expect(told([...rows, '合计 1050'], { doubts: many })).toEqual([])
    expect(told([...rows, '合计 990'], { doubts: many })).toHaveLength(1)
    expect(told([...rows, '合计 1210'], { doubts: many })).toHaveLength(1)
  })

  it('is not judged where one of its own cells is wrong', () => {
    expect(told([10, 20, '合计 99'], { doubts: new Map([[2, new Set([1])]]) })).toEqual([])
  })

  it('may count what several rows say of one record only once', () => {
    expect(told([4, 4, 3, '合计 7'], { again: [2] })).toEqual([])
    expect(told([4, 4, 3, '合计 11'], { again: [2] })).toEqual([])
    expect(told([4, 4, 3, '合计 12'], { again: [2] })).toHaveLength(1)
  })

  it('may say how many rows there are, or what comes on each', () => {
    expect(told([300, 200, 400, '合计 3'])).toEqual([])
    expect(told([300, 200, 400, '平均合计 300'])).toEqual([])
  })

  it('may be rounded to what its own unit shows', () => {
    expect(told([12_340, 23_450, '合计 3.58'], { unit: '万元' })).toEqual([])
    expect(told([12_340, 23_450, '合计 3.68'], { unit: '万元' })).toHaveLength(1)
  })

  it('says nothing of what does not add up, or states no number', () => {
    expect(told([10, 20, '合计 99'], { own: field({ addsUp: false }) })).toEqual([])
    expect(told([10, 20, '合计 见附表'])).toEqual([])
  })
})
