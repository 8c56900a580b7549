/** Who answers for whom, and what was agreed to be done about it. */

import { count, day, flag, money, record, ref, region, text } from '../../core/record/definition.ts'
import { helped, helpers } from '../codes/sides.ts'
import { helperKind, pairingState, placeKind, requestResult } from '../codes/words.ts'

export const pairing = record(
  'pairing',
  '结对帮扶',
  {
    giver: ref('subject', '帮扶方', {
      among: helpers,
      required: true,
      fixed: true,
      listed: true,
      excel: ['支援学校', '帮扶单位', '帮扶人', '帮扶责任人', '结对帮扶人', '帮扶干部', '结对责任人', '支援校', '帮扶校'],
    }),
    receiver: ref('subject', '受助方', {
      among: helped,
      required: true,
      fixed: true,
      listed: true,
      excel: ['受援学校', '结对对象', '帮扶村', '帮扶对象', '受援校', '受帮扶对象', '被帮扶学校'],
    }),
    form: text('结对形式', { max: 60, listed: true, excel: ['帮扶形式', '共建形式', '结对方式'] }),
    aim: text('结对目标', { max: 200, excel: ['帮扶目标', '共建目标', '工作目标'] }),
    staff: flag('师资帮扶', { listed: true, excel: ['师资', '师资支援', '师资方面', '帮扶方面/师资'] }),
    teaching: flag('教学管理帮扶', { listed: true, excel: ['教学管理', '教学', '教学与管理', '教学管理方面', '教育教学'] }),
    funds: flag('资金帮扶', { listed: true, excel: ['资金', '资金支持', '资金方面', '帮扶方面/资金'] }),
    goods: flag('物资帮扶', { listed: true, excel: ['物质', '物资', '物质帮扶', '物质支持', '物资支持', '物资方面', '物质方面'] }),
    giverKind: text('帮扶人类别', {
      max: 40,
      excel: ['人员类别', '帮扶人类别', '帮扶人类型', '帮扶人身份', '干部类别', '人员类型'],
      list: helperKind.name,
    }),
    organisation: text('帮扶人单位', { max: 100, excel: ['帮扶责任人单位', '帮扶干部单位', '帮扶责任人所在单位'] }),
    village: region('所在村', { excel: ['村', '行政村'] }),
    persons: count('家庭人口', { excel: ['家庭人口数', '帮扶人口', '家庭人数', '户内人口'], help: '结对时这一户的人数' }),
    measures: text('帮扶措施', { max: 300, excel: ['措施', '帮扶内容', '帮扶办法', '主要帮扶措施', '帮扶计划'] }),
    startsOn: day('结对起始', {
      until: 'endsOn',
      partial: true,
      listed: true,
      excel: [
        '结对日期',
        '结对开始',
        '起始日期',
        '结对时间',
        '结对起始时间',
        '结对开始时间',
        '开始帮扶时间',
        '结对帮扶时间',
        '结对子时间',
        '开始日期',
        '起始时间',
      ],
    }),
    endsOn: day('结对截止', {
      partial: true,
      listed: true,
      excel: ['截止日期', '结对结束', '结对结束时间', '结对终止时间', '帮扶结束时间', '解除结对日期', '结束日期', '终止日期', '截止时间'],
    }),
    state: text('结对状态', { max: 20, listed: true, excel: ['状态', '帮扶状态', '结对情况', '目前状态', '是否在帮'], list: pairingState.name }),
    reason: text('调整原因', { max: 200, excel: ['变更原因', '调整事由', '调换原因'] }),
    remark: text('备注', { max: 500 }),
  },
  {
    title: '{giver.title}帮扶{receiver.title}',
    place: 'receiver',
    key: ['giver', 'receiver', 'startsOn'],
    happened: 'startsOn',
    lasts: 'endsOn',
    checks: [{ kind: 'order', earlier: 'startsOn', later: 'endsOn' }],
    unit: '对',
  },
)

export const visit = record(
  'visit',
  '走访',
  {
    number: text('走访编号', {
      max: 40,
      listed: true,
      excel: ['走访单号', '走访登记号', '走访单编号', '登记编号', '走访序号'],
      looks: '^[A-Za-z]{1,4}[\\d-]+$',
    }),
    kind: text('走访类别', { max: 20, listed: true }),
    visitedOn: day('走访日期', {
      listed: true,
      excel: ['互访日期', '活动日期', '走访时间', '互访时间', '入户日期', '入户时间', '走访日', '来访日期', '活动时间'],
    }),
    visitor: ref('subject', '走访方', {
      among: helpers,
      listed: true,
      excel: ['帮扶责任人', '支援学校', '走访人', '帮扶干部', '走访干部', '帮扶人', '入户干部'],
    }),
    host: ref('subject', '走访对象', { among: helped, listed: true, excel: ['受援学校', '户编号', '农户编号', '户号'] }),
    hostName: text('对象名称', { max: 100, excel: ['户主姓名', '户主'] }),
    village: region('所在村', { excel: ['村', '行政村'] }),
    hostKind: text('对象类型', { max: 20, excel: ['对象类别', '走访对象类型', '走访对象类别', '对象性质'], list: placeKind.name }),
    direction: text('方向', { max: 20, excel: ['互访方向', '走访方向'] }),
    leader: text('带队领导', { properName: true, max: 60, listed: true, excel: ['带队人', '带队校领导', '带队负责人', '领队领导'] }),
    companions: text('参加人员', { max: 300, excel: ['同行人员', '随行人员', '参加走访人员', '参与人员', '随同人员', '陪同人员'] }),
    accompanying: text('陪同领导', {
      max: 100,
      excel: ['陪同区领导', '陪同人员', '陪同上级领导', '区领导', '陪同的区领导', '上级陪同领导', '区级陪同领导', '参加走访区领导', '陪同市领导'],
    }),
    headcount: count('人数', { excel: ['参加人数', '走访人数', '互访人数', '随行人数'] }),
    pupilsOfVisitor: count('支援学校学生数', { excel: ['参加学生数/支援学校', '参加学生数/支援校', '参加学生/支援学校', '支援校学生数'] }),
    pupilsOfHost: count('受援学校学生数', { excel: ['参加学生数/受援学校', '参加学生数/受援校', '参加学生/受援学校', '受援校学生数'] }),
    pupilPairs: count('结对学生对数', { excel: ['结对对数', '结成对子数', '学生结对数', '手拉手对数', '结对数'] }),
    manner: text('走访方式', { max: 20, excel: ['方式', '走访形式', '走访途径', '入户方式'] }),
    content: text('走访内容', {
      max: 500,
      listed: true,
      excel: ['主要内容', '活动内容', '走访主要内容', '互访内容', '走访情况', '工作内容', '活动情况', '走访事由'],
    }),
    goods: text('捐赠物品', { max: 100, excel: ['赠送物品', '捐赠物资'] }),
    goodsValue: money('捐赠折价', { excel: ['折价', '物品折价', '折合金额'] }),
    problem: text('反映问题', { max: 300, excel: ['反映的问题', '群众反映问题', '存在问题', '困难问题'] }),
    problems: count('反映问题数', { listed: true, excel: ['问题数', '问题件数', '收集问题数', '问题个数', '收集问题', '反映问题件数'] }),
    settlement: text('处理情况', { max: 300, excel: ['问题处理情况', '处理结果', '办理情况', '解决情况'] }),
    remark: text('备注', { max: 500 }),
  },
  { title: '{visitedOn} {host.title}', place: 'host', key: [], happened: 'visitedOn', unit: '次' },
)

export const request = record(
  'request',
  '诉求办理',
  {
    number: text('问题编号', {
      max: 40,
      listed: true,
      excel: ['诉求编号', '事项编号', '编号', '问题号', '问题序号', '事项号'],
      looks: '^[A-Za-z]{1,4}[\\d-]+$',
    }),
    kind: text('诉求类别', { max: 40, listed: true }),
    visit: ref('visit', '所属走访', { by: 'number', listed: true, excel: ['走访编号', '走访单号', '来源走访编号', '走访登记编号'] }),
    raisedBy: text('反映单位', {
      max: 100,
      listed: true,
      excel: ['反映人', '反映对象', '提出单位', '反映主体', '来源单位', '反映人(单位)', '反映单位(人)', '问题来源', '提出人'],
    }),
    region: region('所在区域', { required: true, fixed: true, listed: true }),
    content: text('问题内容', {
      max: 500,
      listed: true,
      excel: ['诉求内容', '反映问题', '事项', '协调事项', '反映内容', '问题描述', '反映的问题', '具体问题', '协调内容', '具体事项'],
    }),
    office: text('责任科室', {
      max: 100,
      listed: true,
      excel: ['责任部门', '承办科室', '协调部门', '承办单位', '牵头科室', '办理科室', '协调单位', '对接部门', '承办部门'],
    }),
    assignedOn: day('交办日期', { listed: true, excel: ['交办时间', '协调日期', '协调时间', '转办日期', '交办日', '对接日期', '协调联系日期'] }),
    dueOn: day('办结时限', { excel: ['时限', '要求办结日期', '限办日期', '办理期限', '要求办结时间'] }),
    settledOn: day('办结日期', { listed: true, excel: ['办结时间', '解决日期', '实际办结日期', '解决时间', '办理完成日期'] }),
    result: text('办理结果', {
      max: 200,
      listed: true,
      excel: ['结果', '办理情况', '协调结果', '办理状态', '办结情况', '处理结果', '解决情况', '落实结果', '落实情况'],
      list: requestResult.name,
    }),
    amount: money('争取资金', { excel: ['落实资金', '争取资金额', '争取到资金', '到位资金', '争取项目资金'] }),
    remark: text('备注', { max: 500 }),
  },
  {
    title: '{content}',
    place: 'region',
    key: [],
    happened: 'assignedOn',
    checks: [{ kind: 'order', earlier: 'assignedOn', later: 'settledOn' }],
    unit: '件',
  },
)

export const task = record(
  'task',
  '计划任务',
  {
    stage: text('阶段', { max: 60, listed: true, excel: ['工作阶段', '计划阶段', '工作阶段名称', '实施阶段', '所属阶段'] }),
    startsOn: day('阶段起', {
      until: 'endsOn',
      excel: ['阶段开始', '起始日期', '开始日期', '起', '阶段开始日期', '阶段起始', '阶段开始时间', '起始时间'],
    }),
    endsOn: day('阶段止', { excel: ['阶段结束', '截止日期', '结束日期', '止', '阶段结束日期', '阶段截止', '阶段结束时间', '截止时间'] }),
    name: text('工作任务', {
      required: true,
      max: 200,
      listed: true,
      excel: ['任务', '工作内容', '任务内容', '工作事项', '任务名称', '具体任务', '主要任务', '工作任务内容'],
    }),
    region: region('所在区域', { required: true, fixed: true, listed: true }),
    office: text('责任科室', { max: 100, listed: true, excel: ['责任部门', '牵头科室', '承办科室', '责任单位'] }),
    responsible: ref('person', '责任人', { listed: true, excel: ['负责人', '经办人', '具体责任人', '责任人员'] }),
    dueOn: day('完成时限', { listed: true, excel: ['时限', '计划完成日期', '要求完成时间', '计划完成时间', '时限要求'] }),
    doneOn: day('完成日期', { listed: true, excel: ['实际完成日期', '完成时间', '实际完成时间', '办结日期', '实际完成日', '完成情况日期'] }),
    confirmed: flag('双方确认', {
      listed: true,
      excel: ['确认', '双方签字', '是否双方确认', '是否确认', '双方认可', '双方是否确认', '双方签认', '确认情况'],
      names: true,
    }),
    meeting: ref('meeting', '议定会议'),
    document: ref('document', '依据文件'),
    remark: text('备注', { max: 500 }),
  },
  {
    apart: '计划任务有时限、责任人和双方确认',
    title: '{name}',
    place: 'region',
    key: [],
    happened: 'doneOn',
    checks: [{ kind: 'order', earlier: 'startsOn', later: 'endsOn' }],
    unit: '项',
  },
)
