/**
 * The workbooks of the demonstration under other titles, names and headings, written by hands that had not seen our words. What
 * stands in the cells stays, so that every figure must come out as before. In `open/` stand those that are not read well enough yet.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sheet } from './book.ts'

interface OtherWords {
  title: string
  tab: string
  /** By heading, levels joined by slashes. */
  columns: Readonly<Record<string, string>>
}

/** By office, file and name of the sheet, joined by slashes. */
export type County = Readonly<Record<string, OtherWords>>

const folder = join(import.meta.dirname, 'otherCounties')

export const countyNames = (): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replace(/\.json$/, ''))
    .sort()

export const readCounty = (name: string): County => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))

/** Levels of a heading; a slash within brackets is part of a unit. */
const levelsOf = (heading: string) => heading.split(/\/(?![^(（]*[)）])/)

/** The sheet under the county's words; lines that say who reports and when stay. */
export function asHeadedBy(county: County, office: string, file: string, sheet: Sheet): Sheet {
  const words = county[`${office}/${file}/${sheet.name}`]
  if (!words) throw new Error(`no words for ${office}/${file}/${sheet.name}`)
  const blank = () => Array<null>(sheet.headings.length - 1).fill(null)
  return {
    ...sheet,
    name: words.tab,
    lines: [[words.title, ...blank()], ...sheet.lines.filter((line) => String(line[0] ?? '').startsWith('填报'))],
    headings: sheet.headings.map((path) => levelsOf(words.columns[path.join('/')] ?? path.join('/'))),
  }
}
