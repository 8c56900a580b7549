/** A meeting's votes as they are typed in. Nothing is filled in beforehand: what nobody counted is not 0. */
import { ballotOutcome } from '../../../core/procedure/evidence.ts'
import type { CaseLine } from './cases.ts'

export interface Votes {
  agree: number | undefined
  against: number | undefined
  abstain: number | undefined
}

export interface Ballots {
  expected: number | undefined
  attendance: number | undefined
  chair: string
  recorder: string
  venue: string
  /** By case. */
  votes: Record<string, Votes>
}

export const emptyBallots = (cases: readonly CaseLine[]): Ballots => ({
  ...{ expected: undefined, attendance: undefined, chair: '', recorder: '', venue: '' },
  votes: Object.fromEntries(cases.map(({ id }) => [id, { agree: undefined, against: undefined, abstain: undefined }])),
})

/** What a row of votes comes to: open while a number is missing. */
export function sayVotes({ agree, against, abstain }: Votes, attendance: number | undefined): string {
  if (agree === undefined || against === undefined || abstain === undefined || attendance === undefined) return ''
  const outcome = ballotOutcome(attendance, { agree, against, abstain })
  if (typeof outcome !== 'string') return `合计${agree + against + abstain}票，应为${attendance}票`
  return outcome === 'passed' ? '通过' : '未通过'
}
