/** The line that says whom to call: an office and at most two of its numbers. */

export interface OfficeLine {
  office: string
  numbers: string[]
}

const lineForm = /^([\p{Script=Han}()]{2,30})[:,]?([0-9(][0-9()、,;/+-]*)$/u
/** With area code, a mobile, local, or one of the short numbers offices have. */
const numberForm = /^(?:0[1-9]\d{1,2}[2-8]\d{6,7}|1[3-9]\d{9}|[2-8]\d{6,7}|1[0-9]{4})$/

export function readOfficeLine(text: string): OfficeLine | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/(?:电话|联系电话|受理电话)(?=[:0-9(])/, '')
  const [, office, written] = lineForm.exec(plain) ?? []
  if (!office || !written) return undefined
  const numbers = written.split(/[、,;/]/).map((number) => number.replace(/^\+?86(?=1)/, '').replace(/\D/g, ''))
  return numbers.length <= 2 && numbers.every((number) => numberForm.test(number)) ? { office, numbers } : undefined
}

const levels = ['村', '镇', '乡', '县', '区', '市', '街道', '社区']

/** `places`: names of the place of the notice and of those around it. `words`: what offices are called behind them. */
export function isOfficeOf(office: string, places: readonly string[], words: readonly string[]): boolean {
  const known = new Set(words)
  const plain = (rest: string) => known.has(rest) || levels.some((level) => rest.startsWith(level) && known.has(rest.slice(level.length)))
  return plain(office) || places.some((place) => place.length > 1 && office.startsWith(place) && plain(office.slice(place.length)))
}
