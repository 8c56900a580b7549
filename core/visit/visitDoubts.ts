/** What the writer of a visit is told before it is saved. It is said to nobody else, and nothing of it stands in the way of saving. */

import { lateAfterDays } from '../duty/marks.ts'
import { addDays } from '../duty/periods.ts'
import { isCopy } from './alike.ts'

export interface VisitDraft {
  visitor: string
  host: string
  /** Village of the host. */
  village: string
  visitedOn: string
  content: string
}

/** A visit that stands already, of the same visitor or the same host. */
export interface OtherVisit {
  visitor: string | null
  host: string | null
  hostTitle: string
  village: string
  villageName: string
  visitedOn: string
  content: string | null
}

export interface VisitDoubt {
  kind: 'copied' | 'elsewhere' | 'twice' | 'late' | 'forOther' | 'samePhoto'
  message: string
}

export const isLateEntry = (visitedOn: string, today: string) => addDays(visitedOn, lateAfterDays) < today

export function visitDoubts(draft: VisitDraft, others: readonly OtherVisit[], by: { person: string | null; today: string }): VisitDoubt[] {
  const copied = draft.content ? others.find(({ content }) => content && isCopy(content, draft.content)) : undefined
  const sameDay = others.filter(({ visitor, visitedOn }) => visitor === draft.visitor && visitedOn === draft.visitedOn)
  const twice = sameDay.find(({ host }) => host === draft.host)
  const elsewhere = sameDay.find(({ village }) => village !== draft.village)
  return [
    copied && { kind: 'copied', message: `走访情况与${copied.visitedOn}走访${copied.hostTitle}的记录几乎一样，请写这一次看到的情况` },
    twice && { kind: 'twice', message: `${draft.visitedOn}对这一对象已经登记过一次走访，请核对是不是重复` },
    elsewhere && {
      kind: 'elsewhere',
      message: `同一天还登记了在${elsewhere.villageName}走访${elsewhere.hostTitle}，请核对日期`,
    },
    isLateEntry(draft.visitedOn, by.today) && { kind: 'late', message: `走访已过去${lateAfterDays}天以上，保存后标为“补录”，请写明补录原因` },
    by.person !== draft.visitor && { kind: 'forOther', message: '走访人不是您本人，保存后标为“代录”' },
  ].filter((each): each is VisitDoubt => Boolean(each))
}
