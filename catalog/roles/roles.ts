import type { Role } from '../../core/access/role.ts'

const register = ['subject', 'region', 'village', 'household', 'person', 'membership'] as const

/** The four roles to begin with. Accounts are the county's business; the auditor sees everything and changes nothing. */
export const roles: readonly Role[] = [
  {
    name: 'county',
    label: '县级管理员',
    scopeLength: 6,
    reads: [...register, 'account'],
    writes: ['region', 'village', 'household', 'person', 'membership', 'account'],
    may: ['import.run', 'secret.reveal', 'summary.write', 'log.verify'],
  },
  {
    name: 'town',
    label: '镇级管理员',
    scopeLength: 9,
    reads: register,
    writes: ['region', 'village', 'household', 'person', 'membership'],
    may: ['import.run', 'secret.reveal', 'summary.write'],
  },
  {
    name: 'village',
    label: '村级信息员',
    scopeLength: 12,
    reads: register,
    writes: ['region', 'village', 'household', 'person', 'membership'],
    may: ['import.run', 'secret.reveal', 'summary.write'],
  },
  {
    name: 'auditor',
    label: '审计人员',
    scopeLength: 6,
    reads: [...register, 'account'],
    writes: [],
    may: ['secret.reveal', 'log.verify'],
  },
]
