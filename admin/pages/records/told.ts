/** What other records tell of one, by area of work. */
import { besideMenu } from '../../shell/menu.ts'
import { definitions } from '../../shell/session.ts'
import type { Told, ToldRows } from './loadRecord.ts'

export interface ToldArea {
  area: string
  label: string
  told: ToldRows[]
}

const elsewhere = { name: 'elsewhere', label: '其他' }

/** Only areas in which something is told; without the record type that the page shows in its own way. */
export function toldByArea(told: Told | undefined, shown: string | undefined): ToldArea[] {
  const all = (told?.related ?? []).filter(({ record }) => record !== shown && !besideMenu.includes(record))
  const named = new Set(definitions.value.areas.flatMap(({ records }) => records))
  const areas = [...definitions.value.areas.map(({ name, label, records }) => ({ name, label, has: (record: string) => records.includes(record) }))]
  return [...areas, { ...elsewhere, has: (record: string) => !named.has(record) }].flatMap(({ name, label, has }) => {
    const within = all.filter(({ record }) => has(record))
    return within.length ? [{ area: name, label, told: within }] : []
  })
}
