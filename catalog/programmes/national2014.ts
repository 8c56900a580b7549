/** 国家 2014 年建档立卡: by the national line and what a household lacks; nine steps from 规模分解 to 数据更新 (国开办发〔2014〕24号). */
import type { Programme } from '../../core/programme/programme.ts'

const scheme = '国开办发〔2014〕24号'
const checks = '各地数据比对的通行排除项'

export const national2014: Programme = {
  name: 'national2014',
  label: '建档立卡贫困户识别（2014）',
  from: '2014',
  to: '2015',
  basis: `${scheme}：以2013年农民人均纯收入2736元为识别标准，综合考虑住房、教育、健康等情况`,
  target: '建档立卡贫困户',
  line: { amount: 273_600 },
  income: {
    measure: '纯收入',
    months: 12,
    added: ['wage', 'operating', 'property', 'transfer'],
    taken: ['cost'],
    notCounted: ['一次性救济、慰问金', '危房改造、搬迁等专项补助'],
  },
  clauses: [
    {
      ...{ code: '收入线', set: '识别标准', label: '年人均纯收入低于标准', effect: 'require', basis: scheme },
      when: { op: 'less', field: 'incomePerHead', value: '@line' },
      evidence: '收入核算表',
    },
    { code: '房', set: '综合考虑', label: '住房情况', effect: 'look', seenIn: 'housing', basis: scheme },
    { code: '学', set: '综合考虑', label: '教育情况', effect: 'look', seenIn: 'pupils', basis: scheme },
    { code: '医', set: '综合考虑', label: '健康情况', effect: 'look', basis: scheme },
    {
      ...{ code: '核1', set: '比对核查', label: '有财政供养人员', effect: 'strict', basis: checks },
      when: { op: 'is', field: 'payroll', value: true },
      exemptions: ['分户单过，子女无力赡养', '家庭成员患大病或突遭重大灾害'],
    },
    {
      ...{ code: '核2', set: '比对核查', label: '有商品房', effect: 'strict', basis: checks },
      when: { op: 'is', field: 'estate', value: true },
      exemptions: ['拆迁安置房', '灾后重建或搬迁房'],
    },
    {
      ...{ code: '核3', set: '比对核查', label: '有机动车', effect: 'strict', basis: checks },
      when: { op: 'is', field: 'vehicle', value: true },
      exemptions: ['低价值的生产用车'],
    },
    {
      ...{ code: '核4', set: '比对核查', label: '有工商登记', effect: 'strict', basis: checks },
      when: { op: 'is', field: 'business', value: true },
      exemptions: ['已停业、未注销', '挂名并已书面说明'],
    },
    {
      ...{ code: '先1', set: '同等优先', label: '有成员患大病或残疾', effect: 'rank', basis: '各地通行做法' },
      when: {
        or: [
          { op: 'is', field: 'seriouslyIll', value: true },
          { op: 'is', field: 'disabled', value: true },
        ],
      },
    },
  ],
}
