import { codeList } from '../../core/record/definition.ts'

export const caseState = codeList('caseState', '办理状态', '本系统', [
  ['1', '办理中'],
  ['2', '已通过，办理后续'],
  ['3', '办结，已通过'],
  ['4', '办结，未通过'],
])

export const stepOutcome = codeList('stepOutcome', '环节结果', '本系统', [
  ['1', '通过'],
  ['2', '不通过'],
  ['3', '退回补正'],
])

export const scanFormat = codeList('scanFormat', '扫描件格式', '本系统', [
  ['pdf', 'PDF'],
  ['jpeg', 'JPEG图片'],
  ['png', 'PNG图片'],
])
