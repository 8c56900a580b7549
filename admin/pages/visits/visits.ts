/** Visits as the server gives them, and how they are said. */
import { lateAfterDays } from '../../../core/duty/marks.ts'
import { addDays } from '../../../core/duty/periods.ts'

export interface VisitStart {
  host: { id: string; type: string; title: string; region: string }
  self: string | null
  givers: { id: string; title: string; isSelf: boolean }[]
  last: { id: string; visitedOn: string; visitor: string | null; content: string | null; promise: string | null; promisedBy: string | null }[]
}

export interface VisitDoubt {
  kind: string
  message: string
}

/** Words of the list 走访方式. */
export const manners = ['入户', '电话', '视频', '务工地']

export const hostTypes = ['household', 'village', 'school', 'unit', 'person']
export const visitorTypes = ['person', 'unit', 'school', 'village']

export const isLate = (visitedOn: string, today: string) => /^\d{4}-\d{2}-\d{2}$/.test(visitedOn) && addDays(visitedOn, lateAfterDays) < today

/** 王五、李四 */
export const namesIn = (text: string) => text.split(/[、，,;；\s]+/).filter(Boolean)
