/** What programmes may look at in a household, with where it comes from. Columns of `screened` in this order. */
import type { Fact } from '../../core/programme/fact.ts'
import { code, count, flag, money, quantity } from '../../core/record/definition.ts'
import { householdCategory, povertyCause } from '../codes/household.ts'
import { incomeMeasure } from '../codes/programme.ts'

const income = (label: string, part: Extract<Fact['source'], { from: 'income' }>['part']) =>
  ({ ...money(label), source: { from: 'income', part } }) as const
const compared = (label: string, source: string) => ({ ...flag(label), source: { from: 'comparison', source } }) as const
const anyMember = (label: string, field: string, ...values: string[]) =>
  ({ ...flag(label), source: { from: 'members', how: 'any', field, in: values } }) as const
const membersWith = (label: string, field: string, ...values: string[]) =>
  ({ ...count(label), source: { from: 'members', how: 'count', field, in: values } }) as const

export const facts = {
  category: { ...code(householdCategory, '贫困户属性'), source: { from: 'household', field: 'category' } },
  cause: { ...code(povertyCause, '主要致贫原因'), source: { from: 'household', field: 'povertyCause' } },
  registered: { ...flag('建档立卡贫困户'), source: { from: 'household', field: 'registeredPoor' } },
  canLabour: { ...flag('有劳动能力'), source: { from: 'household', field: 'hasLabour' } },
  land: { ...quantity('亩', '耕地面积'), source: { from: 'household', field: 'arableLand' } },
  statedIncome: { ...money('登记的人均收入', { addsUp: false }), source: { from: 'household', field: 'incomePerHead', dated: true } },
  surveyedIncome: { ...money('调查的人均收入', { addsUp: false }), source: { from: 'survey', field: 'incomePerHead' } },
  surveyedMeasure: { ...code(incomeMeasure, '调查的收入口径'), source: { from: 'survey', field: 'measure' } },
  members: { ...count('家庭人口'), source: { from: 'members', how: 'number' } },
  labourers: membersWith('劳动力', 'labourCapacity', '01', '02', '05'),
  pupils: membersWith('在校生', 'schooling', '00', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15', '16'),
  elderly: { ...count('60岁以上的成员'), source: { from: 'members', how: 'atLeastYears', years: 60 } },
  seriouslyIll: anyMember('有成员患大病', 'health', '03'),
  chronicallyIll: anyMember('有成员患长期慢性病', 'health', '02'),
  disabled: anyMember('有成员残疾', 'health', '04'),
  wage: income('工资性收入', 'wage'),
  operating: income('生产经营性收入', 'operating'),
  property: income('财产性收入', 'property'),
  transfer: income('转移性收入', 'transfer'),
  cost: income('生产经营性支出', 'cost'),
  claims: income('理赔收入', 'claims'),
  selfPaid: income('合规自付支出', 'selfPaid'),
  vehicle: compared('比对有机动车', '01'),
  estate: compared('比对有商品房', '02'),
  business: compared('比对有工商登记', '03'),
  payroll: compared('比对有财政供养人员', '04'),
  cadre: compared('比对有在任村干部', '07'),
  medicalBill: compared('比对有大额自付医疗支出', '08'),
  newlyDisabled: compared('比对有新增残疾', '09'),
  outOfSchool: compared('比对有失学辍学', '10'),
  unsafeHouse: compared('比对为危房', '11'),
  unsafeWater: compared('比对饮水不安全', '12'),
  unemployed: compared('比对务工不稳', '13'),
  disaster: compared('比对受灾', '14'),
} as const satisfies Record<string, Fact>

/** Which part of the income each class is; what is not counted has none. */
export const partOfClass = { '1': 'wage', '2': 'operating', '3': 'property', '4': 'transfer', '5': 'cost', '6': 'claims', '7': 'selfPaid' } as const
