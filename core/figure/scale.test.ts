/** In what a figure that is worked out of others is told. */
import { expect, it } from 'vitest'
import { openCatalog } from '../record/catalog.ts'
import { count, money, record, region } from '../record/definition.ts'
import { deriveValue, type Figure } from './figure.ts'
import { plainScaled, scaleOf } from './scale.ts'

const wage = record(
  'wage',
  '工资',
  { region: region('所在区域', { required: true }), paid: money('已发金额'), months: count('月数') },
  { title: '{paid}', place: 'region', key: [], unit: '笔' },
)
const summed = (name: string, field: string): Figure => ({
  name,
  label: name,
  unit: '',
  definition: '',
  record: 'wage',
  where: { and: [] },
  measure: { kind: 'sum', fields: [field] },
})
const perMonth: Figure = {
  name: 'perMonth',
  label: '月均',
  unit: '元',
  definition: '',
  from: { how: 'quotient', figures: ['paid', 'months'] },
}

it('money divided by a count is money, rounded half up to the fen', () => {
  const figures = [summed('paid', 'paid'), summed('months', 'months'), perMonth]
  const catalog = openCatalog({
    codes: [],
    records: [wage],
    areas: [],
    facts: [],
    programmes: [],
    procedures: [],
    sheets: [],
    charts: [],
    figures,
    summaries: [],
    roles: [],
  })
  const divided = (paid: number, months: number) => plainScaled(scaleOf(catalog, perMonth), deriveValue('quotient', [paid, months]))
  expect(divided(2_000_001, 20)).toBe(1000)
  expect(divided(2_000_010, 20)).toBe(1000.01)
  expect(divided(2_000_010, 0)).toBeNull()
})
