import { describe, expect, it } from 'vitest'
import { birthOfId, checkDigit, idNumberValue, maskId, sexOfId } from './value.ts'

const field = { label: '身份证号码' }
const read = (text: string) => idNumberValue.read(text, field)

describe('an ID number', () => {
  it.each(['11010519491231002X', '440524188001010014'])('%s, published in GB 11643-1999, is sound', (text) => {
    expect(read(text)).toEqual({ value: text })
    expect(idNumberValue.check(text, field, '')).toBeUndefined()
  })

  it.each([
    ['11010519491231002x', '11010519491231002X'],
    ['１１０１０５１９４９１２３１００２Ｘ', '11010519491231002X'],
    [' 110105 19491231 002X ', '11010519491231002X'],
    ["'440524188001010014", '440524188001010014'],
  ])('is read from %s', (text, value) => {
    expect(read(text)).toEqual({ value })
  })

  it.each([
    ['110105194912310021', 'idNumber.checkDigit'],
    ['11010519491231002', 'idNumber.length'],
    ['110105491231002', 'idNumber.length'],
    ['1101051949123100２XX', 'idNumber.length'],
    ['11010519491331002X', 'idNumber.birth'],
    ['110105194902300023', 'idNumber.birth'],
    ['1101O519491231002X', 'idNumber.characters'],
    ['4.49901E+17', 'idNumber.rounded'],
    ['4.49901194905072E+17', 'idNumber.rounded'],
  ])('is not %s: %s', (text, key) => {
    expect(read(text)).toMatchObject({ fault: { key } })
  })

  it('says that a digit is wrong, not which it should be, and shows only the beginning of the number', () => {
    expect(read('110105194912310021')).toEqual({ fault: { key: 'idNumber.checkDigit', details: { masked: '1101**************' } } })
  })

  it('says nothing of itself when a fault is told', () => {
    for (const text of ['110105194912310021', '11010519491231002', '11010519491331002X', '1101O519491231002X']) {
      expect(JSON.stringify(read(text))).not.toContain(text.slice(4, 12))
    }
  })

  it('states birth and sex', () => {
    expect(birthOfId('11010519491231002X')).toBe('1949-12-31')
    expect(sexOfId('11010519491231002X')).toBe('2')
    expect(sexOfId('440524188001010014')).toBe('1')
  })

  it('finds any wrong digit and any two neighbours swapped', () => {
    const sound = '11010519491231002X'
    for (let at = 0; at < 17; at++) {
      for (const digit of '0123456789') {
        const changed = sound.slice(0, at) + digit + sound.slice(at + 1)
        if (changed !== sound) expect(checkDigit(changed)).not.toBe('X')
      }
      const swapped = sound.slice(0, at) + sound[at + 1] + sound[at] + sound.slice(at + 2)
      if (swapped !== sound && at < 16) expect(checkDigit(swapped)).not.toBe('X')
    }
  })

  it('is masked so that neither birth nor order nor last four is seen', () => {
    expect(maskId('11010519491231002X')).toBe('1101**************')
    expect(maskId('123')).toBe('***')
  })
})
