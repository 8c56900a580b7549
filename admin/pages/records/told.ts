/** What other records tell of one, by area of work. */
import { besideMenu } from '../../shell/menu.ts'
import { definitions, findDefinition } from '../../shell/session.ts'
import type { Told, ToldRows } from './loadRecord.ts'

export interface ToldArea {
  area: string
  label: string
  told: ToldRows[]
}

const elsewhere = { name: 'elsewhere', label: '其他' }

/** Only areas in which something is told; without the record types that the page shows in its own way. */
export function toldByArea(told: Told | undefined, shown: readonly string[]): ToldArea[] {
  const all = (told?.related ?? []).filter(({ record }) => !shown.includes(record) && !besideMenu.includes(record))
  const named = new Set(definitions.value.areas.flatMap(({ records }) => records))
  const areas = [...definitions.value.areas.map(({ name, label, records }) => ({ name, label, has: (record: string) => records.includes(record) }))]
  return [...areas, { ...elsewhere, has: (record: string) => !named.has(record) }].flatMap(({ name, label, has }) => {
    const within = all.filter(({ record }) => has(record))
    return within.length ? [{ area: name, label, told: within }] : []
  })
}

/** Of which field and year a record type is kept once a year about what it refers to by `of`, or, with null, about the place it lies in. */
export function yearlyOf(record: string, of: string | null) {
  const definition = findDefinition(record)
  const { yearly } = definition ?? {}
  const field = definition?.fields.find(({ name }) => name === yearly?.of)
  return yearly && (of === null ? field?.kind === 'region' : of === yearly.of) ? yearly : undefined
}
