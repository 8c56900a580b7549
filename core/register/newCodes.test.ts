import { describe, expect, it } from 'vitest'
import { newCode, newCodes } from './newCodes.ts'

const place = (code: string, isClosed = false) => ({ code, name: code, isClosed })
const [town, one, two] = ['449901101', '449901101201', '449901101202']

describe('places that become one', () => {
  it('keep the numbers of their natural villages where they are free, and get the next where they are not', () => {
    const known = [one, `${one}001`, two, `${two}001`, `${two}002`].map((code) => place(code))
    expect(newCodes([two], one, known)).toEqual(
      new Map([
        [two, one],
        [`${two}001`, `${one}002`],
        [`${two}002`, `${one}003`],
      ]),
    )
  })

  it('are refused where a village would have to give up the number the state gave it', () => {
    const other = '449901102'
    const known = [town, one, other, `${other}201`].map((code) => place(code))
    expect(newCodes([other], town, known)).toEqual({ key: 'places.codeTaken', details: { name: `${other}201`, code: one } })
  })

  it('take along what lies inside, registered or not, and what was closed before becomes part of the whole', () => {
    const codes = newCodes([one], '449901101299', [place(one), place(`${one}001`), place(`${one}002`, true)])
    expect(codes).toEqual(
      new Map([
        [one, '449901101299'],
        [`${one}001`, '449901101299001'],
        [`${one}002`, '449901101299'],
      ]),
    )
    expect(newCode(codes as Map<string, string>, `${one}777`)).toBe('449901101299777')
    expect(newCode(codes as Map<string, string>, two)).toBe(two)
  })
})
