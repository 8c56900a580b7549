/** A village as somebody to help: the facts its committee states, beside what the product counts itself. */
import { count, flag, record, region, text } from '../../core/record/definition.ts'

export const village = record(
  'village',
  '村',
  {
    region: region('所在自然村', { required: true, fixed: true, listed: true, excel: ['自然村', '村名'] }),
    groupName: text('所属村民小组', { max: 60, listed: true, excel: ['村民小组'] }),
    groupLeader: text('村民组长', { properName: true, max: 60, listed: true, excel: ['组长'] }),
    kind: text('村类型', { max: 20, excel: ['类型'] }),
    poor: flag('贫困村', { listed: true, excel: ['是否贫困村'] }),
    groups: count('村民小组数', { excel: ['组数', '小组数'] }),
    leader: text('驻村组长', { properName: true, max: 60, excel: ['驻村干部', '驻村队长'] }),
    statedHouseholds: count('填报总户数', { listed: true, excel: ['总户数', '户数', '全村/户数'], help: '村委会填报数；实有户数由本系统计算' }),
    statedPoorHouseholds: count('填报贫困户数', { listed: true, excel: ['贫困户数', '其中贫困/户数', '贫困/户数'] }),
    statedPersons: count('填报总人数', { excel: ['总人数', '总人口', '全村/人数'] }),
    statedPoorPersons: count('填报贫困人数', { excel: ['贫困人数', '贫困人口', '其中贫困/人数', '贫困/人数'] }),
    remark: text('备注', { max: 500 }),
  },
  { title: '{region.title}', place: 'region', key: ['region'], subject: true, unit: '个' },
)
