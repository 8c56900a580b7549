/**
 * 广东省 2016 年相对贫困户识别 as a village team used it. The line and its measure are verified (粤发〔2016〕13号); the name of the four
 * sets is, the wording of their items is not: counties set their own, these are working defaults.
 */
import type { Clause, Programme } from '../../core/programme/programme.ts'

const basis = '广东省2016年“四看、五优先、六进、七不进”；条目为通行写法，各地可改'

const look = (code: string, label: string, seenIn: string): Clause => ({ code, set: '四看', label, effect: 'look', seenIn, basis })
const preferred = (code: string, label: string, when?: Clause['when']): Clause => ({
  ...{ code, set: '五优先', label, effect: 'rank', basis },
  ...(when ? { when } : {}),
})
const admitted = (code: string, label: string, evidence: string, when?: Clause['when']): Clause => ({
  ...{ code, set: '六进', label, effect: 'admit', evidence, basis },
  ...(when ? { when } : {}),
})
const excluded = (code: string, label: string, exemptions: readonly string[], when?: Clause['when']): Clause => ({
  ...{ code, set: '七不进', label, effect: 'veto', exemptions, evidence: '比对结果或核实说明', basis },
  ...(when ? { when } : {}),
})
const cause = (...value: string[]) => ({ op: 'in', field: 'cause', value }) as const
const yes = (field: string) => ({ op: 'is', field, value: true }) as const

export const guangdong2016: Programme = {
  name: 'guangdong2016',
  label: '广东省相对贫困户识别（2016）',
  from: '2016',
  to: '2018',
  basis: '粤发〔2016〕13号：年人均可支配收入低于4000元（2014年不变价）',
  target: '相对贫困户',
  line: { amount: 400_000 },
  income: {
    measure: '可支配收入',
    months: 12,
    added: ['wage', 'operating', 'property', 'transfer'],
    taken: ['cost'],
    notCounted: ['临时救助、慰问金', '危房改造、搬迁等专项补助'],
  },
  clauses: [
    {
      code: '收入线',
      set: '收入标准',
      label: '年人均收入在标准以下',
      effect: 'require',
      when: { op: 'atMost', field: 'incomePerHead', value: '@line' },
      evidence: '收入核算表',
      basis: '粤发〔2016〕13号',
    },
    look('看1', '看房', 'housing'),
    look('看2', '看粮', 'grain'),
    look('看3', '看劳动力强不强', 'labour'),
    look('看4', '看家中有没有读书郎', 'pupils'),
    admitted('进1', '住危房户', '房屋照片或鉴定', yes('unsafeHouse')),
    admitted('进2', '因病致贫户', '诊断或费用凭证', { and: [cause('01', '51', '52')] }),
    admitted('进3', '因学致贫户', '在读证明', { and: [cause('03')] }),
    admitted('进4', '因残致贫户', '残疾证', { and: [cause('02')] }),
    admitted('进5', '因灾致贫户', '受灾证明', { or: [cause('04'), yes('disaster')] }),
    admitted('进6', '缺劳力户', '家庭成员劳动能力登记', { or: [{ op: 'is', field: 'labourers', value: 0 }, cause('08')] }),
    excluded('不进1', '有财政供养人员', ['家庭成员患大病或突遭重大灾害', '分户单过的父母，子女无力赡养'], yes('payroll')),
    excluded('不进2', '有商品房', ['拆迁安置房', '灾后重建或搬迁房'], yes('estate')),
    excluded('不进3', '有小汽车或工程机械', ['低价值的生产用车', '残疾人代步车'], yes('vehicle')),
    excluded('不进4', '办企业或常年雇工', ['已停业、未注销', '挂名并已书面说明'], yes('business')),
    excluded('不进5', '长期外出举家不在', ['外出治病', '外出务工但生活确有困难']),
    excluded('不进6', '有劳力好逸恶劳', []),
    excluded('不进7', '家庭主要成员长期经商', ['小摊贩，收入在标准以下']),
    preferred('优先1', '五保户优先', { op: 'is', field: 'category', value: '03' }),
    preferred('优先2', '低保户优先', { op: 'in', field: 'category', value: ['02', '04'] }),
    preferred('优先3', '重病大病户优先', yes('seriouslyIll')),
    preferred('优先4', '重度残疾户优先'),
    preferred('优先5', '单亲户优先'),
  ],
}
