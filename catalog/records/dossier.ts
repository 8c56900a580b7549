/** What is kept about a village and those who came to work in it: figures by year, its groups, plans made for it, teams sent. */

import { count, day, money, quantity, record, ref, region, text } from '../../core/record/definition.ts'
import { schemeKind } from '../codes/words.ts'

const remark = text('备注', { max: 500 })
const area = (options = {}) => region('所在区域', { required: true, fixed: true, listed: true, ...options })

export const dossier = record(
  'dossier',
  '历年指标',
  {
    year: count('年份', { plain: true, required: true, fixed: true, listed: true, excel: ['年度', '统计年份', '统计年度', '年别'] }),
    region: area({ excel: ['村', '行政村', '村名'] }),
    households: count('户数', { listed: true, excel: ['总户数', '农户数', '全村户数', '户数合计'] }),
    persons: count('总人口', { listed: true, excel: ['人口', '人数', '总人数', '人口数', '人口总数', '全村人口'] }),
    incomePerHead: money('人均收入', {
      addsUp: false,
      listed: true,
      excel: ['人均纯收入', '年人均收入', '农民人均纯收入', '农民人均收入', '人均可支配收入', '年人均纯收入'],
    }),
    grainPerHead: quantity('公斤', '人均产粮', {
      addsUp: false,
      listed: true,
      excel: ['人均粮食', '人均粮食产量', '人均占有粮食', '人均口粮', '人均粮食占有量'],
    }),
    altitude: quantity('米', '平均海拔', { addsUp: false, listed: true, excel: ['海拔', '海拔高度', '村平均海拔'] }),
    remark,
  },
  {
    apart: '按年比较的指标不属于任何一次活动，一村（校）一年一条',
    title: '{region.title}{year}年',
    place: 'region',
    key: ['year', 'region'],
    yearly: { of: 'region', year: 'year' },
    unit: '年',
  },
)

export const profile = record(
  'profile',
  '历年校情',
  {
    year: count('年份', { plain: true, required: true, fixed: true, listed: true, excel: ['年度'] }),
    school: ref('school', '学校', { required: true, fixed: true, listed: true, excel: ['学校名称'] }),
    classes: count('班级数', { listed: true, excel: ['教学班数'] }),
    pupils: count('学生数', { listed: true, excel: ['在校生数'] }),
    teachers: count('教师数', { listed: true, excel: ['教职工数', '专任教师数'] }),
    boarders: count('寄宿生数', { listed: true, excel: ['住校生数'] }),
    floorArea: quantity('平方米', '校舍面积', { listed: true, excel: ['校舍建筑面积'] }),
    remark,
  },
  {
    title: '{school.title}{year}年',
    place: 'school',
    key: ['year', 'school'],
    yearly: { of: 'school', year: 'year' },
    unit: '年',
  },
)

export const hamlet = record(
  'hamlet',
  '村民小组',
  {
    name: text('村民小组', {
      required: true,
      fixed: true,
      max: 40,
      listed: true,
      excel: ['组名', '小组', '组', '村民组', '小组名称', '组别', '屯名'],
    }),
    region: area({ excel: ['村', '行政村'] }),
    leader: text('组长', { properName: true, max: 60, listed: true, excel: ['组长姓名', '小组长', '村民组长', '村民小组长', '负责人'] }),
    households: count('户数', { listed: true, excel: ['总户数', '农户数', '户数合计'] }),
    persons: count('人口', { listed: true, excel: ['人数', '总人口', '人口数', '总人数', '人口合计'] }),
    paddy: quantity('亩', '水田', { listed: true, excel: ['水田面积', '稻田', '水田亩数'] }),
    dryland: quantity('亩', '旱土', { listed: true, excel: ['旱地', '旱土面积', '旱地面积', '旱土地', '旱田', '坡地'] }),
    wasteland: quantity('亩', '荒山', { listed: true, excel: ['荒山面积', '荒坡', '荒山荒坡', '宜林荒山'] }),
    remark,
  },
  { apart: '村民小组不是区划，却有自己的户数、人口和土地', title: '{name}', place: 'region', key: ['name', 'region'], unit: '个' },
)

export const scheme = record(
  'scheme',
  '工作方案',
  {
    maker: text('制定单位', { max: 100, listed: true, excel: ['单位', '编制单位', '制定部门', '方案制定单位', '编制部门'] }),
    region: area(),
    tier: text('层级', { max: 20, listed: true, excel: ['级别', '方案层级', '所属层级'] }),
    kind: text('方案类型', { max: 40, listed: true, excel: ['方案类别', '类型', '方案种类'], list: schemeKind.name }),
    name: text('方案名称', { required: true, max: 200, listed: true, excel: ['名称', '方案', '方案标题', '方案全称'] }),
    number: text('文号', { max: 60, excel: ['发文字号', '文件编号', '文件字号'] }),
    madeOn: day('制定日期', { listed: true, excel: ['编制日期', '印发日期', '制定时间', '编制时间', '出台日期', '出台时间', '印发时间'] }),
    responsible: text('责任人', { properName: true, max: 60, excel: ['负责人', '牵头责任人', '方案责任人'] }),
    document: ref('document', '依据文件'),
    remark,
  },
  { apart: '工作方案按单位和类别成套，不是收到的文件', title: '{name}', place: 'region', key: [], happened: 'madeOn', unit: '份' },
)

export const team = record(
  'team',
  '工作队',
  {
    name: text('工作队名称', {
      required: true,
      fixed: true,
      max: 100,
      listed: true,
      excel: ['队名', '工作队', '扶贫工作队', '扶贫工作队名称', '队伍名称', '工作队名'],
    }),
    kind: text('队伍类别', { max: 40, listed: true }),
    region: area({ excel: ['所在村', '驻村', '驻村名称', '进驻村', '工作队所驻村', '派驻村'] }),
    posted: text('进驻村', { max: 60, listed: true, excel: ['派驻村', '所驻村', '驻点村', '被派驻村'] }),
    leader: text('队长', {
      properName: true,
      max: 60,
      listed: true,
      excel: ['组长', '驻村组长', '队长（驻村组长）', '工作队长', '队长姓名', '组长姓名', '带队组长', '驻村队长', '第一书记'],
    }),
    countyCadre: text('县单位干部', { max: 100, excel: ['县直干部', '县直单位干部', '县派干部', '县级干部'] }),
    stationedCadre: text('驻村干部', { max: 100, excel: ['镇驻村干部', '乡镇驻村干部', '驻村人员'] }),
    villageCadre: text('村干部', { max: 100, excel: ['村两委', '村两委干部', '村“两委”干部'] }),
    ableVillager: text('致富能人', { max: 100, excel: ['致富带头人', '能人', '农村能人'] }),
    headcount: count('人数', { listed: true, excel: ['帮扶人员数', '队员人数', '人员数', '队员数', '队伍人数', '派驻人数', '工作组人数', '组员数'] }),
    startsOn: day('组建日期', {
      until: 'endsOn',
      partial: true,
      fixed: true,
      listed: true,
      excel: ['进驻时间', '派驻时间', '进驻日期', '成立日期', '组建时间', '成立时间', '进村时间', '派驻日期', '组队日期'],
    }),
    endsOn: day('撤离时间', { partial: true, decided: 'pairing', listed: true, excel: ['撤离日期', '撤回时间', '撤出时间', '撤回日期', '离村时间'] }),
    remark,
  },
  {
    title: '{name}',
    place: 'region',
    key: ['name', 'startsOn'],
    subject: true,
    checks: [{ kind: 'order', earlier: 'startsOn', later: 'endsOn' }],
    unit: '支',
  },
)
