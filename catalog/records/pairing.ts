/** Who answers for whom, and what was agreed to be done about it. */

import { count, day, flag, record, ref, region, text } from '../../core/record/definition.ts'
import { helped, helpers } from '../codes/sides.ts'
import { helperKind, pairingState } from '../codes/words.ts'

export const pairing = record(
  'pairing',
  '结对帮扶',
  {
    giver: ref('subject', '帮扶方', {
      among: [...helpers, 'team'],
      required: true,
      fixed: 'pairing',
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
    // Written when it begins; afterwards only the acts of its room write days, state and reason.
    startsOn: day('结对起始', {
      until: 'endsOn',
      partial: true,
      fixed: 'pairing',
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
      decided: 'pairing',
      listed: true,
      excel: ['截止日期', '结对结束', '结对结束时间', '结对终止时间', '帮扶结束时间', '解除结对日期', '结束日期', '终止日期', '截止时间'],
    }),
    state: text('结对状态', {
      max: 20,
      decided: 'pairing',
      listed: true,
      excel: ['状态', '帮扶状态', '结对情况', '目前状态', '是否在帮'],
      list: pairingState.name,
    }),
    reason: text('调整原因', { max: 200, decided: 'pairing', excel: ['变更原因', '调整事由', '调换原因'] }),
    follows: ref('pairing', '接替的结对', { through: 'pairing', help: '换人时，新的一段接着哪一段' }),
    remark: text('备注', { max: 500 }),
  },
  {
    title: '{giver.title}帮扶{receiver.title}',
    place: 'receiver',
    key: ['giver', 'receiver', 'startsOn'],
    happened: 'startsOn',
    lasts: 'endsOn',
    past: { by: 'endsOn', room: 'pairing' },
    checks: [{ kind: 'order', earlier: 'startsOn', later: 'endsOn' }],
    unit: '对',
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
