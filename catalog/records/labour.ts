/** Land, work and skills: leases, wages earned at a project, posts paid for the public good, classes and who came to them, and who is to go to school. */
import { count, day, flag, money, quantity, record, ref, region, text } from '../../core/record/definition.ts'
import { enrolmentState, householdKind, trainingKind } from '../codes/words.ts'

const remark = text('备注', { max: 500 })
const area = (options = {}) =>
  region('所在区域', { required: true, fixed: true, listed: true, excel: ['村', '所在村', '行政村', '村别', '所属村'], ...options })
const household = ref('household', '农户', { listed: true, excel: ['户编号', '农户编号', '户号', '户编码', '户代码', '农户代码', '家庭编号'] })
const base = ref('project', '产业基地', { by: 'number', listed: true, excel: ['基地编号', '项目编号'] })

export const lease = record(
  'lease',
  '土地流转合同',
  {
    number: text('合同编号', {
      required: true,
      fixed: true,
      max: 40,
      listed: true,
      excel: ['合同号', '流转合同编号', '合同序号'],
      looks: '^[A-Za-z]{1,4}[\\d-]+$',
    }),
    region: area(),
    lessor: text('流出方户主', {
      properName: true,
      max: 60,
      listed: true,
      excel: ['流出方', '转出方', '出租方', '流出户', '转出户', '出租农户', '转出方户主', '流出方户主姓名', '出租人'],
    }),
    household,
    lessee: text('流入方', { max: 100, listed: true, excel: ['转入方', '承租方', '受让方', '流入主体', '承租人', '承租单位', '租用方', '受让人'] }),
    base,
    use: text('用途', { max: 60, listed: true, excel: ['流转用途', '种植品种', '土地用途', '种植用途'] }),
    area: quantity('亩', '面积', { listed: true, excel: ['流转面积', '土地面积', '流转亩数', '亩数'] }),
    rent: money('每亩年租金', { addsUp: false, listed: true, excel: ['年租金', '租金', '每亩租金', '亩租金', '年租金单价', '租金标准', '流转价格'] }),
    startsOn: day('合同起', {
      until: 'endsOn',
      partial: true,
      listed: true,
      excel: ['合同起始', '起始日期', '流转起', '合同开始日期', '合同开始时间', '流转开始日期', '起租日期', '流转开始时间'],
    }),
    endsOn: day('合同止', {
      partial: true,
      listed: true,
      excel: ['合同终止', '截止日期', '流转止', '合同结束日期', '合同到期时间', '流转结束日期', '到期日期', '流转结束时间'],
    }),
    remark,
  },
  {
    apart: '合同有期限、面积和租金，一份一条',
    title: '{number}',
    place: 'region',
    key: ['number', 'region'],
    checks: [{ kind: 'order', earlier: 'startsOn', later: 'endsOn' }],
    unit: '份',
  },
)

export const wage = record(
  'wage',
  '务工收入',
  {
    month: day('务工月份', { partial: true, listed: true, excel: ['月份', '务工时间', '务工年月', '所属月份'] }),
    base,
    region: area(),
    household,
    worker: text('务工人姓名', {
      properName: true,
      max: 60,
      listed: true,
      excel: ['务工人', '姓名', '务工人员', '务工者', '务工者姓名', '务工农户姓名', '务工农民'],
    }),
    job: text('工种', { max: 40, listed: true, excel: ['岗位', '务工内容', '务工工种', '工作内容', '务工岗位'] }),
    days: count('天数', { listed: true, excel: ['务工天数', '出工天数', '工日', '出勤天数', '工日数', '出工数'] }),
    dailyWage: money('日工资', { addsUp: false, listed: true, excel: ['日工资标准', '每日工资', '工价', '日工价', '每天工资'] }),
    amount: money('金额', {
      listed: true,
      expected: true,
      excel: ['务工收入', '工资', '工资金额', '务工工资', '应发工资', '实发工资', '工资合计', '工资总额'],
    }),
    signed: flag('领款签字', { excel: ['签字', '领取签字', '领款人签字', '领取人签名', '领取人签字', '签领'], names: true }),
    remark,
  },
  {
    apart: '务工收入按人按次累计，金额要对得上',
    title: '{month} {worker}',
    place: 'region',
    key: [],
    happened: 'month',
    checks: [{ kind: 'product', of: ['days', 'dailyWage'], total: 'amount', at: 'days' }],
    unit: '笔',
  },
)

export const employment = record(
  'employment',
  '公益性岗位',
  {
    person: ref('person', '上岗人员', { required: true, fixed: true, listed: true }),
    region: area(),
    household,
    name: text('岗位名称', { required: true, max: 60, listed: true, excel: ['岗位', '岗位类别', '公益性岗位', '公益岗位'] }),
    duties: text('岗位职责', { max: 300, excel: ['工作内容', '岗位任务', '工作职责'] }),
    startsOn: day('上岗时间', {
      until: 'endsOn',
      partial: true,
      listed: true,
      excel: ['上岗日期', '聘用起', '聘用期限/起', '聘用时间/起', '起始时间', '开始时间'],
    }),
    endsOn: day('到期时间', { partial: true, listed: true, excel: ['到期日期', '聘用止', '聘用期限/止', '聘用时间/止', '截止时间', '结束时间'] }),
    monthlyWage: money('月工资', { listed: true, addsUp: false, excel: ['月工资标准', '补贴标准', '月补贴标准', '岗位补贴标准', '每月工资'] }),
    paidMonths: count('已发月数', { listed: true, excel: ['发放月数', '补贴月数', '月数'] }),
    amount: money('已发金额', { listed: true, expected: true, excel: ['发放金额', '补贴金额', '工资总额', '金额'] }),
    remark,
  },
  {
    apart: '岗位有聘期和月工资，一人一岗一条，逐月发放时更新；务工收入是按天按次的',
    title: '{person.title}{name}',
    place: 'region',
    key: ['person', 'name', 'startsOn'],
    happened: 'startsOn',
    lasts: 'endsOn',
    checks: [
      { kind: 'order', earlier: 'startsOn', later: 'endsOn' },
      { kind: 'product', of: ['monthlyWage', 'paidMonths'], total: 'amount' },
    ],
    unit: '人',
  },
)

export const training = record(
  'training',
  '培训班次',
  {
    number: text('班次编号', {
      required: true,
      fixed: true,
      max: 40,
      listed: true,
      excel: ['培训编号', '班次', '班次号', '培训班编号', '期次编号', '培训期次'],
      looks: '^[A-Za-z]{1,4}[\\d-]+$',
    }),
    region: area({ excel: [] }),
    organiser: text('举办单位', { max: 100, listed: true, excel: ['培训单位', '主办单位', '承办单位', '办班单位'] }),
    kind: text('培训类型', { max: 40, listed: true, excel: ['培训类别', '类型', '班次类型', '培训性质', '培训班类型'], list: trainingKind.name }),
    name: text('培训名称', { max: 100, listed: true, excel: ['培训内容', '班次名称', '培训班名称', '培训主题', '培训项目'] }),
    venue: text('举办地点', { max: 100, excel: ['培训地点', '地点', '办班地点', '开班地点'] }),
    startsOn: day('开始日期', {
      until: 'endsOn',
      listed: true,
      excel: ['开班日期', '培训日期', '开班时间', '培训开始日期', '培训开始时间', '开始时间'],
    }),
    endsOn: day('结束日期', { listed: true, excel: ['结业日期', '结班日期', '培训结束日期', '培训结束时间', '结束时间'] }),
    statedAttendance: count('填报参训人数', {
      listed: true,
      excel: ['参训人数', '培训人数', '参加培训人数', '参训人员数'],
      help: '登记表所写人数；实到人次由签到计算',
    }),
    remark,
  },
  {
    apart: '一期培训有时间、地点和计划人数，签到引用其编号',
    title: '{name}',
    place: 'region',
    key: ['number', 'region'],
    happened: 'startsOn',
    checks: [{ kind: 'order', earlier: 'startsOn', later: 'endsOn' }],
    unit: '期',
  },
)

export const attendance = record(
  'attendance',
  '参训签到',
  {
    training: ref('training', '培训班次', { listed: true, excel: ['班次编号', '班次', '培训编号', '班次号', '培训班编号', '期次编号'] }),
    name: text('姓名', { properName: true, max: 60, listed: true, excel: ['参训人员', '学员姓名', '学员', '参训人员姓名', '参训人', '签到人'] }),
    sex: text('性别', { max: 4, excel: ['男女'] }),
    region: area(),
    identity: text('人员身份', {
      max: 40,
      listed: true,
      excel: ['身份', '人员类别', '身份类别', '参训人员身份', '学员身份'],
      list: householdKind.name,
    }),
    household,
    attendedOn: day('签到日期', { listed: true, excel: ['参训日期', '日期', '签到时间', '参训时间', '培训日期'] }),
    signed: flag('签名', { excel: ['签字', '签到', '本人签名', '学员签名', '签到签名'], names: true }),
    remark,
  },
  { apart: '人次按签到行计，一人可参加多期', title: '{attendedOn} {name}', place: 'region', key: [], happened: 'attendedOn', unit: '人次' },
)

export const enrolment = record(
  'enrolment',
  '计划入学',
  {
    person: ref('person', '学员', { required: true, fixed: true, listed: true }),
    household,
    major: text('意向专业', { max: 60, listed: true, excel: ['专业', '拟学专业', '报读专业', '意愿专业', '拟报专业'] }),
    startsOn: day('计划入学时间', {
      partial: true,
      listed: true,
      excel: ['计划入学', '入学时间', '拟入学时间', '预计入学', '预计入学时间', '拟入学', '计划入学年月'],
    }),
    state: text('办理状态', { max: 20, listed: true, excel: ['状态', '目前状态', '落实状态', '落实情况'], list: enrolmentState.name }),
    remark,
  },
  { apart: '计划输送是计划，不是培训结果，不能与签到混计', title: '{person.title}计划入学', place: 'person', key: ['person'], unit: '人' },
)
