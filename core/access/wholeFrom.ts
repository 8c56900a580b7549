/** Fields that only offices from a level up see whole. Below, a secret says no more than that it is there, and a text loses what must not be seen. */

import { maskAll } from '../publication/scanText.ts'
import type { Value } from '../record/definition.ts'

export type Level = 'county' | 'town'

interface Guarded {
  wholeFrom?: Level
}

/** The longest code of a place whose offices belong to a level. */
const longest: Record<Level, number> = { county: 6, town: 9 }
const levels: Record<Level, string> = { county: '县', town: '镇、县' }

/** `scopeLength`: digits of the place an account is bound to. */
export const seesWhole = ({ wholeFrom }: Guarded, scopeLength: number) => !wholeFrom || scopeLength <= longest[wholeFrom]

/** What they are shown who do not see it whole. */
export function shownBelow({ wholeFrom }: Guarded, value: Value, isSecret: boolean): string {
  return isSecret ? `已登记，只有${levels[wholeFrom ?? 'county']}能看` : maskAll(String(value))
}
