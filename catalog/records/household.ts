import { code, count, day, flag, money, point, quantity, record, ref, region, text } from '../../core/record/definition.ts'
import { householdCategory, povertyCause } from '../codes/household.ts'

export const household = record(
  'household',
  '农户',
  {
    code: text('户编号', {
      required: true,
      fixed: true,
      max: 30,
      pattern: '[0-9A-Za-z-]+',
      help: '只用数字、字母和短横线，全县不能重复；登记后不能改',
      listed: true,
      group: '基本情况',
      excel: ['农户编号', '户号', '户编码', '农户编码', '贫困户编号', '农户代码', '户代码', '家庭编号', '贫困户编码', '户籍编号'],
      looks: '^[0-9A-Za-z-]{6,}$',
    }),
    region: region('所在自然村', {
      required: true,
      fixed: 'register',
      listed: true,
      excel: ['自然村', '所在村', '行政村', '村', '社', '所在社', '农业社', '村别', '所属村', '自然屯', '村庄', '居住村', '所属社', '所在自然村名'],
      group: '基本情况',
      help: '选这一户现在住的自然村；登记后按“登记变动”办理迁移或定位',
    }),
    groupName: text('村民小组', {
      max: 60,
      excel: ['组', '所在组', '所属村民小组', '村民组', '所属组', '组别', '小组', '所在小组'],
      group: '基本情况',
    }),
    head: ref('person', '户主', {
      listed: true,
      group: '基本情况',
      excel: ['户主姓名'],
      help: '先在“人员”中登记户主，再到这里选；也可以先空着，以后再补',
    }),
    size: count('家庭人口', {
      listed: true,
      excel: ['家庭人口数', '人口数', '人数', '家庭人数', '全家人口', '家庭总人口', '户内人口', '家庭成员数'],
      group: '基本情况',
      help: '户口簿上现有的人数，含户主',
    }),
    registeredPoor: flag('建档立卡贫困户', {
      listed: true,
      excel: ['是否贫困户', '贫困户', '是否为贫困户', '是否建档立卡户', '是否建档立卡贫困户', '是否属贫困户'],
      group: '识别情况',
      decided: true,
      help: '按程序审定后由系统写入；以前审定的从台账导入',
    }),
    identifiedIn: day('识别年度', {
      partial: true,
      excel: ['识别年份', '识别时间', '何年识别', '认定年度'],
      group: '识别情况',
      decided: true,
      help: '识别为贫困户的年份；按程序审定后由系统写入',
    }),
    exitsIn: day('计划脱贫年度', {
      partial: true,
      excel: ['计划脱贫年份', '计划脱贫时间', '脱贫年度', '拟脱贫年份', '预计脱贫年度', '计划脱贫年', '预脱贫年度'],
      group: '识别情况',
      help: '计划在哪一年脱贫，写到年即可',
    }),
    asOf: day('情况截至', { group: '识别情况', help: '以上情况是哪一天的，如 2016-06-13' }),
    category: code(householdCategory, '贫困户属性', {
      listed: true,
      excel: ['户属性', '农户属性', '农户类型', '户类型', '户类别', '贫困户类型', '贫困类型'],
      group: '识别情况',
    }),
    hasLabour: flag('有劳动能力', {
      listed: true,
      excel: ['有无劳动能力', '有无劳力', '有无劳动力', '是否有劳动能力'],
      group: '识别情况',
      help: '家里有能劳动的成员选“是”',
    }),
    povertyCause: code(povertyCause, '主要致贫原因', {
      listed: true,
      excel: ['致贫原因', '致贫主因', '主要致贫因素', '贫困原因'],
      group: '识别情况',
    }),
    incomePerHead: money('年人均收入', {
      addsUp: false,
      listed: true,
      excel: ['人均收入', '年人均纯收入', '人均纯收入', '人均年收入', '人均年纯收入', '家庭人均收入', '人均可支配收入', '农民人均纯收入'],
      group: '生产生活条件',
      help: '全家一年的收入除以人数，单位元，如 3350',
    }),
    arableLand: quantity('亩', '耕地面积', { excel: ['耕地', '承包地面积', '耕地亩数'], group: '生产生活条件', help: '承包的耕地，单位亩，如 2.5' }),
    position: point('住处位置', { notInSheets: true, group: '其他', help: '可以不填；本人同意才填，只用来在地图上看走访' }),
    remark: text('备注', { max: 500, group: '其他' }),
    // Empty of what came in by a workbook: it was there before the register began.
    openedOn: day('立户日期', { through: 'register', group: '其他' }),
    closedOn: day('销户日期', { through: 'register', group: '其他' }),
  },
  { title: '{head.title}', place: 'region', key: ['code'], subject: true, unit: '户', leftOut: { label: '已销户的', filled: 'closedOn' } },
)
