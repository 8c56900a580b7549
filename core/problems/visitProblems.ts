/** What stands in the way of a visit, a request, or a list of duties. */
import { type Entry, entry } from './entry.ts'

export const visitProblems = {
  'visit.dayNeeded': entry(422, () => '走访日期要写到日；请写成2026-06-13这样的日期'),
  'visit.inFuture': entry(422, () => '走访日期不能在今天以后；还没有去的走访不能登记'),
  'visit.whoNeeded': entry(422, () => '请选择走访人和走访对象'),
  'visit.lateReason': entry(422, ({ days }) => `走访已过去${days}天以上，要写明补录原因；请填写“补录原因”`),
  'duty.yearWrong': entry(400, ({ year }) => `年份“${year}”不对；请写四位年份`),
} satisfies Record<string, Entry>
