/** A verdict is told by what decided it: the values of records where they say it, the surveyors where they do. */
import { expect, it } from 'vitest'
import { catalogSource } from '../../catalog/catalog.ts'
import { openCatalog } from '../record/catalog.ts'
import { explain } from './explain.ts'
import type { Facts } from './fact.ts'
import { judgeOf } from './judge.ts'
import { type Programme, type Settled, settle } from './programme.ts'
import { type Answer, saidOf } from './said.ts'

const catalog = openCatalog(catalogSource)
const programme = settle(catalog.programmes.get('guangdong2016') as Programme) as Settled
/** Of a survey that came to a conclusion. */
function told(facts: Facts, ...answers: Answer[]) {
  const said = saidOf(programme, { conclusion: '拟纳入', answers })
  return explain(catalog, programme, facts, judgeOf(programme)(facts, said), said)
}
const met = (code: string): Answer => ({ code, met: null, exemption: null })

it('names the value that fulfils a clause', () => {
  expect(told({ surveyedIncome: 300_000, cause: '51' }, met('优先4'))).toBe(
    '年人均可支配收入3,000.00元，标准4,000.00元，符合六进“进2　因病致贫户”（主要致贫原因：重大疾病），可以提请评议。',
  )
})

it('names the surveyors alone where the records say otherwise', () => {
  expect(told({ surveyedIncome: 300_000, cause: '53' }, met('进2'))).toContain('“进2　因病致贫户”（入户调查认定符合）')
})

it('calls unknown what nobody wrote down, and asks about an exclusion', () => {
  expect(told({ cause: '51' })).toMatch(/未知，收入标准“收入线.*还不清楚（年人均收入没有登记），须补查；情况不清不等于没有。$/)
  expect(told({ surveyedIncome: 300_000, cause: '51', vehicle: true })).toContain(
    '触及七不进“不进3　有小汽车或工程机械”（比对有机动车：是），须由人核实',
  )
  expect(told({ surveyedIncome: 300_000, cause: '51', vehicle: true }, { ...met('不进3'), exemption: '残疾人代步车' })).toMatch(
    /可以提请评议。七不进“不进3.*已书面豁免。$/,
  )
})
