/** A page of documents opens on the one an office writes. */
import { expect, it } from 'vitest'
import { fittingSummary } from './fittingSummary.ts'

const summaries = [
  { name: 'brief', label: '简报', records: ['household', 'membership'] },
  { name: 'village', label: '总结', records: ['household', 'membership', 'survey', 'vote', 'notice'] },
  { name: 'schools', label: '学校', records: ['school', 'pairing', 'secondment'] },
]

it('the template whose record types an office keeps is chosen, though one of them is missing', () => {
  expect(fittingSummary(summaries, { household: 90, membership: 300 })).toBe('brief')
  expect(fittingSummary(summaries, { household: 90, membership: 300, survey: 40, notice: 3 })).toBe('village')
  expect(fittingSummary(summaries, { school: 70, pairing: 50, household: 0 })).toBe('schools')
})
