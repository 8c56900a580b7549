import { describe, expect, it } from 'vitest'
import { catalogSource } from '../../catalog/catalog.ts'
import { openCatalog } from '../../core/record/catalog.ts'
import type { Row } from '../openDefinitions.ts'
import { compareYears } from './yearly.ts'

const dossier = openCatalog(catalogSource).records.get('dossier')
const definition = { ...dossier, fields: dossier?.fieldList ?? [] } as never

const year = (values: Row['values']): Row => ({ id: String(values.year), version: 1, values, titles: {}, raw: {} })

describe('years side by side', () => {
  it('stand in order, each with what it is more or less than the year before', () => {
    const { years, indicators } = compareYears(definition, 'year', [
      year({ year: 1999, incomePerHead: 92_000, persons: 768 }),
      year({ year: 1996, incomePerHead: 35_000, persons: 756 }),
      year({ year: 1997, incomePerHead: 48_700, persons: 756 }),
    ])
    expect(years).toEqual([1996, 1997, 1999])
    expect(indicators.map(({ heading, cells }) => [heading, ...cells])).toEqual([
      ['总人口', { shown: '756' }, { shown: '756', difference: '0', change: '0.00%' }, { shown: '768', difference: '+12', change: '+1.59%' }],
      [
        '人均收入（元）',
        { shown: '350.00' },
        { shown: '487.00', difference: '+137.00', change: '+39.14%' },
        { shown: '920.00', difference: '+433.00', change: '+88.91%' },
      ],
    ])
  })

  it('say nothing of a change from an empty year or from zero in per cent', () => {
    const [households] = compareYears(definition, 'year', [
      year({ year: 2001, households: null }),
      year({ year: 2002, households: 0 }),
      year({ year: 2003, households: 4 }),
      year({ year: 2004, households: 3 }),
    ]).indicators
    expect(households?.cells).toEqual([
      { shown: '' },
      { shown: '0' },
      { shown: '4', difference: '+4' },
      { shown: '3', difference: '-1', change: '-25.00%' },
    ])
  })
})
