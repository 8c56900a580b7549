import { describe, expect, it } from 'vitest'
import { catalogSource } from '../../catalog/catalog.ts'
import { effectShort, maySet, readEffects, writeEffects } from './effects.ts'

const clauses = [
  { code: '进1', effect: 'admit' },
  { code: '不进6', effect: 'veto' },
  { code: '线', effect: 'require' },
  { code: '看1', effect: 'look' },
] as const
const keyOf = (text: string) => (readEffects(text, clauses) as unknown as { key: string }).key

describe('the effect a county gives a clause', () => {
  it('is read as it is written, with or without a sign between', () => {
    expect(readEffects('', clauses)).toEqual({})
    expect(readEffects('不进6从严、进1：优先', clauses)).toEqual({ 不进6: 'strict', 进1: 'rank' })
    expect(readEffects('不进６＝纳入', clauses)).toEqual({ 不进6: 'admit' })
  })

  it('is refused where it is not understood, or where the clause cannot have another', () => {
    expect(keyOf('不进6照办')).toBe('programme.effectUnread')
    expect(keyOf('不进9从严')).toBe('programme.effectClause')
    expect(keyOf('线从严')).toBe('programme.effectFixed')
    expect(keyOf('看1纳入')).toBe('programme.effectFixed')
    expect(keyOf('不进6从严、不进6纳入')).toBe('programme.effectTwice')
  })

  it.each(catalogSource.programmes)('can be written for every clause of $label that may have one, and read again', ({ clauses: own }) => {
    for (const { code } of own.filter(maySet))
      for (const effect of Object.keys(effectShort) as (keyof typeof effectShort)[])
        expect(readEffects(writeEffects({ [code]: effect }), own)).toEqual({ [code]: effect })
  })
})
