/** Conditions over facts of which some are unknown: true, false, or undefined. Unknown is not no (Kleene's strong logic). */
import { type Comparison, type Expression, operators } from '../expression/expression.ts'
import type { Value } from '../record/definition.ts'

export type Weight = boolean | undefined
export type Weigh = (get: (field: string) => Value | null) => Weight

/** Compiled once, so that many households are weighed fast. */
export function weigher(expression: Expression): Weigh {
  if ('and' in expression) {
    const parts = expression.and.map(weigher)
    return (get) => all(parts, get)
  }
  if ('or' in expression) {
    const parts = expression.or.map(weigher)
    return (get) => any(parts, get)
  }
  if ('not' in expression) {
    const inner = weigher(expression.not)
    return (get) => {
      const found = inner(get)
      return found === undefined ? undefined : !found
    }
  }
  return comparison(expression)
}

function all(parts: readonly Weigh[], get: (field: string) => Value | null): Weight {
  let found: Weight = true
  for (const part of parts) {
    const each = part(get)
    if (each === false) return false
    if (each === undefined) found = undefined
  }
  return found
}

function any(parts: readonly Weigh[], get: (field: string) => Value | null): Weight {
  let found: Weight = false
  for (const part of parts) {
    const each = part(get)
    if (each) return true
    if (each === undefined) found = undefined
  }
  return found
}

function comparison({ op, field, value }: Comparison): Weigh {
  const { test, takes } = operators[op]
  if (takes === 'none') return (get) => test(get(field), undefined)
  if (value === undefined) throw new Error(`${field} ${op} is compared with nothing`)
  return (get) => {
    const actual = get(field)
    return actual === null ? undefined : test(actual, value)
  }
}
