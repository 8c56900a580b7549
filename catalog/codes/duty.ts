import { codeList } from '../../core/record/definition.ts'

export const dutyBearer = codeList('dutyBearer', '走访责任方', '本系统', [
  ['person', '帮扶责任人'],
  ['post', '帮扶单位、工作队的任职人员'],
  ['unit', '帮扶单位'],
  ['school', '支援学校'],
])

export const dutyToward = codeList('dutyToward', '走访谁', '本系统', [
  ['household', '农户'],
  ['village', '村'],
  ['school', '学校'],
  ['unit', '单位'],
  ['person', '人员'],
])

/** Its codes are the cycles of core/duty/periods.ts. */
export const dutyCycle = codeList('dutyCycle', '走访周期', '本系统', [
  ['week', '每周'],
  ['month', '每月'],
  ['quarter', '每季度'],
  ['half', '每半年'],
  ['year', '每年'],
])

export const dutyBasis = codeList('dutyBasis', '怎样算到', '本系统', [
  ['each', '每一结对对象都要走到'],
  ['village', '结对的村每村到一户即可'],
])

export const leaveKind = codeList('leaveKind', '免走访情形', '本系统', [
  ['1', '事假'],
  ['2', '病假'],
  ['3', '公出、培训'],
  ['4', '产假、护理假'],
  ['5', '年休假'],
  ['6', '对方外出'],
  ['7', '灾害、道路不通'],
  ['8', '其他'],
])
