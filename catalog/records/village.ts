/** A village as somebody to help: the facts its committee states, beside what the product counts itself. */

import { count, flag, point, record, region, text } from '../../core/record/definition.ts'
import { placeKind } from '../codes/words.ts'

export const village = record(
  'village',
  '村',
  {
    region: region('所在自然村', { required: true, fixed: true, listed: true, excel: ['自然村', '村名', '自然村名'] }),
    groupName: text('所属村民小组', { max: 60, listed: true, excel: ['村民小组', '所在村民小组', '属何村民小组'] }),
    groupLeader: text('村民组长', { properName: true, max: 60, listed: true, excel: ['组长', '小组长', '村民小组组长', '组长姓名'] }),
    kind: text('村类型', { list: placeKind.name, max: 20, excel: ['类型', '村类别', '村居类型', '类别'] }),
    poor: flag('贫困村', { listed: true, excel: ['是否贫困村', '是否为贫困村'] }),
    groups: count('村民小组数', { excel: ['组数', '小组数', '村民组数', '村民小组', '组数(个)'] }),
    leader: text('驻村组长', { properName: true, max: 60, excel: ['驻村干部', '驻村队长', '驻村工作组长', '驻村负责人', '包村干部'] }),
    statedHouseholds: count('填报总户数', {
      listed: true,
      excel: ['总户数', '户数', '全村/户数', '农户总数', '全村户数', '全社户数', '户数合计', '全村/总户数'],
      help: '村委会填报数；实有户数由本系统计算',
    }),
    statedPoorHouseholds: count('填报贫困户数', {
      listed: true,
      excel: ['贫困户数', '其中贫困/户数', '贫困/户数', '贫困户', '其中贫困户', '贫困户户数', '建档立卡贫困户数'],
    }),
    statedPersons: count('填报总人数', { excel: ['总人数', '总人口', '全村/人数', '人口数', '总人口数', '全村/总人口', '全村/人口数'] }),
    statedPoorPersons: count('填报贫困人数', {
      excel: ['贫困人数', '贫困人口', '其中贫困/人数', '贫困/人数', '贫困人口数', '其中贫困人口', '建档立卡贫困人口'],
    }),
    position: point('村的位置', { notInSheets: true, help: '可以不填；村委会或晒场的位置即可，用来在地图上标村名' }),
    remark: text('备注', { max: 500 }),
  },
  { title: '{region.title}', place: 'region', key: ['region'], subject: true, unit: '个' },
)
