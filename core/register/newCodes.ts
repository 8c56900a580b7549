/** Which code each place gets when some are merged into one, or one gets another code: what lies inside keeps its last digits where they are free. */
import type { Fault } from '../../kinds/kind.ts'
import { isInside } from '../../kinds/region/value.ts'

export interface KnownPlace {
  code: string
  name: string
  isClosed: boolean
}

const step = 3
/** The codes of natural villages end with three digits of our own, so that one may get another number; above, codes are the state's. */
const ownNumbers = 15

/** `known`: all that lies inside `from` and inside `to`, those two included, in order of code. A closed place becomes part of the one around it. */
export function newCodes(from: readonly string[], to: string, known: readonly KnownPlace[]): Map<string, string> | Fault {
  const codes = new Map(from.map((code) => [code, to]))
  const taken = new Set(known.flatMap(({ code }) => (isInside(code, to) ? [code] : [])))
  for (const { code, name, isClosed } of known) {
    if (codes.has(code) || !from.some((each) => isInside(code, each))) continue
    const around = newCode(codes, code.slice(0, -step))
    const wanted = around + code.slice(-step)
    const found = isClosed ? around : taken.has(wanted) && wanted.length === ownNumbers ? nextFree(around, taken) : wanted
    if (!found) return { key: 'places.full', details: { name } }
    if (!isClosed && taken.has(found)) return { key: 'places.codeTaken', details: { name, code: found } }
    codes.set(code, found)
    taken.add(found)
  }
  return codes
}

/** Of a place that is not registered itself, by the nearest around it that is. */
export function newCode(codes: ReadonlyMap<string, string>, code: string): string {
  for (let length = code.length; length > 0; length -= step) {
    const found = codes.get(code.slice(0, length))
    if (found) return found + code.slice(length)
  }
  return code
}

function nextFree(around: string, taken: ReadonlySet<string>): string | undefined {
  for (let number = 1; number <= 999; number++) {
    const code = around + String(number).padStart(step, '0')
    if (!taken.has(code)) return code
  }
  return undefined
}
