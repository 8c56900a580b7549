import { codeList } from '../../core/record/definition.ts'

export const regionLevel = codeList('regionLevel', '区划级别', '统计用区划代码和城乡划分代码编制规则；自然村无国家代码，由本系统续编三位', [
  ['3', '县', '县级', '区', '县（市、区）'],
  ['4', '乡镇', '镇', '乡', '街道', '乡级', '镇级', '乡镇（街道）'],
  ['5', '行政村', '村', '社区', '村级', '行政村（社区）'],
  ['6', '自然村', '村民小组', '组', '屯'],
])

export const recordType = codeList('recordType', '对象类别', '本系统', [
  ['household', '农户', '户'],
  ['person', '人员', '人'],
  ['village', '村', '自然村', '行政村'],
  ['school', '学校'],
  ['unit', '单位'],
  ['document', '文件'],
  ['team', '工作队'],
  ['project', '项目'],
])

export const roleName = codeList('roleName', '角色', '本系统', [
  ['county', '县级管理员'],
  ['town', '镇级管理员'],
  ['village', '村级信息员'],
  ['auditor', '审计人员'],
])
