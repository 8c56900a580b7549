/**
 * 防止返贫监测: three classes of monitored households of 2021–2025 (中农组发〔2021〕7号), and the one class of 2026. A risk says that
 * somebody looks; income weighs with what the household had to pay itself and what it can cope with.
 */
import type { Expression } from '../../core/expression/expression.ts'
import type { Clause, Programme } from '../../core/programme/programme.ts'

const guidance = '中农组发〔2021〕7号'
const regular = '2026年中央一号文件：常态化防止返贫致贫机制；细则未见，条目沿用2021年的，收入标准由各地设定'

const yes = (field: string): Expression => ({ op: 'is', field, value: true })
const risk: Expression = {
  or: ['seriouslyIll', 'medicalBill', 'newlyDisabled', 'disabled', 'outOfSchool', 'unsafeHouse', 'unsafeWater', 'unemployed', 'disaster'].map(yes),
}
const sudden: Expression = { or: ['medicalBill', 'newlyDisabled', 'unemployed', 'disaster'].map(yes) }
const within: Expression = { op: 'atMost', field: 'incomePerHead', value: '@line' }

const guarantees = (basis: string): Clause[] =>
  [
    ['查1', '义务教育有保障'],
    ['查2', '基本医疗有保障'],
    ['查3', '住房安全有保障'],
    ['查4', '饮水安全有保障'],
    ['查5', '不愁吃、不愁穿'],
  ].map(([code = '', label = '']) => ({ code, label, set: '两不愁三保障及饮水安全', effect: 'look', evidence: '佐证资料及日期', basis }))

const checks = (basis: string): Clause[] => [
  {
    ...{ code: '核1', set: '比对核查', label: '有财政供养人员', effect: 'strict', basis },
    when: yes('payroll'),
    exemptions: ['因突发严重困难，收入不足以维持基本生活'],
  },
  {
    ...{ code: '核2', set: '比对核查', label: '有商品房', effect: 'strict', basis },
    when: yes('estate'),
    exemptions: ['拆迁安置房', '灾后重建或搬迁房'],
  },
  { ...{ code: '核3', set: '比对核查', label: '有非生产性机动车', effect: 'strict', basis }, when: yes('vehicle'), exemptions: ['残疾人代步车'] },
  {
    ...{ code: '核4', set: '比对核查', label: '有工商登记', effect: 'strict', basis },
    when: yes('business'),
    exemptions: ['已停业、未注销', '挂名并已书面说明'],
  },
]

const income = {
  measure: '纯收入',
  months: 12,
  added: ['wage', 'operating', 'property', 'transfer', 'claims'],
  taken: ['cost', 'selfPaid'],
  notCounted: ['一次性救济、慰问金', '教育资助', '医疗报销与救助', '危房改造补助'],
} as const

export const monitoring2021: Programme = {
  name: 'monitoring2021',
  label: '防止返贫动态监测（2021—2025）',
  from: '2021',
  to: '2025',
  basis: `${guidance}：监测范围由省确定，不限规模，应纳尽纳`,
  target: '监测对象',
  line: { amount: 600_000 },
  income,
  clauses: [
    {
      ...{ code: '类1', set: '监测对象', label: '脱贫不稳定户：已脱贫，收入在监测范围内，有返贫风险', effect: 'admit', basis: guidance },
      when: { and: [yes('registered'), within, risk] },
    },
    {
      ...{ code: '类2', set: '监测对象', label: '边缘易致贫户：一般农户，收入在监测范围内，有致贫风险', effect: 'admit', basis: guidance },
      when: { and: [{ op: 'is', field: 'registered', value: false }, within, risk] },
    },
    {
      ...{ code: '类3', set: '监测对象', label: '突发严重困难户：收入在监测范围以上，因突发情况支出大或收入减', effect: 'admit', basis: guidance },
      when: { and: [{ op: 'more', field: 'incomePerHead', value: '@line' }, sudden] },
    },
    ...guarantees(guidance),
    ...checks('各地数据比对的通行核查项；须由农户书面授权'),
    {
      ...{ code: '先1', set: '同等优先', label: '家中没有劳动力', effect: 'rank', basis: guidance },
      when: { op: 'is', field: 'labourers', value: 0 },
    },
  ],
}

export const prevention2026: Programme = {
  name: 'prevention2026',
  label: '防止返贫致贫对象认定（2026）',
  from: '2026',
  basis: regular,
  target: '防止返贫致贫对象',
  line: { times: 2 },
  income,
  clauses: [
    {
      ...{ code: '类1', set: '防止返贫致贫对象', label: '收入在标准以下，有返贫致贫风险', effect: 'admit', basis: regular },
      when: { and: [within, risk] },
    },
    {
      ...{ code: '类2', set: '防止返贫致贫对象', label: '收入在标准以上，因突发情况基本生活出现严重困难', effect: 'admit', basis: regular },
      when: { and: [{ op: 'more', field: 'incomePerHead', value: '@line' }, sudden] },
    },
    ...guarantees(regular),
    ...checks('与农村低保等社会救助对象认定并轨，数据共享，不重复入户'),
    {
      ...{ code: '先1', set: '同等优先', label: '家中没有劳动力', effect: 'rank', basis: regular },
      when: { op: 'is', field: 'labourers', value: 0 },
    },
  ],
}
