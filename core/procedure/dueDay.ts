/** The day by which a step should be taken: so many days after another step, which is not counted itself. */
import { Problem } from '../problem.ts'
import { calendarDays, countDays, workingDays } from '../publication/countDays.ts'
import type { WorkYear } from '../publication/workYear.ts'
import type { DayCount } from './dayCount.ts'
import type { Step } from './procedure.ts'

const rules = { 自然日: calendarDays, 工作日: workingDays } as const satisfies Record<DayCount, string>

/** `from`: the ISO day of the step it is counted from. Nothing where no deadline is set, or where the holidays of the year are not announced yet. */
export function dueDay({ due }: Pick<Step, 'due'>, from: string, years: readonly WorkYear[]): string | undefined {
  if (!due) return undefined
  try {
    return countDays(from, due.days, rules[due.counted], years)
  } catch (error) {
    if (error instanceof Problem && error.key === 'calendar.unknown') return undefined
    throw error
  }
}
