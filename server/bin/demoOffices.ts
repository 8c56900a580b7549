/** The offices of the demonstration, as demo/offices.json tells them; all persons are invented. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '../../core/problem.ts'
import type { NewAccount } from '../access/accounts.ts'

export const demoFolder = join(import.meta.dirname, '..', '..', 'demo')

export interface Office {
  folder: string
  name: string
  county: string
  /** Where names of places in its workbooks are looked up. */
  place: string
  /** Workbooks that speak of another place. */
  elsewhere?: Record<string, string>
  accounts: NewAccount[]
}

export const demoOffices = JSON.parse(readFileSync(join(demoFolder, 'offices.json'), 'utf8')) as Office[]

/** All offices, or those named by their folders. */
export function chooseOffices(named: string | true): Office[] {
  if (named === true) return demoOffices
  return named.split(/[,，、]/).map((name) => {
    const office = demoOffices.find((each) => each.folder === name.trim())
    if (!office) throw new Problem('command.office', { name, known: demoOffices.map((each) => each.folder).join('、') })
    return office
  })
}
