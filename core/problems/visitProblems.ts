/** What stands in the way of a visit, a request, or a list of duties. */
import { type Entry, entry } from './entry.ts'

export const visitProblems = {
  'visit.dayNeeded': entry(422, () => '走访日期要写到日；请写成2026-06-13这样的日期'),
  'visit.inFuture': entry(422, () => '走访日期不能在今天以后；还没有去的走访不能登记'),
  'visit.whoNeeded': entry(422, () => '请选择走访人和走访对象'),
  'visit.companionLater': entry(403, () => '同行的人要在登记走访时一起登记，不能事后补进去；漏了的请按补录另登记一次走访，写明原因'),
  'visit.lateReason': entry(422, ({ days }) => `走访已过去${days}天以上，要写明补录原因；请填写“补录原因”`),
  'request.imported': entry(409, () => '这件是从台账导入的，经过都在台账里，不能在这里接着办；要再办的请另提一件'),
  'request.outOfOrder': entry(409, ({ act, state }) => `这件现在是“${state}”，不能“${act}”；请刷新页面查看经过`),
  'request.samePerson': entry(403, () => '回访要由答复以外的人登记；请交给别人去问本人的意见'),
  'request.inFuture': entry(422, () => '办理日期不能在今天以后；请改为已办的日期'),
  'request.tooEarly': entry(422, ({ act, day }) => `“${act}”的日期不能早于上一环节（${day}）；请核对日期`),
  'request.lacking': entry(422, ({ act, what }) => `“${act}”还没有填写${what}；请填写后再登记`),
  'request.contentNeeded': entry(422, () => '请写明诉求内容'),
  'duty.yearWrong': entry(400, ({ year }) => `年份“${year}”不对；请写四位年份`),
} satisfies Record<string, Entry>
