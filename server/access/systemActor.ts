/** Who acts when nobody is signed in: the machine itself, at the command line or at the first start. Never in a person's name. */
import { userInfo } from 'node:os'
import { type Actor, actions } from '../../core/access/role.ts'
import type { Catalog } from '../../core/record/catalog.ts'

export const machineAccount = '00000000-0000-7000-8000-000000000000'

export function systemActor(catalog: Catalog, county: string): Actor {
  const names = [...catalog.records.keys()]
  return {
    account: machineAccount,
    person: null,
    name: `本机命令行（${userInfo().username}）`,
    county,
    scope: county,
    role: { name: 'system', label: '本机', scopeLength: 6, reads: names, writes: names, may: actions },
  }
}
