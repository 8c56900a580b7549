import { codeList } from '../../core/record/definition.ts'

export const requestMatter = codeList('requestMatter', '诉求事项', '本系统；期限见 catalog/requests/requestDays.ts', [
  ['policy', '政策咨询'],
  ['relief', '生活救助'],
  ['health', '看病就医'],
  ['school', '子女上学'],
  ['house', '住房饮水'],
  ['work', '就业增收'],
  ['road', '道路水电'],
  ['dispute', '矛盾纠纷'],
  ['other', '其他'],
])

/** Its codes are the states of core/request/requestActs.ts. */
export const requestState = codeList('requestState', '办理状态', '本系统', [
  ['raised', '待交办'],
  ['handling', '办理中'],
  ['answered', '已答复，待回访'],
  ['closed', '办结'],
])

export const requestAct = codeList('requestAct', '办理环节', '本系统', [
  ['raise', '提出'],
  ['assign', '交办'],
  ['forward', '转办'],
  ['answer', '答复'],
  ['opinion', '回访'],
  ['withdraw', '撤回'],
])

export const requestOutcome = codeList('requestOutcome', '答复结果', '本系统', [
  ['solved', '已解决'],
  ['partly', '部分解决'],
  ['refused', '不能解决，已说明'],
])

export const requestOpinion = codeList('requestOpinion', '本人评价', '本系统', [
  ['content', '满意'],
  ['fairly', '基本满意'],
  ['discontent', '不满意'],
])
