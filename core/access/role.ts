/** What a role may do. Data: the role × route table of the tests is written by hand from the same roles and compared. */
export const actions = ['import.run', 'secret.reveal', 'summary.write', 'log.verify'] as const
export type Action = (typeof actions)[number]

export interface Role {
  name: string
  label: string
  /** Length of the region code an account of this role is bound to. */
  scopeLength: 6 | 9 | 12
  reads: readonly string[]
  writes: readonly string[]
  may: readonly Action[]
}

/** Who acts: an account of a person in a county, with the place it is bound to. */
export interface Actor {
  account: string
  /** The person the account belongs to: two accounts of one person are one person. Empty for the machine, which decides nothing. */
  person: string | null
  name: string
  county: string
  /** Region code; everything inside it, nothing outside. */
  scope: string
  role: Role
}

export const mayRead = (actor: Actor, record: string) => actor.role.reads.includes(record)
export const mayWrite = (actor: Actor, record: string) => actor.role.writes.includes(record)
export const may = (actor: Actor, action: Action) => actor.role.may.includes(action)
