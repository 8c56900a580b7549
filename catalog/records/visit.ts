/** Who went to whom, and what was found there. */

import { count, day, money, record, ref, region, text } from '../../core/record/definition.ts'
import { helped, helpers } from '../codes/sides.ts'
import { placeKind, visitManner } from '../codes/words.ts'

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
    manner: text('走访方式', { max: 20, excel: ['方式', '走访形式', '走访途径', '入户方式'], list: visitManner.name }),
    met: text('见到何人', { max: 100, notInSheets: true }),
    content: text('走访内容', {
      max: 500,
      listed: true,
      excel: ['主要内容', '活动内容', '走访主要内容', '互访内容', '走访情况', '工作内容', '活动情况', '走访事由'],
    }),
    promise: text('答应的事', { max: 300, notInSheets: true }),
    promisedBy: day('答应何时办到', { notInSheets: true }),
    goods: text('捐赠物品', { max: 100, excel: ['赠送物品', '捐赠物资'] }),
    goodsValue: money('捐赠折价', { excel: ['折价', '物品折价', '折合金额'] }),
    problem: text('反映问题', { max: 300, excel: ['反映的问题', '群众反映问题', '存在问题', '困难问题'] }),
    problems: count('反映问题数', { listed: true, excel: ['问题数', '问题件数', '收集问题数', '问题个数', '收集问题', '反映问题件数'] }),
    settlement: text('处理情况', { max: 300, excel: ['问题处理情况', '处理结果', '办理情况', '解决情况'] }),
    remark: text('备注', { max: 500 }),
    // What came with a workbook has neither.
    enteredOn: day('登记日期', { through: 'visits' }),
    enteredBy: ref('person', '登记人', { through: 'visits' }),
  },
  { title: '{visitedOn} {host.title}', place: 'host', key: [], happened: 'visitedOn', unit: '次' },
)

export const companion = record(
  'companion',
  '同行走访人',
  {
    visit: ref('visit', '走访', { required: true, fixed: true, listed: true }),
    // With the visit or not at all: added later it would meet a duty as if it had been entered in time.
    person: ref('subject', '同行人员', { among: helpers, required: true, fixed: true, decided: 'visits', listed: true }),
  },
  { title: '{person.title}', place: 'visit', key: ['visit', 'person'], happened: 'visit.visitedOn', unit: '人次' },
)
