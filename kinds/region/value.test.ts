import { describe, expect, it } from 'vitest'
import { isInside, regionEnd, regionValue } from './value.ts'

const field = { label: '区划代码' }

describe('a place', () => {
  it.each(['449901', '449901101', '449901101201', '449901101201001', '４４９９０１', '449901 101'])('is read from %s', (text) => {
    expect(regionValue.read(text, field)).toHaveProperty('value')
  })

  it.each(['44990', '4499011', '木源村', '449901101201001001', '', '44990110x'])('is not %s', (text) => {
    expect(regionValue.read(text, field)).toMatchObject({ fault: { key: 'region.unknown' } })
  })

  it('lies inside itself and inside what its code begins with', () => {
    expect(isInside('449901101201', '449901')).toBe(true)
    expect(isInside('449901', '449901')).toBe(true)
    expect(isInside('449901', '449901101')).toBe(false)
    expect(isInside('449902101', '449901')).toBe(false)
  })

  it('ends behind all that lies inside it and before its neighbour', () => {
    expect('449901999999999' < regionEnd('449901')).toBe(true)
    expect('449902' < regionEnd('449901')).toBe(false)
  })
})
