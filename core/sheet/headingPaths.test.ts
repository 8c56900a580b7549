import { describe, expect, it } from 'vitest'
import { moneyUnitAbove, splitHeading } from './headingPaths.ts'

describe('the unit of a heading', () => {
  it.each([
    ['捐款金额(万元)', '捐款金额', '万元'],
    ['捐款金额（单位：万元）', '捐款金额', '单位万元'],
    ['捐款万元', '捐款', '万元'],
    ['捐款金额、万元', '捐款金额', '万元'],
    ['公元', '公元', undefined],
    ['元', '元', undefined],
  ])('is found in %s', (heading, plain, unit) => {
    expect(splitHeading(heading)).toEqual({ endings: [plain], unit })
  })
})

describe('the unit of a whole table', () => {
  it.each([
    [['二〇一六年捐款登记', '单位：万元'], '万元'],
    [['填报单位：木源村', '单位：元、人'], '元'],
    [['单位：状元村'], undefined],
    [['填报单位：万元乡'], undefined],
  ])('stands above it: %s', (lines, unit) => {
    expect(moneyUnitAbove(lines)).toBe(unit)
  })
})
