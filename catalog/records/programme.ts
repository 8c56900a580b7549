/** By which rules it is decided, what was earned and found by comparison, and what a screening said of each household. */
import type { Field } from '../../core/record/definition.ts'
import { code, count, day, flag, money, record, ref, region, text } from '../../core/record/definition.ts'
import { comparisonSource, incomeClass, verdict } from '../codes/programme.ts'
import { facts } from '../programmes/facts.ts'

const household = ref('household', '农户', { required: true, fixed: true, listed: true })

export const programme = record(
  'programme',
  '识别办法',
  {
    label: text('办法名称', { required: true, max: 100, listed: true }),
    region: region('适用区域', { required: true, fixed: true, listed: true }),
    template: text('依照', { required: true, fixed: true, max: 40, help: '系统内置的办法，条款和程序从它而来' }),
    startsOn: day('起用日期', { required: true, listed: true }),
    endsOn: day('停用日期', { listed: true }),
    line: money('年人均收入标准', { addsUp: false, listed: true, help: '空着按办法原有的标准；与“低保年标准”两项填一项' }),
    baseLine: money('低保年标准', { addsUp: false, help: '标准是低保的若干倍时填写，单位元/人·年' }),
    without: text('不用的条款', { max: 500, help: '条款代码，用顿号隔开，如 不进6、不进7' }),
    effects: text('改作用的条款', { max: 500, help: '条款代码和本地的作用（纳入、否决、从严、优先），用顿号隔开，如 不进6从严、优3纳入' }),
    effectsReason: text('改作用的理由', { max: 300, help: '改了条款作用的，写明理由和依据' }),
    document: ref('document', '依据文件'),
    remark: text('备注', { max: 500 }),
  },
  {
    title: '{label}',
    place: 'region',
    key: [],
    ancestorsVisible: true,
    checks: [{ kind: 'order', earlier: 'startsOn', later: 'endsOn' }],
    unit: '项',
  },
)

export const income = record(
  'income',
  '收入明细',
  {
    household,
    class: code(incomeClass, '收入类别', { required: true, listed: true }),
    item: text('项目', { max: 60, listed: true, help: '如 务工、种植、土地流转、低保金' }),
    month: day('月份', { required: true, partial: true, listed: true, help: '收入或支出发生的年月，如 2016-05' }),
    amount: money('金额', { required: true, listed: true }),
    remark: text('备注', { max: 500 }),
  },
  {
    title: '{household.title}{month}{item}',
    place: 'household',
    key: [],
    happened: 'month',
    unit: '笔',
  },
)

export const comparison = record(
  'comparison',
  '数据比对',
  {
    household,
    person: ref('person', '成员', { listed: true }),
    source: code(comparisonSource, '比对数据', { required: true, listed: true }),
    found: flag('比对有记录', { required: true, listed: true }),
    content: text('比对内容', { max: 200, listed: true, help: '如 2015年购小汽车；不写证件号码' }),
    since: day('发生日期', { partial: true }),
    comparedOn: day('比对日期', { required: true, listed: true, latest: 'today' }),
    remark: text('备注', { max: 500 }),
  },
  {
    title: '{household.title}{source}',
    place: 'household',
    key: [],
    happened: 'comparedOn',
    unit: '条',
  },
)

export const screening = record(
  'screening',
  '筛查',
  {
    programme: ref('programme', '识别办法', { required: true, fixed: true, listed: true }),
    region: region('筛查范围', { required: true, fixed: true, listed: true }),
    ranOn: day('筛查日期', { required: true, fixed: true, listed: true }),
    // The whole of what was applied, so that a verdict can be read and reckoned again with what it was made under.
    rules: text('所用条款', { required: true, fixed: true, max: 100_000 }),
    households: count('筛查户数', { fixed: true, listed: true }),
    admitted: count('符合户数', { fixed: true, listed: true }),
    questioned: count('须核实户数', { fixed: true, listed: true }),
    incomplete: count('情况不清户数', { fixed: true, listed: true }),
    outside: count('不符合户数', { fixed: true, listed: true }),
  },
  {
    title: '{programme.title}{ranOn}',
    place: 'region',
    key: [],
    ancestorsVisible: true,
    holdsBelow: true,
    through: 'screening',
    happened: 'ranOn',
    unit: '次',
  },
)

const factFields = Object.fromEntries(Object.entries(facts).map(([name, { source: _, ...field }]) => [name, field as Field]))

export const screened = record(
  'screened',
  '筛查结果',
  {
    screening: ref('screening', '筛查', { required: true }),
    household: ref('household', '农户', { required: true, listed: true }),
    region: region('所在村', { required: true, listed: true }),
    verdict: code(verdict, '结果', { listed: true }),
    clause: text('决定条款', { max: 20, listed: true }),
    // One mark for each clause of the rules, in their order; said is what surveyors answered.
    marks: text('逐条结果', { max: 100 }),
    said: text('调查答复', { max: 100 }),
    ...factFields,
  },
  { title: '{household.title}', place: 'region', key: ['screening', 'household'], derived: true, unit: '户' },
)
