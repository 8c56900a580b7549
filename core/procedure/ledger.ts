/**
 * How offices wrote the steps of a procedure into their ledgers before there were cases: by which words a row of a ledger is known for
 * which stage, and which stages it needed. Data; only what a row cannot have come before stands in `after`.
 */
import type { Programme } from '../programme/programme.ts'
import type { Procedure, Step } from './procedure.ts'

export interface LedgerStage {
  /** The step of the procedure, where it is one; offices also write down stages that are no step, as the submission of a list. */
  name: string
  record: 'meeting' | 'notice' | 'step'
  words: readonly string[]
  /** Stages that must have been over. */
  after?: readonly string[]
}

export interface Ledger {
  /** Name of the procedure; it was gone through while one of its programmes was in force. */
  procedure: string
  /** Only in places whose code begins so, where the procedure is theirs alone. */
  within?: string
  stages: readonly LedgerStage[]
}

/** A stage with what the procedure asks of it. */
export interface OpenStage extends LedgerStage {
  step: Step | undefined
  procedure: Procedure
  /** Years, both counted. */
  from: string
  to: string
  within: string
}

export function openStages(
  ledgers: readonly Ledger[],
  procedures: ReadonlyMap<string, Procedure>,
  programmes: ReadonlyMap<string, Programme>,
): OpenStage[] {
  return ledgers.flatMap(({ procedure: name, within = '', stages }) => {
    const procedure = procedures.get(name)
    if (!procedure) throw new Error(`no procedure ${name}`)
    const spans = procedure.programmes.flatMap((each) => programmes.get(each) ?? [])
    const from = spans.map((each) => each.from.slice(0, 4)).sort()[0] ?? ''
    const to =
      spans
        .map((each) => each.to?.slice(0, 4) ?? '9999')
        .sort()
        .at(-1) ?? ''
    return stages.map((stage) => ({ ...stage, step: procedure.steps.find((each) => each.name === stage.name), procedure, from, to, within }))
  })
}

/** The stage of which a row of a ledger tells, or nothing. `day`: ISO. */
export function stageOf(stages: readonly OpenStage[], row: { record: string; word: string; day: string; region: string }): OpenStage | undefined {
  const [year, word] = [row.day.slice(0, 4), row.word.replace(/\s+/g, '')]
  return stages.find(
    ({ record, words, from, to, within }) =>
      record === row.record && words.includes(word) && from <= year && year <= to && row.region.startsWith(within),
  )
}
