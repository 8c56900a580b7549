import { describe, expect, it } from 'vitest'
import { flagValue } from './value.ts'

const field = { label: '建档立卡贫困户' }

describe('a flag', () => {
  it.each(['是', '有', '√', '1', 'Y', ' 是 ', '１'])('%s is yes', (text) => {
    expect(flagValue.read(text, field)).toEqual({ value: true })
  })

  it.each(['否', '无', '×', '0', 'n', '没有', '０'])('%s is no', (text) => {
    expect(flagValue.read(text, field)).toEqual({ value: false })
  })

  it.each(['不详', '大概', '2', '是否', ''])('“%s” is neither, and never no', (text) => {
    expect(flagValue.read(text, field)).toMatchObject({ fault: { key: 'flag.unreadable' } })
  })

  it.each(['是', 1, 0, null, 'true'])('is not the value %s', (value) => {
    expect(flagValue.check(value, field, '')).toMatchObject({ key: 'flag.unreadable' })
  })
})
