/** What somebody asks for, and what becomes of it. */

import { code, day, money, record, ref, region, text } from '../../core/record/definition.ts'
import { requestAct, requestMatter, requestOpinion, requestOutcome, requestState } from '../codes/request.ts'
import { helped } from '../codes/sides.ts'
import { requestResult } from '../codes/words.ts'

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
    // Of what is raised here; a ledger that came in has none of it.
    host: ref('subject', '诉求对象', { among: helped, notInSheets: true, through: 'requests' }),
    matter: code(requestMatter, '事项', { notInSheets: true, through: 'requests' }),
    state: code(requestState, '办理状态', { notInSheets: true, through: 'requests' }),
    handler: region('办理层级', { notInSheets: true, through: 'requests', help: '由哪一级办理' }),
    raisedOn: day('提出日期', { through: 'requests' }),
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

const fixed = { required: true, fixed: true, listed: true } as const

export const handling = record(
  'handling',
  '诉求办理经过',
  {
    request: ref('request', '诉求', fixed),
    act: code(requestAct, '环节', fixed),
    happenedOn: day('办理日期', fixed),
    enteredOn: day('登记日期', fixed),
    enteredBy: ref('person', '登记人', { fixed: true, listed: true }),
    office: text('办理科室或单位', { fixed: true, max: 100, listed: true }),
    handler: region('办理层级', { fixed: true }),
    dueOn: day('办理时限', { fixed: true, listed: true }),
    outcome: code(requestOutcome, '答复结果', { fixed: true, listed: true }),
    opinion: code(requestOpinion, '本人评价', { fixed: true, listed: true }),
    words: text('说明', { fixed: true, max: 500, listed: true }),
  },
  { title: '{request.title}', place: 'request', key: [], through: 'requests', happened: 'happenedOn', unit: '项' },
)
