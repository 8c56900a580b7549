import { codeList } from '../../core/record/definition.ts'
import { noticeForms } from '../notices/noticeForms.ts'

export const publicationKind = codeList('publicationKind', '公示公告种类', '公示有期限、可提异议；公告是结果，不设异议期', [
  ['1', '公示'],
  ['2', '公告'],
])

export const noticeForm = codeList(
  'noticeForm',
  '公示文稿',
  '标题和正文由系统按文稿写成，经办人只作补充',
  noticeForms.map(({ code, subject }) => [code, subject]),
)

export const dayRule = codeList('dayRule', '天数算法', '各地办法多只写“天”，按自然日；写明工作日的按工作日。首日都不计', [
  ['1', '自然日', '日历日'],
  ['2', '工作日'],
])

export const objectionWay = codeList('objectionWay', '提出方式', '本系统', [
  ['1', '公示网页'],
  ['2', '电话'],
  ['3', '当面'],
  ['4', '书面'],
])
