/**
 * What the public may see. Its texts are of a type that only the functions here make, and each of them looks through
 * what it is given; there is no field for a number of a person, for health, or for the name of a child.
 */
import { readOfficeLine } from './officeLine.ts'
import { maskAll, scanText } from './scanText.ts'

declare const lookedThrough: unique symbol
/** A text that carries no number of a person and no word of health. */
export type Shown = string & { readonly [lookedThrough]: true }

export interface NoticeLine {
  readonly head: Shown
  /** Nobody counted when null. */
  readonly persons: number | null
  readonly place: Shown
}

export interface Notice {
  readonly kind: Shown
  readonly stage: Shown
  readonly region: Shown
  readonly title: Shown
  readonly introduction: Shown
  readonly basis: Shown
  readonly days: number
  readonly dayRule: Shown
  /** ISO days; empty while it is a draft. */
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly officePhone: OfficePhone | null
  /** Missing when it is over: then nobody stands there any more. */
  readonly lines: readonly NoticeLine[] | null
  readonly takesObjections: boolean
}

declare const ofOffice: unique symbol
/** Names of offices and their numbers, the one place where a number may stand. */
export type OfficePhone = string & { readonly [ofOffice]: true }

/** A text of the notice itself, with what must not be seen struck out. */
export const shownText = (text: string | null | undefined, minors: readonly string[] = []) => maskAll(text ?? '', minors) as Shown

const nameForm = /^[\p{Script=Han}A-Za-z·]{1,20}$/u
const numerals = /[〇零○一壹二贰三叁四肆五伍六陆七柒八捌九玖幺]{4}/u

/** The head as the village knows him. A child, and whatever is no plain name, is shown by the first character. */
export function shownHead(name: string | null | undefined, isMinor: boolean): Shown {
  const plain = (name ?? '').normalize('NFKC').replace(/\s+/g, '')
  const isPlain = nameForm.test(plain) && !numerals.test(plain) && !scanText(plain).length
  if (isPlain && !isMinor) return plain as Shown
  const [first = ''] = plain
  const isSafe = /^\p{Script=Han}$/u.test(first) && !scanText(first).length && !/[〇零○一二三四五六七八九]/u.test(first)
  return `${isSafe ? first : ''}某某户` as Shown
}

/** Village and group. One that cannot be shown is left out. */
export function shownPlace(...parts: readonly (string | null | undefined)[]): Shown {
  const plain = parts.map((part) => (part ?? '').normalize('NFKC').replace(/\s+/g, ''))
  const fit = plain.filter(
    (part) => /^[\p{Script=Han}A-Za-z0-9·（）()-]{1,60}$/u.test(part) && !/\d{4}/.test(part) && !numerals.test(part) && !scanText(part).length,
  )
  const joined = fit.filter((part, at) => !fit.slice(0, at).some((before) => before.endsWith(part))).join('')
  return (scanText(joined).length ? '' : joined) as Shown
}

/** A number of persons that can be one of a household; 0 and what is too large is not known. */
export const shownPersons = (persons: number | null | undefined) =>
  persons && Number.isInteger(persons) && persons > 0 && persons <= 60 ? persons : null

/** Null when it is not an office with its numbers, or its name says what no office is called. */
export function officePhoneOf(text: string | null | undefined): OfficePhone | null {
  const line = readOfficeLine(text ?? '')
  return line && !scanText(line.office).length ? ((text ?? '').normalize('NFKC').trim() as OfficePhone) : null
}

/** Under 18 on `day`. A birth known only by year or month is taken as late as it may be; nothing known is no child. */
export function isMinorOn(bornOn: string | null | undefined, day: string): boolean {
  if (!bornOn) return false
  const latest = bornOn.length === 4 ? `${bornOn}-12-31` : bornOn.length === 7 ? `${bornOn}-31` : bornOn
  return `${Number(latest.slice(0, 4)) + 18}${latest.slice(4)}` > day
}
