/** How often who must visit whom, what lets them off, and what is therefore expected in a year. */
import { code, count, day, flag, record, ref, region, text } from '../../core/record/definition.ts'
import { dutyBasis, dutyBearer, dutyCycle, dutyToward, leaveKind } from '../codes/duty.ts'
import { helped, helpers } from '../codes/sides.ts'
import { helperKind, officeRole } from '../codes/words.ts'

export const duty = record(
  'duty',
  '走访职责',
  {
    label: text('职责名称', { required: true, max: 60, listed: true, help: '如 帮扶责任人每周到村到户' }),
    region: region('适用区域', { required: true, fixed: true, listed: true }),
    bearer: code(dutyBearer, '谁要走访', { required: true, listed: true }),
    category: text('只限类别', { max: 40, listed: true, list: helperKind.name, help: '空着不限；如 村干部、党员，按结对登记的帮扶人类别' }),
    post: text('只限任职', {
      max: 60,
      listed: true,
      list: officeRole.name,
      help: '空着不限；如 第一责任人、队长，按任职登记的组内职务，从任职起始到任职截止',
    }),
    toward: code(dutyToward, '走访谁', { required: true, listed: true }),
    basis: code(dutyBasis, '怎样算到', { required: true, listed: true }),
    cycle: code(dutyCycle, '周期', { required: true, listed: true }),
    times: count('每期次数', { required: true, addsUp: false, listed: true }),
    inPerson: flag('只算当面走访', { listed: true, help: '选“是”时电话、视频不算' }),
    startsOn: day('起始日期', { required: true, listed: true, help: '从这一天起计；2010年以前的不计' }),
    endsOn: day('截止日期', { listed: true, help: '不再要求时填写，以前的照旧计' }),
    document: ref('document', '依据文件', { listed: true }),
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

export const leave = record(
  'leave',
  '免走访登记',
  {
    giver: ref('subject', '谁', { among: helpers, required: true, fixed: true, listed: true }),
    receiver: ref('subject', '只免对象', { among: helped, listed: true, help: '空着为这段时间都不用走访' }),
    startsOn: day('起始日期', { required: true, listed: true }),
    endsOn: day('截止日期', { required: true, listed: true }),
    kind: code(leaveKind, '情形', { required: true, listed: true }),
    reason: text('事由', { required: true, max: 200, listed: true }),
    approvedBy: text('批准人', { max: 60, listed: true }),
    remark: text('备注', { max: 500 }),
  },
  {
    title: '{giver.title}{startsOn}',
    place: 'giver',
    key: [],
    happened: 'startsOn',
    lasts: 'endsOn',
    checks: [{ kind: 'order', earlier: 'startsOn', later: 'endsOn' }],
    unit: '次',
  },
)

export const expectation = record(
  'expectation',
  '走访情况',
  {
    duty: ref('duty', '走访职责', { required: true, listed: true }),
    giver: ref('subject', '谁', { among: helpers, required: true, listed: true }),
    // Empty where one household of the village is enough.
    receiver: ref('subject', '走访谁', { among: helped, listed: true }),
    region: region('所在区域', { required: true, listed: true }),
    // Kept beside the reference, since who helps may live above the reader's place.
    giverName: text('帮扶方名称', { max: 200 }),
    organisation: text('所在单位', { max: 200, listed: true }),
    year: day('年份', { partial: true, required: true, listed: true }),
    marks: text('逐期情况', { max: 60 }),
    // Of the whole year, what lies ahead with it; counted from the marks.
    owed: count('应走访', { listed: true, help: '全年应走访的期数，免走访和放假的除外，还没到期的在内' }),
    made: count('已走访', { listed: true }),
  },
  {
    title: '{giver.title}{year}',
    place: 'region',
    key: ['duty', 'year', 'giver', 'receiver', 'region'],
    derived: true,
    happened: 'year',
    // Lists go by place, so that the first page of a unit is the first rows of an index.
    foundBy: [
      ['region', 'year'],
      ['organisation', 'year', 'region'],
    ],
    unit: '项',
  },
)
