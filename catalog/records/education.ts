/** What schools owe each other: quotas, teachers sent, their hours and allowances, lessons, training, appraisal and titles. */

import { code, count, day, flag, money, record, ref, text } from '../../core/record/definition.ts'
import { schoolStage } from '../codes/organisation.ts'
import { applicationResult, appraisalGrade, lessonKind, lessonMethod } from '../codes/words.ts'

const year = (options = {}) => text('学年', { schoolYear: true, max: 30, listed: true, ...options })
const fromSchool = () =>
  ref('school', '派出学校', {
    listed: true,
    excel: ['选派学校', '支援学校', '派出校', '原任教学校', '原学校', '送培学校', '选送学校', '派送学校'],
  })
const toSchool = () => ref('school', '受援学校', { listed: true, excel: ['受援校', '接收学校', '支教学校', '被帮扶学校'] })

export const quota = record(
  'quota',
  '支教计划',
  {
    school: ref('school', '支援学校', {
      required: true,
      fixed: true,
      listed: true,
      excel: ['派出学校', '学校', '支教学校', '派出支教学校', '承担任务学校', '任务学校', '支援校'],
    }),
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
    batch: text('批次', { max: 20, listed: true, excel: ['支教批次', '派出批次', '第几批'], looks: '^第?[一二三四五六七八九十\\d]+批' }),
    schoolYear: year({ excel: ['支教学年', '所属学年'], looks: '^\\d{4}\\D+\\d{4}' }),
    sender: fromSchool(),
    receiver: toSchool(),
    stage: code(schoolStage, '任教学段', { listed: true, excel: ['学段', '支教学段', '所教学段'] }),
    taught: text('任教学科', { max: 40, listed: true, excel: ['学科', '支教学科', '任教科目', '所教学科', '教学科目'] }),
    title: text('职称', { max: 40, excel: ['专业技术职务', '现职称', '教师职称', '职务'] }),
    key: flag('骨干教师', { listed: true, excel: ['是否骨干教师', '是否骨干', '骨干', '骨干教师(是/否)'] }),
    startsOn: day('支教开始', {
      until: 'endsOn',
      partial: true,
      listed: true,
      excel: ['开始日期', '支教起始', '支教开始日期', '支教起始时间', '支教开始时间', '支教起', '到岗时间', '支教时间起'],
    }),
    endsOn: day('支教结束', {
      partial: true,
      listed: true,
      excel: ['结束日期', '支教截止', '支教结束日期', '支教终止时间', '支教结束时间', '支教止', '期满时间', '支教时间止'],
    }),
    weeklyLessons: count('周课时', { expected: true, excel: ['周课时数', '每周课时', '周课时量', '周授课节数', '周节数'] }),
    remark: text('备注', { max: 500 }),
  },
  {
    apart: '一人一批次一条，人次和人数由此区分',
    title: '{teacher.title}支教',
    place: 'receiver',
    key: ['teacher', 'startsOn'],
    happened: 'startsOn',
    lasts: 'endsOn',
    checks: [{ kind: 'order', earlier: 'startsOn', later: 'endsOn' }],
    unit: '人次',
  },
)

export const workload = record(
  'workload',
  '课时与津贴',
  {
    month: day('月份', { partial: true, listed: true, excel: ['年月', '发放月份', '所属月份'] }),
    teacher: ref('person', '教师', { listed: true, excel: ['姓名', '教师姓名', '支教教师', '支教教师姓名', '支教人员'] }),
    sender: fromSchool(),
    receiver: toSchool(),
    method: text('计算办法', { max: 60, excel: ['课时计算办法', '课时计算方法', '课时计算方式', '计算方法', '计算方式'], list: lessonMethod.name }),
    ownLessons: count('本校课时', { listed: true, excel: ['课时/本校', '本校', '课时/本校课时', '课时/在本校', '原校课时'] }),
    hostLessons: count('受援学校课时', { listed: true, excel: ['课时/受援学校', '课时/受援校', '受援校课时', '支教课时'] }),
    lessons: count('累计课时', { listed: true, excel: ['累计', '总课时', '课时合计', '课时累计'] }),
    standardLessons: count('标准课时', { addsUp: false, excel: ['标准', '定额课时', '标准课时数'] }),
    overtimeLessons: count('超课时', { excel: ['超课时数', '超出课时'] }),
    overtimeBonus: money('超课时奖', { listed: true, excel: ['超课时津贴', '超课时奖励', '超课时费'] }),
    livingAllowance: money('生活补助', { listed: true, excel: ['生活补贴', '生活费', '伙食补助'] }),
    travelAllowance: money('交通费补助', { listed: true, excel: ['交通补助', '交通费', '交通补贴', '路费', '车旅费'] }),
    otherAllowance: money('其他津贴', { excel: ['津贴/其他', '其它津贴', '其他补贴', '其他补助'] }),
    payer: text('发放单位', { max: 100, excel: ['发放学校', '津贴发放单位'] }),
    signed: flag('领取签字', { excel: ['签字', '领取人签名', '领款人签字', '领款签字', '签领'], names: true }),
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
    heldOn: day('授课日期', { listed: true, excel: ['活动日期', '上课日期', '授课时间', '活动时间', '上课时间', '开课日期'] }),
    sender: ref('school', '支援学校', { listed: true, excel: ['支援校', '派出学校'] }),
    receiver: toSchool(),
    lecturer: text('授课教师', { properName: true, max: 60, listed: true, excel: ['主讲教师', '授课人', '执教教师', '主讲人', '上课教师'] }),
    honour: text('荣誉称号', { max: 60, excel: ['荣誉', '教师荣誉', '所获荣誉', '荣誉情况'] }),
    kind: text('课型', { max: 20, listed: true, excel: ['课的类型', '课程类型', '课类'], list: lessonKind.name }),
    taught: text('学科', { max: 40, listed: true, excel: ['授课学科', '科目', '任教学科'] }),
    listeners: count('听课人数', { listed: true, excel: ['听课教师数', '听课人次', '观摩人数', '听课教师人数'] }),
    remark: text('备注', { max: 500 }),
  },
  { apart: '教研课按节计，与领导、学生互访的次数口径不同', title: '{heldOn} {lecturer}', place: 'receiver', key: [], happened: 'heldOn', unit: '节' },
)

export const placement = record(
  'placement',
  '跟岗培训',
  {
    month: day('培训月份', { partial: true, listed: true, excel: ['月份', '培训年月', '跟岗月份'] }),
    sender: fromSchool(),
    trainee: text('教师姓名', {
      properName: true,
      max: 60,
      listed: true,
      excel: ['姓名', '参训教师', '培训教师', '跟岗教师', '参训教师姓名', '学员姓名'],
    }),
    taught: text('学科', { max: 40, excel: ['任教学科', '所教学科'] }),
    host: ref('school', '培训学校', { listed: true, excel: ['跟岗学校', '示范学校', '接收培训学校', '示范校', '接收学校'] }),
    grade: text('示范校级别', { max: 20, listed: true, excel: ['示范学校等级', '示范校等级', '学校级别'] }),
    startsOn: day('开始日期', { until: 'endsOn', listed: true, excel: ['培训开始日期', '培训开始时间', '起始日期', '开始时间'] }),
    endsOn: day('结束日期', { listed: true, excel: ['培训结束日期', '培训结束时间', '结束时间', '终止日期'] }),
    weeks: count('周数', { listed: true, excel: ['培训周数', '培训时长', '培训周次'] }),
    result: text('培训结果', { max: 20, excel: ['结果', '考核结果', '培训成绩', '培训考核', '考核成绩'] }),
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
    schoolYear: year({ excel: ['考核学年', '学年度'], looks: '^\\d{4}\\D+\\d{4}' }),
    teacher: ref('person', '教师', { listed: true, excel: ['姓名', '教师姓名', '支教教师', '被考核教师', '被考核人'] }),
    sender: fromSchool(),
    receiver: toSchool(),
    selfOn: day('自我鉴定日期', { listed: true, excel: ['自我鉴定', '自我鉴定时间', '个人鉴定日期', '本人鉴定日期', '自我鉴定/日期'] }),
    hostOn: day('受援学校考核日期', {
      listed: true,
      excel: ['受援学校/考核日期', '考核日期', '受援学校考核时间', '受援学校/考核时间', '受援学校/日期'],
    }),
    hostOpinion: text('受援学校意见', { max: 200, expected: true, excel: ['受援学校/意见', '受援校意见', '受援学校/考核意见'] }),
    senderOn: day('派出学校签署日期', {
      listed: true,
      excel: ['派出学校/签署日期', '签署日期', '派出学校签署时间', '派出学校/签署时间', '派出学校/日期', '派出学校/签字日期'],
    }),
    senderOpinion: text('派出学校意见', { max: 200, expected: true, excel: ['派出学校/意见', '派出校意见', '派出学校/签署意见'] }),
    officeOn: day('核定日期', { listed: true, excel: ['支教办核定日期', '核定时间', '审定日期', '支教办/核定时间'] }),
    grade: text('核定等次', { max: 20, listed: true, excel: ['考核等次', '等次', '考核等级', '考核结果', '核定结果'], list: appraisalGrade.name }),
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
    school: ref('school', '所在学校', { listed: true, excel: ['学校', '任教学校', '工作学校', '工作单位'] }),
    title: text('现任职称', { max: 40, listed: true, excel: ['职称', '现有职称', '现职称', '现专业技术职务'] }),
    level: text('申报级别', { max: 20, listed: true, excel: ['申报职称级别', '拟申报级别', '申报职称'] }),
    years: count('教龄', { addsUp: false, listed: true, excel: ['从教年限', '教龄年数', '任教年限'] }),
    ruralMonths: count('农村任教月数', { listed: true, excel: ['农村学校任教月数', '在农村任教月数', '农村任教时间', '农村学校任教时间'] }),
    batches: text('支教批次', { max: 60, excel: ['参加支教批次'] }),
    result: text('审查结果', {
      max: 20,
      listed: true,
      excel: ['资格审查结果', '审核结果', '资格审查意见', '审查结论', '审查意见'],
      list: applicationResult.name,
    }),
    reviewedOn: day('审查日期', { required: true, fixed: true, listed: true, excel: ['审查时间', '审核日期', '审核时间'] }),
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
