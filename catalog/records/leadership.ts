/** Groups that lead the work, meetings that decide it, papers it rests on, rules it is held to, and the reports about it. */

import { count, day, flag, phone, quantity, record, ref, region, text } from '../../core/record/definition.ts'
import { cycle, helperKind, meetingKind, meetingStep, officeRole, reportAuthor, ruleKind, studyMaterial, windowKind } from '../codes/words.ts'

export const posting = record(
  'posting',
  '任职',
  {
    person: ref('person', '姓名', { required: true, fixed: true, listed: true }),
    role: text('组内职务', {
      required: true,
      max: 60,
      listed: true,
      excel: [
        '共建职责',
        '帮扶职责',
        '岗位',
        '职责',
        '分工',
        '责任类别',
        '责任分工',
        '工作岗位',
        '岗位名称',
        '组内分工',
        '领导组职务',
        '结对职责',
        '承担职责',
        '小组职务',
      ],
      list: officeRole.name,
    }),
    post: text('单位及职务', {
      max: 100,
      listed: true,
      excel: ['职务', '单位职务', '现任职务', '担任职务', '工作单位及职务', '行政职务', '现任单位职务', '队内职务'],
    }),
    organisation: text('所在单位', {
      max: 100,
      listed: true,
      excel: [
        '派出单位',
        '工作单位',
        '单位',
        '单位及科室',
        '单位及部门',
        '所在部门',
        '科室',
        '所属单位',
        '所属部门',
        '工作部门',
        '选派单位',
        '单位名称',
        '所在科室',
      ],
    }),
    unit: ref('subject', '任职的结对单位', {
      among: ['unit', 'school'],
      notInSheets: true,
      listed: true,
      help: '在帮扶村、户的单位或学校里任职的，选这个单位',
    }),
    category: text('人员类别', { max: 40, listed: true, excel: ['干部类别', '人员类型', '人员身份', '责任人类别'], list: helperKind.name }),
    village: region('派驻村', { listed: true, excel: ['帮扶村', '驻点村', '挂钩村', '所帮扶村', '包村', '联系村'] }),
    team: ref('team', '所在工作队', { notInSheets: true, listed: true }),
    startsOn: day('任职起始', {
      partial: true,
      excel: ['到岗日期', '选派日期', '任职日期', '任职时间', '开始日期', '选派时间', '派出时间', '到岗时间', '任职开始日期', '上岗日期'],
    }),
    endsOn: day('任职截止', { partial: true, notInSheets: true, listed: true, help: '期满、调离的最后一天；还在任的空着' }),
    remark: text('备注', { max: 500 }),
  },
  {
    title: '{person.title}{role}',
    place: 'person',
    key: ['person', 'role'],
    happened: 'startsOn',
    lasts: 'endsOn',
    // Of the team in a place.
    seenThrough: [{ record: 'team', field: 'id', own: 'team' }],
    checks: [{ kind: 'order', earlier: 'startsOn', later: 'endsOn' }],
    unit: '人',
  },
)

export const meeting = record(
  'meeting',
  '会议',
  {
    number: text('会议编号', { max: 40, listed: true, excel: ['编号', '会议号', '会议记录编号'], looks: '^[A-Za-z]{1,4}[\\d-]+$' }),
    heldOn: day('会议日期', { listed: true, excel: ['日期', '召开日期', '会议时间', '召开时间', '开会日期', '开会时间'] }),
    kind: text('会议类型', { max: 60, listed: true, excel: ['类型', '会议名称', '会议类别', '会议性质'], list: meetingKind.name }),
    region: region('所在区域', { required: true, fixed: true, listed: true, excel: ['自然村', '所在村', '村', '村别', '所属自然村', '自然屯'] }),
    venue: text('地点', { max: 100, listed: true, excel: ['会议地点', '召开地点', '开会地点'] }),
    chair: text('主持人', { properName: true, max: 60, listed: true, excel: ['主持', '会议主持人', '会议主持'] }),
    expectedAttendance: count('应到人数', { excel: ['应到', '应到会人数', '应参会人数', '人数/应到'] }),
    attendance: count('实到人数', {
      listed: true,
      excel: ['参加人数', '实到', '与会人数', '参会人数', '到会人数', '出席人数', '实到会人数', '实际参会人数', '参加会议人数'],
    }),
    procedure: text('程序类别', { max: 20, listed: true, excel: ['程序', '会议程序', '所属程序'], list: meetingStep.name }),
    households: count('涉及户数', { excel: ['户数', '评议户数', '讨论户数'] }),
    agree: count('同意', { excel: ['同意票', '表决/同意', '赞成', '赞成票', '表决/赞成', '同意人数'] }),
    against: count('反对', { excel: ['反对票', '表决/反对', '不同意', '表决/不同意', '反对人数'] }),
    abstain: count('弃权', { excel: ['弃权票', '表决/弃权', '表决/弃权票', '弃权人数'] }),
    recorder: text('记录人', { properName: true, max: 60, excel: ['会议记录人', '记录员', '记录'] }),
    topic: text('议题', {
      max: 300,
      listed: true,
      excel: ['议定事项', '会议议题', '主要议题', '研究事项', '会议内容', '会议议定事项', '议定内容', '研究议题', '会议主要内容', '主要内容'],
    }),
    outcome: text('落实情况', { max: 300, excel: ['会议结果', '落实结果', '后续落实', '会议结论', '会议决议', '贯彻落实情况', '决议情况'] }),
    remark: text('备注', { max: 500 }),
  },
  {
    apart: '会议有应到、实到、票数和议题，表决和任务引用它；各单位的会议表读作同一种',
    title: '{heldOn} {kind}',
    place: 'region',
    key: [],
    happened: 'heldOn',
    checks: [{ kind: 'limit', of: ['agree', 'against', 'abstain'], total: 'attendance' }],
    unit: '次',
  },
)

export const event = record(
  'event',
  '活动',
  {
    number: text('活动编号', { max: 40, listed: true, excel: ['场次编号', '编号', '活动号', '场次号'], looks: '^[A-Za-z]{1,4}[\\d-]+$' }),
    kind: text('活动类别', { max: 40, listed: true, excel: ['活动类型', '活动种类'] }),
    heldOn: day('活动日期', {
      listed: true,
      excel: ['日期', '举办日期', '宣讲日期', '活动时间', '开展日期', '开展时间', '举办时间', '举行日期', '宣讲时间'],
    }),
    name: text('活动名称', { max: 100, listed: true, excel: ['活动主题', '名称', '服务活动名称', '主题'] }),
    region: region('所在区域', { required: true, fixed: true, listed: true }),
    venue: text('地点', { max: 100, listed: true, excel: ['活动地点', '宣讲地点', '举办地点', '举行地点', '开展地点', '会场'] }),
    organiser: text('主持单位', { max: 100, excel: ['主办单位', '举办单位', '承办单位', '组织单位', '主办方', '牵头单位', '主办部门'] }),
    speaker: text('讲话人', { properName: true, max: 60, excel: ['讲话领导', '致辞人', '致辞领导'] }),
    sentOff: count('欢送教师数', { listed: true, excel: ['欢送教师人数', '派出教师数', '欢送人数', '欢送教师'] }),
    destination: text('赴何地', { max: 100, excel: ['前往地点', '赴何处', '支教去向', '去向'] }),
    attendance: count('参加人数', {
      listed: true,
      excel: ['听众人数', '听讲人数', '参加群众数', '到会人数', '参会人数', '与会人数', '参与人数', '出席人数', '听众', '学习人数'],
    }),
    content: text('活动内容', { max: 300, excel: ['宣讲内容', '宣讲主题', '主讲内容', '活动主要内容', '宣讲题目', '讲课内容'] }),
    departments: text('参加部门', { max: 200, excel: ['参与部门', '宣讲部门', '参与科室', '参加科室', '参加单位'] }),
    brand: text('服务品牌', { max: 100, excel: ['品牌', '所属服务品牌', '品牌名称'] }),
    opensOn: day('计划开业月份', {
      partial: true,
      excel: ['计划开业时间', '计划开业', '开业月份', '预计开业', '拟开业月份', '预计开业时间', '预计开业月份'],
    }),
    material: text('资料类型', { max: 40, excel: ['资料类别', '材料类型', '资料种类', '材料类别'], list: studyMaterial.name }),
    occasion: text('学习会议', { max: 60, excel: ['学习场合', '传达会议', '学习形式'] }),
    channel: text('渠道', { max: 40, excel: ['宣传渠道', '活动渠道', '宣传形式', '宣传途径', '宣传方式', '形式'] }),
    leaflets: count('印发份数', { excel: ['发放份数', '份数', '印发资料', '资料印发数', '印发数量', '发放资料份数', '印发资料份数'] }),
    remark: text('备注', { max: 500 }),
  },
  { title: '{heldOn} {kind}', place: 'region', key: [], happened: 'heldOn', unit: '次' },
)

export const participant = record(
  'participant',
  '参加单位',
  {
    event: ref('event', '活动', { by: 'number', listed: true, excel: ['活动编号'] }),
    organisation: text('单位', { max: 100, listed: true, excel: ['单位名称', '参加单位', '部门', '参与单位', '参加部门'] }),
    region: region('所在区域', { required: true, fixed: true, listed: true }),
    kind: text('单位类型', { max: 40, listed: true, excel: ['类型', '类别', '单位类别', '单位性质'], list: windowKind.name }),
    leader: text('带队人', { properName: true, max: 60, listed: true, excel: ['带队领导', '领队', '带队负责人', '负责人'] }),
    headcount: count('到场人数', { listed: true, excel: ['人数', '参加人数', '出席人数', '到场人员数', '参与人数'] }),
    desk: text('咨询台号', { max: 40, excel: ['台号', '展台号', '展台编号', '咨询台'] }),
    services: text('服务事项', { max: 200, excel: ['服务内容', '咨询内容', '提供服务', '咨询服务事项', '服务项目'] }),
    remark: text('备注', { max: 500 }),
  },
  { apart: '一次活动多个单位参加，人数按单位计', title: '{organisation}', place: 'region', key: [], unit: '个' },
)

export const consultation = record(
  'consultation',
  '咨询',
  {
    event: ref('event', '活动', { by: 'number', excel: ['活动编号'] }),
    number: text('商铺号', { max: 40, listed: true, excel: ['铺位号', '店铺号', '商铺编号', '店铺编号', '铺号', '商户编号'] }),
    name: text('咨询方名称', { max: 100, listed: true, excel: ['商铺名称', '店铺名称', '商户名称', '店名', '商户', '商铺名'] }),
    region: region('所在区域', { required: true, fixed: true, listed: true }),
    trade: text('业态', { max: 40, listed: true, excel: ['经营业态', '行业', '经营类别', '行业类别', '经营范围'] }),
    area: quantity('平方米', '面积', { excel: ['经营面积', '商铺面积', '营业面积', '店铺面积'] }),
    owner: text('负责人', { properName: true, max: 60, listed: true, excel: ['经营者', '店主', '商铺负责人', '店主姓名', '经营人'] }),
    phone: phone('联系电话', { excel: ['电话', '手机', '联系方式', '手机号', '电话号码'] }),
    matters: text('咨询事项', {
      max: 200,
      listed: true,
      excel: ['咨询内容', '事项', '咨询问题', '所咨询事项', '咨询事宜'],
      help: '几件事项之间用顿号分开',
    }),
    desk: text('受理窗口', { max: 100, listed: true, excel: ['窗口', '受理部门', '答复窗口', '接待窗口', '受理单位'] }),
    reply: text('答复情况', { max: 200, excel: ['答复', '办理情况', '答复内容', '答复意见', '办理答复'] }),
    settledOn: day('办结日期', { excel: ['办结时间', '答复日期', '答复时间', '办理完毕日期'] }),
    remark: text('备注', { max: 500 }),
  },
  { apart: '一次活动受理多户咨询，一户一条', title: '{name}', place: 'region', key: [], happened: 'settledOn', unit: '家次' },
)

export const handout = record(
  'handout',
  '宣传品发放',
  {
    event: ref('event', '活动', { by: 'number', listed: true, excel: ['活动编号', '宣讲编号', '场次编号'] }),
    region: region('所在区域', {
      required: true,
      fixed: true,
      listed: true,
      excel: ['社', '所在社', '发放地点', '村', '社别', '所属社', '村民小组'],
    }),
    amount: count('发放份数', { listed: true, excel: ['份数', '发放数量', '数量', '宣传单份数', '派发份数'] }),
    handedOn: day('发放日期', { listed: true, excel: ['日期', '发放时间', '派发日期', '散发日期', '派发时间'] }),
    giver: text('发放人', { properName: true, max: 60, excel: ['发放人员', '经办人', '派发人', '发放干警', '散发人'] }),
    remark: text('备注', { max: 500 }),
  },
  {
    apart: '宣传品按活动和地点计数，与参加人数口径不同',
    title: '{handedOn} {region.title}',
    place: 'region',
    key: [],
    happened: 'handedOn',
    unit: '次',
  },
)

export const reporting = record(
  'reporting',
  '党员报到',
  {
    person: ref('person', '党员', { required: true, fixed: true, listed: true }),
    organisation: text('科室', { max: 100, listed: true, excel: ['部门', '所在科室', '单位及科室', '所属科室', '工作部门', '所在部门', '单位'] }),
    joinedOn: day('入党时间', { partial: true, excel: ['入党日期', '入党年月', '入党年月日', '何时入党'] }),
    residence: text('居住地址', { max: 200, excel: ['住址', '家庭住址', '现住址', '现居住地', '居住地', '家庭地址'] }),
    community: text('报到社区党组织', {
      max: 100,
      listed: true,
      excel: ['报到社区', '社区党组织', '报到党组织', '报到的社区', '居住地社区', '社区名称'],
    }),
    reportedOn: day('报到日期', { listed: true, excel: ['报到时间', '社区报到日期', '报到日'] }),
    post: text('认领岗位', { max: 60, listed: true, excel: ['服务岗位', '岗位', '认领服务岗位', '所认岗位', '认领的岗位'] }),
    services: count('服务次数', { listed: true, excel: ['参加服务次数', '次数', '服务次', '全年服务次数'] }),
    rating: text('社区评价', { max: 40, excel: ['评价', '社区意见', '社区党组织评价', '社区考评', '服务评价'] }),
    remark: text('备注', { max: 500 }),
  },
  {
    apart: '党员报到一人一条，是到社区登记，不是走访',
    title: '{person.title}{community}',
    place: 'person',
    key: ['person', 'reportedOn'],
    happened: 'reportedOn',
    unit: '人次',
  },
)

export const document = record(
  'document',
  '文件',
  {
    issuer: text('发文机关代字', { max: 60, listed: true, excel: ['机关代字', '发文机关', '发文代字', '发文字号代字', '制发机关'] }),
    year: count('年份', { plain: true, listed: true, excel: ['发文年份', '文件年份', '发文年度'] }),
    number: count('文号', { plain: true, listed: true, excel: ['发文序号', '文件号', '序号(文号)', '发文号'] }),
    region: region('所在区域', { required: true, fixed: true, listed: true }),
    title: text('文件名称', { required: true, max: 200, listed: true, excel: ['文件标题', '标题', '文件名', '文件题名', '文件题目'] }),
    issuedOn: day('发文日期', { listed: true, excel: ['印发日期', '发文时间', '印发时间', '成文日期', '成文时间'] }),
    remark: text('备注', { max: 500 }),
  },
  {
    apart: '文件有文号、机关和日期，制度和任务引用它',
    title: '{title}',
    place: 'region',
    key: ['title'],
    subject: true,
    happened: 'issuedOn',
    unit: '件',
  },
)

export const rule = record(
  'rule',
  '制度规定',
  {
    name: text('机制或规定', {
      required: true,
      max: 100,
      listed: true,
      excel: ['制度', '任务', '环节', '规定', '制度名称', '机制名称', '规定事项', '规定名称', '工作制度', '机制'],
    }),
    category: text('类别', { max: 40, listed: true, excel: ['规定类别', '制度类别', '种类'], list: ruleKind.name }),
    region: region('所在区域', { required: true, fixed: true, listed: true }),
    audience: text('对象', { max: 60, listed: true, excel: ['办理主体', '适用对象', '责任对象', '责任主体', '人员范围'] }),
    cycle: text('周期', { max: 20, listed: true, excel: ['频次周期', '执行周期', '频率', '频次'], list: cycle.name }),
    amount: quantity('', '数量', {
      addsUp: false,
      listed: true,
      excel: ['最低次数', '次数', '次数要求', '任务数', '数量标准', '数量要求', '最少次数', '至少次数'],
    }),
    measure: text('计量单位', { max: 20, listed: true, excel: ['单位', '数量单位'] }),
    requirement: text('要求', { max: 300, listed: true, excel: ['时限', '具体要求', '有关要求', '制度要求', '工作要求'] }),
    document: ref('document', '依据文件'),
    remark: text('备注', { max: 500 }),
  },
  { title: '{name}', place: 'region', key: [], unit: '项' },
)

export const inspection = record(
  'inspection',
  '落实检查',
  {
    subject: ref('subject', '检查对象', {
      among: ['school', 'unit', 'village'],
      listed: true,
      excel: ['学校', '单位', '被检查学校', '受检学校', '被检查单位', '学校名称'],
    }),
    item: text('检查项目', { max: 60, listed: true, excel: ['项目', '检查内容', '落实项目', '检查事项', '检查要点'] }),
    evidence: text('佐证材料', { max: 200, excel: ['证明材料', '佐证资料', '查阅材料', '印证材料'] }),
    checkedOn: day('检查日期', { listed: true, excel: ['检查时间', '督查日期', '核查日期'] }),
    fulfilled: flag('已落实', { listed: true, excel: ['是否落实', '落实与否', '是否已落实', '落实情况', '是否达到'] }),
    remark: text('备注', { max: 500 }),
  },
  {
    apart: '落实检查按单位逐项打勾，一校一条',
    title: '{subject.title}{item}',
    place: 'subject',
    key: ['subject', 'item', 'checkedOn'],
    happened: 'checkedOn',
    unit: '项',
  },
)

export const delivery = record(
  'delivery',
  '总结报送',
  {
    schoolYear: text('学年', { schoolYear: true, max: 30, listed: true, excel: ['年度', '所属学年', '学年度'], looks: '^\\d{4}\\D+\\d{4}' }),
    authorKind: text('报送主体', {
      max: 40,
      listed: true,
      excel: ['报送主体类别', '报送主体类型', '报送者类别', '主体类别'],
      list: reportAuthor.name,
    }),
    author: text('报送单位（人）', { max: 100, listed: true, excel: ['报送单位', '报送人', '报送者', '报送单位或个人'] }),
    region: region('所在区域', { required: true, fixed: true, listed: true }),
    deliveredOn: day('报送日期', { listed: true, excel: ['报送时间', '上报日期', '上报时间'] }),
    title: text('总结题目', { max: 200, listed: true, excel: ['题目', '总结标题', '总结名称', '材料题目'] }),
    remark: text('备注', { max: 500 }),
  },
  { apart: '应报送与已报送要能对照，缺报的要能列出', title: '{author}{title}', place: 'region', key: [], happened: 'deliveredOn', unit: '份' },
)
