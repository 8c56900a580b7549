import { describe, expect, it } from 'vitest'
import { refValue } from './value.ts'

const id = '01890a5d-ac96-774b-bcce-b302099a8057'

describe('a reference', () => {
  it('is an id, read whatever its letters’ case', () => {
    expect(refValue.read(` ${id.toUpperCase()} `, { label: '户主' })).toEqual({ value: id })
    expect(refValue.check(id, { label: '户主' }, '')).toBeUndefined()
  })

  it.each(['张三', '', id.slice(1), `${id}0`, id.toUpperCase(), 7])('is not the value %s', (value) => {
    expect(refValue.check(value, { label: '户主' }, '')).toMatchObject({ key: 'ref.unknown' })
  })
})
