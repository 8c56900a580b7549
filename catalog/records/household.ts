import { code, count, flag, money, quantity, record, ref, region, text } from '../../core/record/definition.ts'
import { householdCategory, povertyCause } from '../codes/household.ts'

export const household = record(
  'household',
  '农户',
  {
    code: text('户编号', { required: true, fixed: true, max: 30, pattern: '[0-9A-Za-z-]+', help: '只用数字和字母', listed: true, group: '基本情况' }),
    region: region('所在自然村', {
      required: true,
      fixed: true,
      listed: true,
      excel: ['自然村', '所在村', '村'],
      group: '基本情况',
      help: '迁移按动态调整办理',
    }),
    head: ref('person', '户主', { listed: true, group: '基本情况', excel: ['户主姓名'] }),
    size: count('家庭人口', { listed: true, excel: ['家庭人口数', '人口数', '人数'], group: '基本情况' }),
    registeredPoor: flag('建档立卡贫困户', { listed: true, excel: ['是否贫困户', '贫困户'], group: '识别情况' }),
    category: code(householdCategory, '贫困户属性', { listed: true, excel: ['户属性', '农户属性'], group: '识别情况' }),
    hasLabour: flag('有劳动能力', { listed: true, excel: ['有无劳动能力'], group: '识别情况' }),
    povertyCause: code(povertyCause, '主要致贫原因', { listed: true, excel: ['致贫原因'], group: '识别情况' }),
    incomePerHead: money('年人均收入', { listed: true, excel: ['人均收入', '年人均纯收入'], group: '生产生活条件' }),
    arableLand: quantity('亩', '耕地面积', { excel: ['耕地'], group: '生产生活条件' }),
    remark: text('备注', { max: 500, group: '其他' }),
  },
  { title: '{head.title}', place: 'region', key: ['code'], subject: true, unit: '户' },
)
