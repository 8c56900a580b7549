/**
 * All that an import can tell of a cell, a row or a workbook: what it is called, what becomes of it, and an example of its sentence in
 * core/problem.ts. A fault that is kept or noted is told as refused where its row is refused for another reason.
 */
import { type ProblemKey, sayFault } from '../problem.ts'
import type { Outcome } from './judge.ts'

export interface FaultKind {
  /** Kinds of one label are shown as one group. */
  label: string
  outcome: Outcome
  example: Record<string, string | number>
}

const kind = (label: string, outcome: Outcome, example: FaultKind['example'] = {}): FaultKind => ({ label, outcome, example })

export const faultKinds = {
  // one cell
  'text.nobody': kind('没有写明是谁', 'kept', { text: '待定' }),
  'text.tooLong': kind('文字过长或格式不对', 'kept', { max: 100 }),
  'text.pattern': kind('文字过长或格式不对', 'kept', { help: '由字母和数字组成' }),
  'day.unreadable': kind('日期有误', 'kept', { text: '去年冬天' }),
  'day.year': kind('日期有误', 'kept', { year: 1016 }),
  'day.month': kind('日期有误', 'kept', { month: 13 }),
  'day.day': kind('日期有误', 'kept', { year: 2016, month: 4, day: 31 }),
  'day.incomplete': kind('日期有误', 'kept', { text: '2016年6月' }),
  'day.future': kind('日期有误', 'kept', { today: '2016-06-13' }),
  'day.outsidePeriod': kind('日期不在所说的年份内', 'kept', { period: '2016年' }),
  'money.asText': kind('金额写法已统一', 'noted', { text: '2万元', value: '20,000' }),
  'money.unreadable': kind('金额有误', 'kept', { text: '若干' }),
  'count.asText': kind('个数写法已统一', 'noted', { text: '3人', value: 3 }),
  'count.unreadable': kind('个数有误', 'kept', { text: '三五个' }),
  'quantity.converted': kind('数量单位已换算', 'noted', { text: '2公顷', value: '30亩' }),
  'quantity.unreadable': kind('数量有误', 'kept', { text: '一大片', unit: '亩' }),
  'flag.unreadable': kind('是否写法不对', 'kept', { text: '不详' }),
  'code.unknown': kind('不在选项内', 'kept', { text: '其它原因', list: '致贫原因' }),
  'region.unknown': kind('地方未登记', 'kept', { text: '某某村' }),
  'idNumber.length': kind('身份证号码位数不对', 'kept', { length: 17 }),
  'idNumber.characters': kind('身份证号码有误', 'kept'),
  'idNumber.birth': kind('身份证号码有误', 'kept', { masked: '4499**************' }),
  'idNumber.checkDigit': kind('身份证号码校验不符', 'kept', { masked: '4499**************' }),
  'idNumber.rounded': kind('身份证号码有误', 'kept'),
  'idNumber.bornOn': kind('出生日期与身份证号码不一致', 'kept', { written: '1965-07-08', stated: '1965-07-09' }),
  'idNumber.sex': kind('性别与身份证号码不一致', 'kept', { written: '女', stated: '男' }),
  'phone.wrong': kind('电话有误', 'kept', { masked: '199***0702', length: 10 }),
  'point.unreadable': kind('位置有误', 'kept'),
  'point.outside': kind('位置有误', 'kept'),
  'point.converted': kind('位置已换算', 'noted'),
  'name.unknown': kind('所指的没有登记', 'kept', { label: '带队领导', text: '张三' }),
  'name.several': kind('所指的不止一个', 'kept', { label: '帮扶责任人', text: '王芳' }),
  'field.expected': kind('该填的没有填', 'kept', { label: '金额' }),
  'record.past': kind('已经结束的不再改动', 'kept', { label: '结对帮扶' }),
  'record.restedOn': kind('已据此办理的不再改动', 'kept', { step: '村民代表会议' }),
  'field.fixed': kind('登记后不能直接改', 'kept', { label: '所在地方' }),
  // cells of a row against each other, and against what is registered
  'name.notInCharge': kind('不是联系人', 'kept', { label: '走访方', other: '走访对象' }),
  'row.order': kind('日期先后颠倒', 'kept', { earlier: '开工日期', later: '完工日期' }),
  'row.total': kind('计算不符', 'kept', { label: '金额', written: '1,200.00', right: '1,100.00', of: '天数、日工资' }),
  'row.limit': kind('合起来超过总数', 'kept', { label: '参会人数', written: 30, right: 31, of: '同意票、不同意票、弃权票' }),
  'row.tally': kind('与登记的数目不符', 'kept', { label: '家庭人口', written: 4, what: '家庭成员', count: 3, unit: '人' }),
  'import.noHead': kind('没有标明户主', 'kept', { name: '张三' }),
  'import.idDiffers': kind('身份证号码与已登记的不同', 'kept', { written: '4499**************', known: '4499**************' }),
  'import.older': kind('已有较新的更正', 'noted', { day: '2016-06-13', written: '3', known: '4' }),
  // whole rows
  'sum.differs': kind('合计与各行不符', 'kept', { words: '合计', label: '金额', written: '58,000.00', right: '57,000.00' }),
  'import.twice': kind('同一行出现两次', 'refused', { row: 12 }),
  'import.idTwice': kind('同一身份证号码出现两次', 'refused', { masked: '4499**************', row: 12 }),
  'import.duplicateId': kind('身份证号码已登记在别的户', 'refused', { masked: '4499**************', household: 'A0012', other: '张三' }),
  'record.taken': kind('身份证号码已登记在别处', 'refused', { label: '身份证号码' }),
  'import.keyMissing': kind('缺少编号等必需项', 'refused', { label: '户编号' }),
  'import.rowInvalid': kind('整行填写不对', 'refused', { sentence: '请填写姓名' }),
  // whole sheets
  'sheet.likely': kind('表没有认准', 'refused', { layout: '学校基本情况表' }),
  'sheet.lacking': kind('表中缺少常有的列', 'noted', { layout: '学校基本情况表', labels: '所在乡镇' }),
  // whole workbooks
  'file.notWorkbook': kind('文件读不了', 'refused', { name: '花名册.xlsx' }),
  'file.broken': kind('文件读不了', 'refused', { name: '花名册.xlsx' }),
  'file.password': kind('文件读不了', 'refused', { name: '花名册.xlsx' }),
  'file.macro': kind('文件读不了', 'refused', { name: '花名册.xls' }),
  'file.bomb': kind('文件读不了', 'refused', { name: '花名册.xlsx', size: 700 }),
  'file.tooLarge': kind('文件读不了', 'refused', { limit: 60 }),
  'file.slow': kind('文件读不了', 'refused', { name: '花名册.xlsx' }),
} satisfies Partial<Record<ProblemKey, FaultKind>>

/** What kinds of that label are called; an older import may tell of one that is told no longer. */
export const sayKind = (key: string): string => (faultKinds as Record<string, FaultKind | undefined>)[key]?.label ?? '其他'

export const exampleOf = (key: keyof typeof faultKinds): string => sayFault({ key, details: faultKinds[key].example })
