/** So many working days after a day, which is not counted itself; of years whose holidays are not announced, Monday to Friday. */
import { addDays, works } from '../duty/periods.ts'
import type { WorkYear } from '../publication/workYear.ts'

export function workingDaysAfter(from: string, days: number, years: readonly WorkYear[]): string {
  let day = from
  for (let counted = 0; counted < days; ) {
    day = addDays(day, 1)
    if (works(day, years)) counted++
  }
  return day
}
