/** Proposals as the server answers them, and the words for them. */

export type ProposalState = 'waiting' | 'model' | 'solve' | 'deal' | 'done' | 'stopped' | 'failed'

export interface ProposedPair {
  household: string
  title: string
  region: string
  helper: string
  helperName: string
  helperPlace: string
  travel: number
  now: number
  more: number
}

export interface Proposal {
  id: string
  within: string
  state: ProposalState
  seconds: number
  helpers: number
  households: number
  total: number
  uncovered: number
  short: number
  ways: { travel: number; pairs: number }[]
  pairs: ProposedPair[]
}

export const workingStates: readonly ProposalState[] = ['waiting', 'model', 'solve', 'deal']

export const stateWords: Record<ProposalState, { label: string; part: number }> = {
  waiting: { label: '等前一次算完', part: 5 },
  model: { label: '正在整理', part: 20 },
  solve: { label: '正在计算', part: 50 },
  deal: { label: '正在分到人', part: 90 },
  done: { label: '已算完', part: 100 },
  stopped: { label: '已停止，没有结果；可以重新计算', part: 0 },
  failed: { label: '没有算出结果，可能是内存不足；请选小一些的地方再算', part: 0 },
}

export const wayWords: Record<number, string> = { 0: '同一自然村', 1: '同村', 3: '同镇', 10: '同县' }

export const pollMs = 700
