/** The effect a county gives a clause instead of the one it comes with, as people write it: 不进6从严、优3纳入. */
import type { Fault } from '../../kinds/kind.ts'
import { halfWidth } from '../../kinds/width.ts'
import type { Effect, QuotedClause } from './programme.ts'

/** What must hold stays what must hold, and what a survey looks at is no clause of its own. */
export type SetEffect = Exclude<Effect, 'require' | 'look'>

export const effectShort: Record<SetEffect, string> = { admit: '纳入', veto: '否决', strict: '从严', rank: '优先' }

const named = new Map(Object.entries(effectShort).map(([effect, word]) => [word, effect as SetEffect]))
const pattern = new RegExp(`^(.+?)[：:＝=]?(${[...named.keys()].join('|')})$`)

export const maySet = ({ effect }: Pick<QuotedClause, 'effect'>) => effect !== 'require' && effect !== 'look'

/** By code of clause. A fault where a part is not understood, or names a clause that is not there or cannot be set. */
export function readEffects(text: string, clauses: readonly Pick<QuotedClause, 'code' | 'effect'>[]): Record<string, SetEffect> | Fault {
  const found: Record<string, SetEffect> = {}
  for (const part of text.split(/[、，,;；\s]+/).filter(Boolean)) {
    const [, code = '', word = ''] = pattern.exec(halfWidth(part)) ?? []
    const effect = named.get(word)
    if (!effect) return { key: 'programme.effectUnread', details: { text: part } }
    const clause = clauses.find((each) => each.code === code)
    if (!clause) return { key: 'programme.effectClause', details: { code } }
    if (!maySet(clause)) return { key: 'programme.effectFixed', details: { code } }
    if (found[code]) return { key: 'programme.effectTwice', details: { code } }
    found[code] = effect
  }
  return found
}

export const isFault = (found: Record<string, SetEffect> | Fault): found is Fault => 'key' in found && 'details' in found

export const writeEffects = (effects: Readonly<Record<string, SetEffect>>) =>
  Object.entries(effects)
    .map(([code, effect]) => `${code}${effectShort[effect]}`)
    .join('、')
