import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alike } from './alike.ts'
import { type OtherVisit, visitDoubts } from './visitDoubts.ts'

const other: OtherVisit = {
  ...{ visitor: 'a', host: 'h', hostTitle: '王五户', village: '101', villageName: '甲村', visitedOn: '2026-05-04' },
  content: '老人咳嗽好转，儿子已去县城务工，屋后排水沟还没有修',
}
const draft = { visitor: 'a', host: 'i', village: '101', visitedOn: '2026-05-20', content: '新房已封顶，猪仔死了两头，想学防疫' }
const kinds = (change: Partial<typeof draft>, by = { person: 'a', today: '2026-05-21' }) =>
  visitDoubts({ ...draft, ...change }, [other], by).map(({ kind }) => kind)

describe('the writer of a visit', () => {
  it('is told of nothing where nothing is odd', () => {
    expect(kinds({})).toEqual([])
  })

  it('is told when the text is that of another visit but for commas and a word', () => {
    expect(kinds({ content: '老人咳嗽好转。儿子已去县城务工，屋后排水沟还没修' })).toEqual(['copied'])
    expect(kinds({ content: '宣传政策' })).toEqual([])
  })

  it('is told of two places on one day, of a second visit on it, of a late entry and of somebody else’s visit', () => {
    expect(kinds({ visitedOn: '2026-05-04', village: '102' }, { person: 'a', today: '2026-05-05' })).toEqual(['elsewhere'])
    expect(kinds({ visitedOn: '2026-05-04', host: 'h' }, { person: 'a', today: '2026-05-11' })).toEqual(['twice'])
    expect(kinds({ visitedOn: '2026-05-13' })).toEqual(['late'])
    expect(kinds({}, { person: 'b', today: '2026-05-21' })).toEqual(['forOther'])
  })

  it('finds a text wholly like itself, and two texts alike in the same measure from both sides', () => {
    const text = fc.string({ unit: fc.constantFrom(...'老人咳嗽好转儿子务工修路，。 '), maxLength: 30 })
    fc.assert(
      fc.property(text, text, (one, two) => {
        expect(alike(one, one)).toBe(1)
        expect(alike(one, two)).toBe(alike(two, one))
        expect(alike(one, two)).toBeLessThanOrEqual(1)
      }),
    )
  })
})
