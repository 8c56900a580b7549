/** The clauses of 广东省 2016 that decide, as rules of json-rules-engine: one that a clause holds, one that it does not, none when it is unknown. */
import { Engine, type TopLevelCondition } from 'json-rules-engine'
import { guangdong2016 } from '../catalog/programmes/guangdong2016.ts'
import type { Facts } from '../core/programme/fact.ts'

const known = (fact: string) => ({ fact, operator: 'notEqual', value: null })
const flag = (fact: string): [object, object] => [
  { fact, operator: 'equal', value: true },
  { fact, operator: 'equal', value: false },
]
const among = (fact: string, value: string[]): [object, object] => [
  { fact, operator: 'in', value },
  { all: [known(fact), { fact, operator: 'notIn', value }] },
]
const either = (...some: [object, object][]): [object, object] => [{ any: some.map(([yes]) => yes) }, { all: some.map(([, no]) => no) }]
const line: [object, object] = [
  { fact: 'income', operator: 'lessThanInclusive', value: 400_000 },
  { fact: 'income', operator: 'greaterThan', value: 400_000 },
]

const conditions: Record<string, [object, object]> = {
  收入线: line,
  进1: flag('unsafeHouse'),
  进2: among('cause', ['01', '51', '52']),
  进3: among('cause', ['03']),
  进4: among('cause', ['02']),
  进5: either(among('cause', ['04']), flag('disaster')),
  进6: either(among('cause', ['08']), [
    { fact: 'labourers', operator: 'equal', value: 0 },
    { all: [known('labourers'), { fact: 'labourers', operator: 'notEqual', value: 0 }] },
  ]),
  不进1: flag('payroll'),
  不进2: flag('estate'),
  不进3: flag('vehicle'),
  不进4: flag('business'),
}

/** Judges households one after the other, as its users do. */
export function rulesEngine(): (facts: Facts & { income: number | null }, said: string) => Promise<string> {
  const rules = Object.entries(conditions).flatMap(([code, sides]) =>
    sides.map((side, at) => ({
      conditions: ('all' in side || 'any' in side ? side : { all: [side] }) as TopLevelCondition,
      event: { type: `${code}${at ? 'n' : 'y'}` },
    })),
  )
  const engine = new Engine(rules, { allowUndefinedFacts: true })
  return async (facts, said) => {
    const { events } = await engine.run(facts)
    const fired = new Set(events.map(({ type }) => type))
    const marks = guangdong2016.clauses.map(({ code, effect }, at) => ({
      effect,
      mark: fired.has(`${code}y`) ? 'y' : fired.has(`${code}n`) || said[at] === 'n' ? 'n' : '?',
    }))
    const of = (effect: string) => marks.filter((each) => each.effect === effect).map(({ mark }) => mark)
    const [required] = of('require')
    const admitting = of('admit')
    const excluding = of('veto')
    if (required === 'n' || !admitting.some((mark) => mark !== 'n')) return '4'
    if (required === '?' || !admitting.includes('y')) return '3'
    if (excluding.includes('y')) return '2'
    return excluding.includes('?') ? '3' : '1'
  }
}
