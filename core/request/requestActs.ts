/** What may be done with a request, by where it stands. Its state is what its acts come to; nobody types it. */
import type { Fault } from '../../kinds/kind.ts'

export type RequestState = 'raised' | 'handling' | 'answered' | 'closed'
export type RequestActName = 'raise' | 'assign' | 'forward' | 'answer' | 'opinion' | 'withdraw'

export interface RequestAct {
  act: RequestActName
  /** ISO day. */
  happenedOn: string
  /** Who did it. */
  person: string | null
  opinion?: string | null
}

interface Rule {
  label: string
  from: readonly RequestState[]
  to: (act: Pick<RequestAct, 'opinion'>) => RequestState
  /** What must be written along with it. */
  needs: readonly ('words' | 'office' | 'outcome' | 'opinion')[]
}

export const requestActs: Readonly<Record<Exclude<RequestActName, 'raise'>, Rule>> = {
  assign: { label: '交办', from: ['raised'], to: () => 'handling', needs: ['office'] },
  answer: { label: '答复', from: ['handling'], to: () => 'answered', needs: ['words', 'outcome'] },
  forward: { label: '转办', from: ['handling'], to: () => 'handling', needs: ['office', 'words'] },
  // Who is not content is helped again, by the same office, with a new deadline.
  opinion: { label: '回访', from: ['answered'], to: ({ opinion }) => (opinion === 'discontent' ? 'handling' : 'closed'), needs: ['opinion'] },
  withdraw: { label: '撤回', from: ['raised', 'handling'], to: () => 'closed', needs: ['words'] },
}

/** Where a request stands after its acts, in their order; nothing when there are none, as of what came with a workbook. */
export function stateAfter(acts: readonly Pick<RequestAct, 'act' | 'opinion'>[]): RequestState | undefined {
  let state: RequestState | undefined
  for (const act of acts) state = act.act === 'raise' ? 'raised' : requestActs[act.act].to(act)
  return state
}

export interface RequestAttempt extends RequestAct {
  act: Exclude<RequestActName, 'raise'>
  words?: string | null
  office?: string | null
  outcome?: string | null
}

/** Why it cannot be done now, or nothing. The page greys a button by it and the server refuses by it. */
export function requestRefusal(done: readonly RequestAct[], attempt: RequestAttempt, today: string): Fault | undefined {
  const { label, from, needs } = requestActs[attempt.act]
  const state = stateAfter(done)
  if (!state) return { key: 'request.imported', details: {} }
  if (!from.includes(state)) return { key: 'request.outOfOrder', details: { act: label, state: stateLabels[state] } }
  const answered = done.findLast(({ act }) => act === 'answer')
  if (attempt.act === 'opinion' && attempt.person && answered?.person === attempt.person) return { key: 'request.samePerson', details: {} }
  const last = done.at(-1)
  if (attempt.happenedOn > today) return { key: 'request.inFuture', details: {} }
  if (last && attempt.happenedOn < last.happenedOn) return { key: 'request.tooEarly', details: { act: label, day: last.happenedOn } }
  const lacking = needs.find((name) => !attempt[name]?.trim())
  return lacking && { key: 'request.lacking', details: { act: label, what: needLabels[lacking] } }
}

export const stateLabels: Readonly<Record<RequestState, string>> = {
  raised: '待交办',
  handling: '办理中',
  answered: '已答复，待回访',
  closed: '办结',
}
const needLabels = { words: '说明', office: '办理科室或单位', outcome: '答复结果', opinion: '本人评价' }
