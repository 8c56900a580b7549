/** A village as somebody to help: the facts its committee states, beside what the product counts itself. */
import { count, record, region, text } from '../../core/record/definition.ts'

export const village = record(
  'village',
  '村',
  {
    region: region('所在自然村', { required: true, fixed: true, listed: true, excel: ['自然村', '村名'] }),
    groupName: text('所属村民小组', { max: 60, listed: true, excel: ['村民小组'] }),
    groupLeader: text('村民组长', { properName: true, max: 60, listed: true, excel: ['组长'] }),
    statedHouseholds: count('填报总户数', { listed: true, excel: ['总户数', '户数'], help: '村委会填报数；实有户数由本系统计算' }),
    statedPoorHouseholds: count('填报贫困户数', { listed: true, excel: ['贫困户数'] }),
    remark: text('备注', { max: 500 }),
  },
  { title: '{region.title}', place: 'region', key: ['region'], subject: true, unit: '个' },
)
