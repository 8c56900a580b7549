/** What people would rather look at than read. */
import type { Chart } from '../../core/chart/chart.ts'

export const charts: readonly Chart[] = [
  {
    name: 'povertyCauses',
    label: '致贫原因',
    about: '建档立卡贫困户的主要致贫原因，一户计一次，从多到少',
    empty: '还没有填了致贫原因的建档立卡贫困户；在农户页“识别情况”里填“主要致贫原因”，或随花名册导入',
    shape: 'bars',
    order: 'size',
    series: [{ figure: 'poorByCause', label: '户', tone: 'deep' }],
  },
  {
    name: 'caseStates',
    label: '各地办理进度',
    about: '每件办理算在农户现在所在的地方；“已通过”是审定通过、还有后续手续，“办结通过”是手续都办完了',
    empty: '还没有受理的办理；在“办理”页从筛查结果中选农户受理',
    shape: 'bars',
    order: 'key',
    series: [
      { figure: 'casesUnderWay', label: '办理中', tone: 'light' },
      { figure: 'casesAdmitted', label: '已通过', tone: 'middle' },
      { figure: 'casesClosedIn', label: '办结通过', tone: 'deep' },
      { figure: 'casesClosedOut', label: '未通过', tone: 'out' },
    ],
  },
  {
    name: 'refusals',
    label: '在哪个环节未通过',
    about: '按纳入程序办理、有一个环节未通过的农户；点开看是哪些户、写的什么意见',
    empty: '没有未通过的办理',
    shape: 'bars',
    order: 'told',
    series: [{ figure: 'householdsRefused', label: '户', tone: 'out' }],
  },
  {
    name: 'registerMovement',
    label: '名册各月增减',
    about: '线上是新增、自然增加、迁入的人口，线下是销户、自然减少、迁出的人口；拆户、并户、村内迁移不增减人口，不在图中',
    empty: '还没有登记变动；在农户页“登记变动”办理',
    shape: 'columns',
    order: 'key',
    series: [
      { figure: 'personsCome', label: '增加', tone: 'deep' },
      { figure: 'personsGone', label: '减少', tone: 'out', below: true },
    ],
  },
]
