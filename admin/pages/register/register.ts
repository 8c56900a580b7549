/** The register of a day as GET /register gives it. */
export interface RegisterPlace {
  region: string
  name: string
  households: number
  persons: number
}

export interface RegisterOfDay {
  day: string
  within: string
  households: number
  persons: number
  places: RegisterPlace[]
  before: { households: number; persons: number }
  movements: { kind: string; cause: string | null; acts: number; persons: number }[]
  /** Of today: households that say they have more people than are registered, and how many are not. */
  unregistered: { households: number; persons: number } | null
}

export interface RegisterRow {
  household: string
  code: string
  title: string
  region: string
  place: string
  persons: number
  openedOn: string | null
  isHere: boolean
}

/** A person of a pair as GET /register/doubles gives it. */
export interface Twin {
  id: string
  name: string
  bornOn: string | null
  region: string
  hasIdNumber: boolean
  households: string[]
}

export interface Double {
  alike: ('tail' | 'bornOn')[]
  persons: [Twin, Twin]
}
