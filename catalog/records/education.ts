/** What schools owe each other: quotas, teachers sent, their hours and allowances, lessons, training, appraisal and titles. */
import { code, count, day, flag, money, record, ref, text } from '../../core/record/definition.ts'
import { schoolStage } from '../codes/organisation.ts'

const year = (options = {}) => text('学年', { schoolYear: true, max: 30, listed: true, ...options })
const fromSchool = (options = {}) => ref('school', '派出学校', { listed: true, excel: ['选派学校', '支援学校'], ...options })
const toSchool = (options = {}) => ref('school', '受援学校', { listed: true, ...options })

export const quota = record(
  'quota',
  '支教计划',
  {
    school: ref('school', '支援学校', { required: true, fixed: true, listed: true, excel: ['派出学校', '学校'] }),
    batch: text('批次', { required: true, fixed: true, max: 20, listed: true }),
    planned: count('计划支教人数', { listed: true }),
    remark: text('备注', { max: 500 }),
  },
  { apart: '每年每校的支教计划数，用来与实际支教比较', title: '{school.title}{batch}', place: 'school', key: ['school', 'batch'], unit: '项' },
)

export const secondment = record(
  'secondment',
  '支教',
  {
    teacher: ref('person', '支教教师', { required: true, fixed: true, listed: true }),
    batch: text('批次', { max: 20, listed: true }),
    schoolYear: year(),
    sender: fromSchool(),
    receiver: toSchool(),
    stage: code(schoolStage, '任教学段', { listed: true, excel: ['学段'] }),
    taught: text('任教学科', { max: 40, listed: true, excel: ['学科'] }),
    title: text('职称', { max: 40 }),
    key: flag('骨干教师', { listed: true, excel: ['是否骨干教师', '是否骨干'] }),
    startsOn: day('支教开始', { partial: true, listed: true, excel: ['开始日期', '支教起始', '支教开始日期'] }),
    endsOn: day('支教结束', { partial: true, listed: true, excel: ['结束日期', '支教截止', '支教结束日期'] }),
    weeklyLessons: count('周课时', { expected: true, excel: ['周课时数'] }),
    remark: text('备注', { max: 500 }),
  },
  {
    apart: '一人一批次一条，人次和人数由此区分',
    title: '{teacher.title}支教',
    place: 'receiver',
    key: ['teacher', 'startsOn'],
    happened: 'startsOn',
    checks: [{ kind: 'order', earlier: 'startsOn', later: 'endsOn' }],
    unit: '人次',
  },
)

export const workload = record(
  'workload',
  '课时与津贴',
  {
    month: day('月份', { partial: true, listed: true }),
    teacher: ref('person', '教师', { listed: true, excel: ['姓名', '教师姓名', '支教教师'] }),
    sender: fromSchool(),
    receiver: toSchool(),
    method: text('计算办法', { max: 60, excel: ['课时计算办法'] }),
    ownLessons: count('本校课时', { listed: true, excel: ['课时/本校', '本校'] }),
    hostLessons: count('受援学校课时', { listed: true, excel: ['课时/受援学校'] }),
    lessons: count('累计课时', { listed: true, excel: ['累计'] }),
    standardLessons: count('标准课时', { addsUp: false, excel: ['标准'] }),
    overtimeLessons: count('超课时', { excel: ['超课时数'] }),
    overtimeBonus: money('超课时奖', { listed: true }),
    livingAllowance: money('生活补助', { listed: true }),
    travelAllowance: money('交通费补助', { listed: true, excel: ['交通补助'] }),
    otherAllowance: money('其他津贴'),
    payer: text('发放单位', { max: 100 }),
    signed: flag('领取签字', { excel: ['签字'] }),
    remark: text('备注', { max: 500 }),
  },
  {
    apart: '课时和津贴按学年发放，两校课时要合并核对',
    title: '{month} {teacher.title}',
    place: 'receiver',
    key: ['teacher', 'month'],
    happened: 'month',
    checks: [{ kind: 'sum', of: ['ownLessons', 'hostLessons'], total: 'lessons' }],
    unit: '人月',
  },
)

export const lesson = record(
  'lesson',
  '教研课',
  {
    heldOn: day('授课日期', { listed: true, excel: ['活动日期', '上课日期'] }),
    sender: ref('school', '支援学校', { listed: true }),
    receiver: toSchool(),
    lecturer: text('授课教师', { properName: true, max: 60, listed: true }),
    honour: text('荣誉称号', { max: 60, excel: ['荣誉'] }),
    kind: text('课型', { max: 20, listed: true }),
    taught: text('学科', { max: 40, listed: true }),
    listeners: count('听课人数', { listed: true }),
    remark: text('备注', { max: 500 }),
  },
  { apart: '教研课按节计，与领导、学生互访的次数口径不同', title: '{heldOn} {lecturer}', place: 'receiver', key: [], happened: 'heldOn', unit: '节' },
)

export const placement = record(
  'placement',
  '跟岗培训',
  {
    month: day('培训月份', { partial: true, listed: true, excel: ['月份'] }),
    sender: fromSchool(),
    trainee: text('教师姓名', { properName: true, max: 60, listed: true, excel: ['姓名', '参训教师'] }),
    taught: text('学科', { max: 40 }),
    host: ref('school', '培训学校', { listed: true, excel: ['跟岗学校', '示范学校'] }),
    grade: text('示范校级别', { max: 20, listed: true }),
    startsOn: day('开始日期', { listed: true }),
    endsOn: day('结束日期', { listed: true }),
    weeks: count('周数', { listed: true, excel: ['培训周数'] }),
    result: text('培训结果', { max: 20, excel: ['结果', '考核结果'] }),
    remark: text('备注', { max: 500 }),
  },
  {
    apart: '跟岗培训按人按周计，去向是学校而不是培训班',
    title: '{month} {trainee}',
    place: 'host',
    key: [],
    happened: 'startsOn',
    checks: [{ kind: 'order', earlier: 'startsOn', later: 'endsOn' }],
    unit: '人次',
  },
)

export const appraisal = record(
  'appraisal',
  '支教考核',
  {
    schoolYear: year(),
    teacher: ref('person', '教师', { listed: true, excel: ['姓名', '教师姓名', '支教教师'] }),
    sender: fromSchool(),
    receiver: toSchool(),
    selfOn: day('自我鉴定日期', { listed: true, excel: ['自我鉴定'] }),
    hostOn: day('受援学校考核日期', { listed: true, excel: ['受援学校/考核日期', '考核日期'] }),
    hostOpinion: text('受援学校意见', { max: 200, expected: true, excel: ['受援学校/意见'] }),
    senderOn: day('派出学校签署日期', { listed: true, excel: ['派出学校/签署日期', '签署日期'] }),
    senderOpinion: text('派出学校意见', { max: 200, expected: true, excel: ['派出学校/意见'] }),
    officeOn: day('核定日期', { listed: true, excel: ['支教办核定日期'] }),
    grade: text('核定等次', { max: 20, listed: true, excel: ['考核等次', '等次'] }),
    remark: text('备注', { max: 500 }),
  },
  {
    apart: '考核有四个环节，结果逐环节形成',
    title: '{schoolYear} {teacher.title}',
    place: 'receiver',
    key: ['teacher', 'schoolYear'],
    happened: 'officeOn',
    checks: [
      { kind: 'order', earlier: 'selfOn', later: 'hostOn' },
      { kind: 'order', earlier: 'hostOn', later: 'senderOn' },
      { kind: 'order', earlier: 'senderOn', later: 'officeOn' },
    ],
    unit: '人次',
  },
)

export const application = record(
  'application',
  '职称申报',
  {
    applicant: ref('person', '申报人', { required: true, fixed: true, listed: true }),
    school: ref('school', '所在学校', { listed: true, excel: ['学校'] }),
    title: text('现任职称', { max: 40, listed: true, excel: ['职称'] }),
    level: text('申报级别', { max: 20, listed: true }),
    years: count('教龄', { addsUp: false, listed: true }),
    ruralMonths: count('农村任教月数', { listed: true }),
    batches: text('支教批次', { max: 60 }),
    result: text('审查结果', { max: 20, listed: true, excel: ['资格审查结果'] }),
    reviewedOn: day('审查日期', { required: true, fixed: true, listed: true }),
    remark: text('备注', { max: 500 }),
  },
  {
    apart: '职称申报有农村任教年限的硬性规则和一票否决',
    title: '{applicant.title}申报{level}',
    place: 'school',
    key: ['applicant', 'reviewedOn'],
    happened: 'reviewedOn',
    unit: '人',
  },
)
