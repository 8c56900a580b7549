/** The entries of a record's history as people tell it: what one person did in one go about one day stands together. */
import { dayOfMoment, daysBetween } from '../../shell/moment.ts'

export interface Entry {
  number: number
  link: number
  record: string
  recordLabel: string
  rowId: string
  title: string
  operation: 'create' | 'update' | 'withdraw' | 'reveal' | 'confirm'
  happenedOn: string
  enteredAt: string
  actorName: string
  reason: string | null
  source: string
  /** Of an import: the workbooks of it that tell of such records, if few. */
  files: string[]
  changes: { field: string; label: string; before: string; after: string }[]
}

/** Entries of one link that happened on one day; newest first, so the last number is the lowest. */
export interface Occasion {
  first: Entry
  entries: Entry[]
}

export function occasionsOf(entries: readonly Entry[]): Occasion[] {
  const occasions: Occasion[] = []
  for (const entry of entries) {
    const last = occasions.at(-1)
    if (last && last.first.link === entry.link && last.first.happenedOn === entry.happenedOn) last.entries.push(entry)
    else occasions.push({ first: entry, entries: [entry] })
  }
  return occasions
}

const mostNamed = 3

/** The workbook that all entries of an occasion may have come from, else those they may have come from together; nothing where these are many or not known. */
export function filesOf({ entries }: Occasion): string[] {
  const all = [...new Set(entries.flatMap(({ files }) => files))]
  const common = all.filter((file) => entries.every(({ files }) => files.includes(file)))
  if (common.length === 1) return common
  return all.length <= mostNamed && entries.every(({ files }) => files.length) ? all : []
}

const lateAfterDays = 30

export const isImport = ({ source }: Entry) => source.startsWith('import')

/** The word for an entry made long after the event, or nothing. */
export function sayLateness(entry: Entry): string {
  const late = daysBetween(entry.happenedOn, dayOfMoment(entry.enteredAt)) > lateAfterDays
  if (!late) return ''
  return isImport(entry) ? '历史补录' : '补录'
}
