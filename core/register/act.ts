/** The movements of the register as who enters them asks for them: codes of the list 变动类别, and what each needs to be told. */
import type { Values } from '../record/definition.ts'

export const actKinds = {
  open: '01',
  split: '02',
  merge: '03',
  close: '04',
  move: '05',
  head: '06',
  increase: '07',
  decrease: '08',
  dismiss: '09',
  place: '10',
} as const

export type ActName = keyof typeof actKinds

/** What a move into another village is written as: once in the village left, once in the other. */
export const acrossVillages = { left: '11', entered: '12' } as const

/** What a household is told when its place was merged into another or got another code. */
export const placesChanged = '13'

/** What the decision of a procedure is written down as. */
export const decidedMoves = { leftPoverty: '14', fallenBack: '15' } as const

/** Codes of the list 自然增减原因. */
export const death = '01'
export const birth = '06'
export const increases: readonly string[] = ['05', '06', '07']
export const decreases: readonly string[] = ['01', '02', '03', '04', '08']

/** Relation of whoever the household is called by. */
export const headRelation = '01'

/** A person who is there, or the values of one who is not yet. */
export interface MemberWish {
  person?: string
  values?: Values
  /** Code of the list 与户主关系. */
  relation?: string
}

export interface ActWish {
  /** UUIDv7 made by whoever asks, so that a repeated request is the same act. */
  id: string
  act: ActName
  /** ISO day. */
  happenedOn: string
  reason: string
  /** What it rests on, in words; `document` as a record. */
  paper?: string
  document?: string
  /** Of `open` the one that comes to be is made here. */
  household?: string
  /** `merge`: the household that ends. */
  other?: string
  /** `open`, `split`, `move`, `place`: where the household is to live. */
  place?: string
  /** `open`, `split`: code of the new household. */
  code?: string
  /** `split`, `decrease`: who is the head of those who stay, when the head goes. */
  head?: string
  /** `increase`, `decrease`. */
  cause?: string
  members?: MemberWish[]
}
