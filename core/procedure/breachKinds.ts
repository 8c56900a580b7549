/** What breaches of ledgers are called where they are chosen among. */
import type { pastProblems } from '../problems/pastProblems.ts'

export const breachKinds = {
  'past.tooShort': '公示天数不足',
  'past.stillHanging': '公示没有期满',
  'past.before': '环节先后颠倒',
  'past.checkedAfter': '环节先后颠倒',
  'past.quorum': '到会人数不足',
  'past.votes': '票数加不起来',
  'past.otherAttendance': '票数加不起来',
  'past.noMajority': '表决结果与票数不符',
  'past.majority': '表决结果与票数不符',
} satisfies Record<keyof typeof pastProblems, string>

/** The label of a breach, or nothing of another kind of finding. */
export const sayBreach = (kind: string): string | undefined => (breachKinds as Record<string, string | undefined>)[kind]
