/** What came of an act: what its row says beside what was asked. */
import type { ActWish } from '../../core/register/act.ts'
import type { Batch } from '../change/batch.ts'

export interface Done {
  household: string
  /** Where it is written down. */
  region: string
  persons: number
  /** What was done, a sentence each. */
  did: string[]
  kind?: string
  other?: string
  person?: string
  fromPlace?: string
  toPlace?: string
}

/** Does one kind of act. A move into another village is told in both, the village left first. */
export type Doing = (batch: Batch, wish: ActWish) => Promise<Done | [Done, Done]>
