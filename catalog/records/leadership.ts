/** Groups that lead the work, meetings that decide it, papers it rests on, rules it is held to, and the reports about it. */
import { count, day, flag, quantity, record, ref, region, text } from '../../core/record/definition.ts'

export const posting = record(
  'posting',
  '任职',
  {
    person: ref('person', '姓名', { required: true, fixed: true, listed: true }),
    role: text('组内职务', { required: true, max: 60, listed: true, excel: ['共建职责', '岗位', '职责'] }),
    post: text('单位及职务', { max: 100, listed: true, excel: ['职务', '单位职务'] }),
    startsOn: day('任职起始', { partial: true, excel: ['到岗日期'] }),
    remark: text('备注', { max: 500 }),
  },
  { title: '{person.title}{role}', place: 'person', key: ['person', 'role'], happened: 'startsOn', unit: '人' },
)

export const meeting = record(
  'meeting',
  '会议',
  {
    number: text('会议编号', { max: 40, listed: true }),
    heldOn: day('会议日期', { listed: true, excel: ['日期', '召开日期'] }),
    kind: text('会议类型', { max: 60, listed: true, excel: ['类型', '会议名称'] }),
    region: region('所在区域', { required: true, fixed: true, listed: true }),
    venue: text('地点', { max: 100, listed: true, excel: ['会议地点'] }),
    chair: text('主持人', { properName: true, max: 60, listed: true }),
    expectedAttendance: count('应到人数', { excel: ['应到'] }),
    attendance: count('实到人数', { listed: true, excel: ['参加人数', '实到', '与会人数'] }),
    topic: text('议题', { max: 300, listed: true, excel: ['议定事项', '会议议题', '主要议题'] }),
    outcome: text('落实情况', { max: 300, excel: ['会议结果'] }),
    remark: text('备注', { max: 500 }),
  },
  { title: '{heldOn} {kind}', place: 'region', key: [], happened: 'heldOn', unit: '次' },
)

export const event = record(
  'event',
  '活动',
  {
    number: text('活动编号', { max: 40, listed: true }),
    kind: text('活动类别', { max: 40, listed: true }),
    heldOn: day('活动日期', { listed: true, excel: ['日期'] }),
    name: text('活动名称', { max: 100, listed: true }),
    region: region('所在区域', { required: true, fixed: true, listed: true }),
    venue: text('地点', { max: 100, listed: true, excel: ['活动地点'] }),
    organiser: text('主持单位', { max: 100, excel: ['主办单位'] }),
    speaker: text('讲话人', { properName: true, max: 60 }),
    sentOff: count('欢送教师数', { listed: true }),
    destination: text('赴何地', { max: 100 }),
    attendance: count('参加人数', { listed: true, excel: ['听众人数'] }),
    content: text('活动内容', { max: 300, excel: ['宣讲内容'] }),
    departments: text('参加部门', { max: 200 }),
    remark: text('备注', { max: 500 }),
  },
  { title: '{heldOn} {kind}', place: 'region', key: [], happened: 'heldOn', unit: '次' },
)

export const document = record(
  'document',
  '文件',
  {
    issuer: text('发文机关代字', { max: 60, listed: true, excel: ['机关代字', '发文机关'] }),
    year: count('年份', { listed: true, excel: ['发文年份'] }),
    number: count('文号', { listed: true, excel: ['发文序号'] }),
    region: region('所在区域', { required: true, fixed: true, listed: true }),
    title: text('文件名称', { required: true, max: 200, listed: true, excel: ['文件标题', '标题'] }),
    issuedOn: day('发文日期', { listed: true, excel: ['印发日期'] }),
    remark: text('备注', { max: 500 }),
  },
  { title: '{title}', place: 'region', key: ['title'], subject: true, happened: 'issuedOn', unit: '件' },
)

export const rule = record(
  'rule',
  '制度规定',
  {
    name: text('机制或规定', { required: true, max: 100, listed: true, excel: ['制度', '任务', '环节', '规定'] }),
    category: text('类别', { max: 40, listed: true, excel: ['规定类别'] }),
    region: region('所在区域', { required: true, fixed: true, listed: true }),
    audience: text('对象', { max: 60, listed: true, excel: ['办理主体'] }),
    cycle: text('周期', { max: 20, listed: true }),
    amount: quantity('', '数量', { listed: true, excel: ['最低次数'] }),
    measure: text('计量单位', { max: 20, listed: true }),
    requirement: text('要求', { max: 300, listed: true, excel: ['时限'] }),
    remark: text('备注', { max: 500 }),
  },
  { title: '{name}', place: 'region', key: [], unit: '项' },
)

export const inspection = record(
  'inspection',
  '落实检查',
  {
    subject: ref('subject', '检查对象', { among: ['school', 'unit', 'village'], listed: true, excel: ['学校', '单位'] }),
    item: text('检查项目', { max: 60, listed: true, excel: ['项目'] }),
    evidence: text('佐证材料', { max: 200 }),
    checkedOn: day('检查日期', { listed: true }),
    fulfilled: flag('已落实', { listed: true, excel: ['是否落实'] }),
    remark: text('备注', { max: 500 }),
  },
  { title: '{subject.title}{item}', place: 'subject', key: ['subject', 'item', 'checkedOn'], happened: 'checkedOn', unit: '项' },
)

export const delivery = record(
  'delivery',
  '总结报送',
  {
    schoolYear: text('学年', { max: 30, listed: true, excel: ['年度'] }),
    authorKind: text('报送主体', { max: 40, listed: true, excel: ['报送主体类别'] }),
    author: text('报送单位（人）', { max: 100, listed: true, excel: ['报送单位', '报送人'] }),
    region: region('所在区域', { required: true, fixed: true, listed: true }),
    deliveredOn: day('报送日期', { listed: true }),
    title: text('总结题目', { max: 200, listed: true, excel: ['题目'] }),
    remark: text('备注', { max: 500 }),
  },
  { title: '{author}{title}', place: 'region', key: [], happened: 'deliveredOn', unit: '份' },
)
