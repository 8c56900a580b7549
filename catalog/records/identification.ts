/** Who is to be helped, and how that is found out: rules, surveys of households, votes, notices, the steps of a case and its file. */

import { code, count, day, flag, money, record, ref, region, text } from '../../core/record/definition.ts'
import { answerState, incomeMeasure, roundTarget } from '../codes/programme.ts'
import { approvalKind, criterionKind, outing, reviewStep, roundName, stepResult, surveyConclusion, voteResult } from '../codes/words.ts'

const household = (options = {}) =>
  ref('household', '农户', {
    required: true,
    fixed: true,
    listed: true,
    excel: ['户编号', '农户编号', '户号', '贫困户编号', '户编码', '户代码', '农户代码', '家庭编号'],
    ...options,
  })
const remark = text('备注', { max: 500 })
const area = (options = {}) => region('所在区域', { required: true, fixed: true, listed: true, ...options })

export const threshold = record(
  'threshold',
  '收入标准',
  {
    year: count('年度', { plain: true, required: true, fixed: true, listed: true, excel: ['标准年度', '年份', '执行年度', '标准年份'] }),
    region: area(),
    amount: money('年人均收入标准', {
      addsUp: false,
      listed: true,
      excel: ['收入标准', '标准', '贫困标准', '人均收入标准', '贫困线', '收入线', '贫困线标准', '人均收入线', '识别标准', '认定标准'],
    }),
    basis: text('依据', { max: 200, listed: true, excel: ['标准依据', '文件依据', '政策依据', '标准来源'] }),
    document: ref('document', '依据文件'),
    remark,
  },
  { apart: '收入标准按年度变动，识别时引用当年一条', title: '{year}年收入标准', place: 'region', key: ['year', 'region'], unit: '项' },
)

export const criterion = record(
  'criterion',
  '识别标准',
  {
    code: text('条目代码', {
      required: true,
      fixed: true,
      max: 20,
      listed: true,
      excel: ['代码', '条目编号', '标准代码', '条款代码', '标准编码', '条目编码', '条款编号', '标准编号'],
      looks: '^\\p{Script=Han}{0,3}\\d+$',
    }),
    region: area(),
    category: text('标准类别', {
      max: 40,
      listed: true,
      excel: ['类别', '标准名称', '条目类别', '标准类型', '条款类别', '标准种类'],
      list: criterionKind.name,
    }),
    content: text('标准内容', { max: 300, listed: true, excel: ['内容', '条目内容', '具体内容', '条款内容', '标准条文', '具体标准', '标准'] }),
    document: ref('document', '依据文件'),
    remark,
  },
  {
    apart: '标准有类别、效力和依据，调查结果要引用其代码',
    title: '{code}',
    place: 'region',
    key: ['code', 'region'],
    ancestorsVisible: true,
    holdsBelow: true,
    unit: '条',
  },
)

export const round = record(
  'round',
  '调查轮次',
  {
    name: text('轮次', {
      required: true,
      fixed: true,
      max: 20,
      listed: true,
      excel: ['调查轮次', '轮次名称', '第几轮', '调查批次'],
      list: roundName.name,
    }),
    region: area(),
    subject: text('调查名称', { max: 100, listed: true, excel: ['名称', '工作名称', '该轮名称', '调查工作名称'] }),
    startsOn: day('开始日期', { until: 'endsOn', listed: true, excel: ['起始日期', '开始时间', '启动日期', '启动时间'] }),
    endsOn: day('结束日期', { listed: true, excel: ['截止日期', '结束时间', '完成日期', '完成时间', '截止时间'] }),
    scope: text('调查范围', { max: 200, listed: true, excel: ['范围', '调查对象', '调查对象范围'] }),
    target: code(roundTarget, '应查对象', { notInSheets: true, help: '写明了，才能逐户列出还没有查的' }),
    due: count('应查户数', { listed: true, excel: ['应调查户数', '计划户数', '应入户数', '任务户数', '计划调查户数', '应查户'] }),
    remark,
  },
  {
    apart: '轮次有时段和范围，调查按轮次归集',
    title: '{name}',
    place: 'region',
    key: ['name', 'region'],
    happened: 'startsOn',
    checks: [{ kind: 'order', earlier: 'startsOn', later: 'endsOn' }],
    unit: '轮',
  },
)

export const survey = record(
  'survey',
  '入户调查',
  {
    household: household(),
    village: region('所在村', { excel: ['自然村', '行政村', '村', '所属自然村', '自然屯', '所在自然村'] }),
    round: text('调查轮次', { fixed: true, max: 20, listed: true, excel: ['轮次'], list: roundName.name }),
    surveyedOn: day('调查日期', {
      latest: 'today',
      fixed: true,
      listed: true,
      excel: ['入户日期', '调查时间', '入户调查日期', '入户时间', '入户调查时间', '走访日期'],
    }),
    team: text('调查小组', { max: 40, listed: true, excel: ['小组', '组别', '调查组', '所属小组', '入户小组', '工作组', '工作小组', '核查小组'] }),
    housing: text('看房', { max: 60, excel: ['住房', '住房情况', '房子', '看住房', '房屋情况'] }),
    grain: text('看粮', { max: 60, excel: ['粮食', '口粮情况', '看粮食', '口粮'] }),
    labour: text('看劳动力', { max: 60, excel: ['看劳动力强不强', '劳动力情况', '劳动力', '看劳力', '劳力'] }),
    pupils: text('看读书郎', { max: 60, excel: ['看家中有没有读书郎', '读书郎', '在读学生', '看在读子女', '看读书'] }),
    income: money('家庭年收入', { listed: true, excel: ['年收入', '家庭收入', '家庭总收入', '全家年收入', '年总收入', '家庭总年收入'] }),
    size: count('家庭人口', { listed: true, excel: ['家庭人口数', '人口数', '人口', '家庭人数'] }),
    incomePerHead: money('人均收入', {
      addsUp: false,
      listed: true,
      excel: ['年人均收入', '家庭人均收入', '人均年收入', '人均年纯收入', '年人均', '人均纯收入'],
    }),
    conclusion: text('调查结论', {
      max: 40,
      listed: true,
      excel: ['结论', '调查结果', '核查结论', '调查意见', '入户结论', '认定结果', '认定意见', '核查意见'],
      list: surveyConclusion.name,
    }),
    surveyor: ref('person', '调查人', { excel: ['调查员', '入户人员', '调查人员', '入户调查人', '调查者', '入户人', '调查人签名'] }),
    second: ref('person', '第二调查人', { notInSheets: true }),
    measure: code(incomeMeasure, '收入口径', { notInSheets: true, help: '空着按识别办法的口径' }),
    companion: text('陪同村干部', { max: 100, excel: ['陪同人员', '陪同干部', '村干部陪同', '陪同人'] }),
    remark,
  },
  {
    title: '{household.title}{round}入户调查',
    place: 'household',
    key: ['household', 'round', 'surveyedOn'],
    happened: 'surveyedOn',
    checks: [{ kind: 'quotient', of: ['income', 'size'], total: 'incomePerHead' }],
    unit: '户次',
  },
)

export const answer = record(
  'answer',
  '符合条目',
  {
    survey: ref('survey', '入户调查', { required: true, fixed: true, listed: true }),
    criterion: ref('criterion', '标准条目', { required: true, fixed: true, listed: true }),
    met: code(answerState, '是否符合', { notInSheets: true, listed: true, help: '空着是“符合”' }),
    evidence: text('佐证', { notInSheets: true, max: 200, help: '看到什么、凭什么证明；不写证件号码' }),
    exemption: text('豁免理由', { notInSheets: true, max: 200, help: '触及排除条款但可以不排除的理由，由核实的人写明' }),
  },
  { apart: '一次调查对多条标准逐条作答，统计时按条计', title: '{criterion.title}', place: 'survey', key: ['survey', 'criterion'], unit: '条' },
)

export const vote = record(
  'vote',
  '逐户表决',
  {
    household: household(),
    village: region('所在村', { excel: ['自然村', '行政村', '村', '所属自然村', '自然屯'] }),
    meeting: ref('meeting', '会议', { by: 'number', listed: true, excel: ['会议编号', '会议号', '评议会议编号'] }),
    attendance: count('参会人数', { listed: true, excel: ['实到人数', '到会人数', '参加评议人数', '参加人数'] }),
    agree: count('同意票', { listed: true, excel: ['同意', '赞成票', '同意票数', '赞成', '赞成票数', '同意人数'] }),
    against: count('不同意票', { listed: true, excel: ['反对', '反对票', '不同意', '反对票数', '不同意票数', '不赞成票'] }),
    abstain: count('弃权票', { excel: ['弃权', '弃权票数'] }),
    result: text('评议结果', { max: 40, listed: true, excel: ['表决结果', '结果', '评议结论', '表决结论', '民主评议结果'], list: voteResult.name }),
    reason: text('未通过原因', { max: 200, excel: ['不通过原因', '原因', '未通过理由', '不通过理由'] }),
    remark,
  },
  {
    apart: '一次会议对多户逐户表决，票数要能加总核对',
    title: '{household.title}{result}',
    place: 'household',
    key: ['household', 'meeting'],
    checks: [
      { kind: 'limit', of: ['agree', 'against', 'abstain'], total: 'attendance' },
      { kind: 'limit', of: ['agree', 'against'], total: 'attendance' },
    ],
    unit: '户',
  },
)

export const notice = record(
  'notice',
  '公示',
  {
    round: text('公示轮次', { max: 40, listed: true, excel: ['公示次数', '轮次', '公示名称', '公示批次', '第几次公示', '公示次序', '公示期次'] }),
    region: area(),
    venue: text('张榜地点', { max: 100, listed: true, excel: ['公示地点', '地点', '张贴地点', '公示位置', '张榜位置'] }),
    startsOn: day('公示开始', {
      until: 'endsOn',
      listed: true,
      excel: ['公示开始日期', '开始日期', '公示起', '公示起始日期', '公示开始时间', '公示时间起', '起始日期'],
    }),
    endsOn: day('公示结束', {
      listed: true,
      excel: ['公示结束日期', '结束日期', '公示止', '公示截止日期', '公示结束时间', '公示时间止', '截止日期'],
    }),
    days: count('公示天数', { addsUp: false, listed: true, excel: ['天数', '公示期', '公示时长'] }),
    households: count('公示户数', { listed: true, excel: ['户数', '公示农户数'] }),
    persons: count('公示人数', { listed: true, excel: ['人数', '公示人口数', '公示人口'] }),
    objections: count('异议数', { listed: true, excel: ['异议件数', '收到异议', '异议', '收到异议数', '群众异议', '反映异议数'] }),
    settlement: text('异议处理', { max: 300, excel: ['处理情况', '处理结果', '异议处理情况', '异议处理结果', '异议答复', '答复情况'] }),
    remark,
  },
  {
    apart: '公示有期限和异议，将来由公开页引用',
    title: '{region.title}{round}',
    place: 'region',
    key: [],
    happened: 'startsOn',
    checks: [
      { kind: 'order', earlier: 'startsOn', later: 'endsOn' },
      { kind: 'days', of: ['startsOn', 'endsOn'], total: 'days' },
    ],
    unit: '次',
  },
)

export const step = record(
  'step',
  '办理步骤',
  {
    region: area({ excel: ['村', '行政村', '所在村', '村别', '所属村'] }),
    project: ref('project', '所属项目', { by: 'number', listed: true, excel: ['项目编号', '项目代号', '项目编码'] }),
    category: text('步骤类别', {
      max: 40,
      listed: true,
      excel: ['环节类别', '手续类别', '环节类型', '步骤类型', '审批类别'],
      list: approvalKind.name,
    }),
    number: count('步骤序号', { addsUp: false, listed: true, excel: ['步骤编号', '步骤号', '第几步'] }),
    name: text('步骤', {
      max: 60,
      listed: true,
      excel: ['环节', '步骤名称', '办理环节', '工作步骤', '审批环节', '环节名称', '建档步骤', '审核环节', '审批事项', '手续名称', '工作环节'],
      list: reviewStep.name,
    }),
    dueOn: day('规定时限', { listed: true, excel: ['完成时限', '时限', '要求完成日期', '规定完成时间', '规定完成日期', '要求完成时间', '要求时限'] }),
    acceptedOn: day('受理日期', { listed: true, excel: ['受理时间', '收件日期', '收件时间'] }),
    doneOn: day('完成日期', {
      listed: true,
      excel: ['办结日期', '办结时间', '办理日期', '完成时间', '实际完成日期', '审核日期', '办理时间', '办理完成日期', '实际完成时间'],
    }),
    office: text('受理单位', {
      max: 100,
      listed: true,
      excel: ['办理部门', '办理窗口', '办理单位', '审核单位', '审批部门', '审批单位', '审核部门', '审核机关', '经办单位'],
    }),
    responsible: ref('person', '责任人', {
      excel: ['负责人', '经办人', '全程辅导人', '辅导人', '代办人', '责任干部', '具体责任人', '责任人员', '帮办人员', '全程代办员', '全程代办人'],
    }),
    state: text('办理状态', { max: 40, excel: ['状态', '办理情况', '是否办结', '目前状态'] }),
    households: count('涉及户数', { listed: true, excel: ['户数', '涉及农户', '涉及农户数', '贫困户数'] }),
    persons: count('涉及人数', { listed: true, excel: ['人数', '涉及人口', '贫困人口数'] }),
    result: text('办理结果', {
      max: 40,
      listed: true,
      excel: ['结果', '完成情况', '审核结果', '办理情况', '审核意见', '完成结果'],
      list: stepResult.name,
    }),
    remark,
  },
  {
    title: '{region.title}{project.title}{name}',
    place: 'region',
    key: [],
    happened: 'doneOn',
    checks: [{ kind: 'order', earlier: 'acceptedOn', later: 'doneOn' }],
    unit: '项',
  },
)

const ticked = (label: string, ...excel: string[]) => flag(label, { excel })

export const filing = record(
  'filing',
  '建档录入',
  {
    household: household(),
    enteredOn: day('录入日期', { listed: true, excel: ['录入时间', '录入系统日期', '信息录入日期', '信息录入时间', '系统录入日期'] }),
    enteredBy: text('录入人', { properName: true, max: 60, listed: true, excel: ['录入人员', '录入员', '信息录入人', '录入者'] }),
    cause: ticked('致贫原因已填', '致贫原因', '主要致贫原因', '致贫原因填写', '致贫原因是否填写'),
    card: ticked('建档立卡情况已填', '建档立卡情况', '建档立卡', '建卡情况'),
    residence: ticked('户籍情况已填', '户籍情况', '户籍', '户口情况'),
    pupils: ticked('在校学生情况已填', '在校学生情况', '在校生情况', '在校学生', '学生情况', '在校生'),
    disabled: ticked('残疾人情况已填', '残疾人情况', '残疾人', '残疾情况', '残疾人员情况'),
    measures: text('帮扶措施', { max: 300, listed: true, excel: ['帮扶计划', '措施', '帮扶办法', '拟定帮扶措施', '拟帮扶措施'] }),
    asOf: day('情况截至', { listed: true }),
    remark,
  },
  {
    apart: '一户一条，记录录入系统和填写手册的完成情况',
    title: '{household.title}建档录入',
    place: 'household',
    key: ['household'],
    happened: 'enteredOn',
    unit: '户',
  },
)

export const dispatch = record(
  'dispatch',
  '出动',
  {
    wentOn: day('出动日期', { listed: true, excel: ['日期', '走访日期', '出发日期', '出动时间', '入户日期', '工作日期'] }),
    round: text('调查轮次', { max: 20, listed: true, excel: ['轮次', '所属轮次'], list: roundName.name }),
    kind: text('工作类型', {
      max: 40,
      listed: true,
      excel: ['工作内容', '出动类型', '工作类别', '出动事由', '工作性质', '任务类型'],
      list: outing.name,
    }),
    team: text('小组', { max: 40, listed: true, excel: ['组别', '工作小组', '调查小组', '工作组别', '分组', '工作组'] }),
    region: area({ excel: ['到访自然村', '到访村', '自然村', '走访村', '走访自然村', '所到自然村', '前往自然村', '所到村'] }),
    members: text('队员姓名', { max: 200, excel: ['队员', '出动队员', '参加队员', '工作队员', '参加人员', '出动人员'] }),
    companions: text('陪同村干部', { max: 200, excel: ['陪同人员', '陪同干部', '村里陪同人员', '陪同人'] }),
    headcount: count('出动人次', { listed: true, excel: ['人次', '出动人数', '人次数', '出动人次数', '参加人次'] }),
    households: count('入户户数', { listed: true, excel: ['走访户数', '户数', '入户数', '入户', '走访农户数'] }),
    remark,
  },
  { apart: '一天一组一村一条，人次从这里计，不从走访计', title: '{wentOn} {kind}', place: 'region', key: [], happened: 'wentOn', unit: '次' },
)
