import type { Role } from '../../core/access/role.ts'
import { workRecords } from '../records/work.ts'

const work = workRecords.map(({ name }) => name)

/** By which rules it is decided is the county's to say; what departments' data show is looked up by who has them. */
const ofCounty = ['programme']
const ofTown = ['comparison']
const without = (...barred: string[]) => work.filter((name) => !barred.includes(name))

/** The four roles to begin with. Accounts are the county's business; the auditor sees everything and changes nothing. */
export const roles: readonly Role[] = [
  {
    name: 'county',
    label: '县级管理员',
    scopeLength: 6,
    reads: ['subject', ...work, 'account'],
    writes: [...work, 'account'],
    may: ['import.run', 'secret.reveal', 'summary.write', 'log.verify'],
  },
  {
    name: 'town',
    label: '镇级管理员',
    scopeLength: 9,
    reads: ['subject', ...work],
    writes: without(...ofCounty),
    may: ['import.run', 'secret.reveal', 'summary.write'],
  },
  {
    name: 'village',
    label: '村级信息员',
    scopeLength: 12,
    reads: ['subject', ...work],
    writes: without(...ofCounty, ...ofTown),
    may: ['import.run', 'secret.reveal', 'summary.write'],
  },
  {
    name: 'auditor',
    label: '审计人员',
    scopeLength: 6,
    reads: ['subject', ...work, 'account'],
    writes: [],
    may: ['secret.reveal', 'log.verify'],
  },
]
