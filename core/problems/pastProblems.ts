/** What ledgers of steps taken long ago show to have been wrong. What is over is not done again: it is made sure of and explained. */
import { type Entry, entry } from './entry.ts'

export const pastProblems = {
  'past.tooShort': entry(
    422,
    ({ notice, venue, from, to, days, least, procedure }) =>
      `“${notice}”${venue ? `（${venue}）` : ''}从${from}到${to}，首尾都算只有${days}天，“${procedure}”要求不少于${least}天；请核对台账，确实不足的写明原因`,
  ),
  'past.stillHanging': entry(
    422,
    ({ step, day, notice, from, to }) => `“${step}”是${day}，这时“${notice}”（${from}至${to}）还没有期满；请核对日期，确实提前的写明原因`,
  ),
  'past.before': entry(422, ({ step, day, before, on }) => `“${step}”（${day}）早于“${before}”（${on}）；请核对日期，确实颠倒的写明原因`),
  'past.quorum': entry(
    422,
    ({ meeting, expected, attendance, least }) =>
      `“${meeting}”应到${expected}人，实到${attendance}人，不足${least}人，不够表决人数；请核对签到册，写明原因`,
  ),
  'past.votes': entry(422, ({ sum, attendance }) => `同意、不同意、弃权合计${sum}票，比实到${attendance}人少；请核对会议记录`),
  'past.otherAttendance': entry(422, ({ written, held }) => `逐户表决写的参会人数是${written}人，会议记录是${held}人；请核对会议记录`),
  'past.noMajority': entry(
    422,
    ({ attendance, agree, result }) => `实到${attendance}人，同意${agree}票，没有过半，结果却写“${result}”；请核对会议记录`,
  ),
  'past.majority': entry(
    422,
    ({ attendance, agree, result }) => `实到${attendance}人，同意${agree}票，已经过半，结果却写“${result}”；请核对会议记录`,
  ),
  'past.checkedAfter': entry(422, ({ day, checked }) => `${day}已经评议，这一户的入户调查${checked}才做第一次；请核对日期，确实倒置的写明原因`),
} satisfies Record<string, Entry>
