/** On what a step rests, by its kind: what is read once for all cases, and what is wrong with one of them. */
import { announcementFault, noticeFault, surveyFault, verdictFault } from '../../core/procedure/evidence.ts'
import type { Step, StepKind } from '../../core/procedure/procedure.ts'
import { countedAnew, type StepOutcome } from '../../core/procedure/refusalOf.ts'
import type { Values } from '../../core/record/definition.ts'
import type { Fault } from '../../kinds/kind.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { latestVerdicts } from '../screening/latestVerdicts.ts'
import { latestComparisons, latestSurveys } from './caseFacts.ts'
import { hungNotice } from './hungNotice.ts'
import type { StoredCase } from './storedCases.ts'

export interface Ground {
  faultOf(each: StoredCase, outcome: StepOutcome, opinion: string, since: string, happenedOn: string): Fault | undefined
  /** The records it rests on, by field of the step. */
  restsOf(each: StoredCase): Values
}

const nothing: Ground = { faultOf: () => undefined, restsOf: () => ({}) }

type Reader = (ctx: Ctx, tx: Tx, step: Step, cases: readonly StoredCase[], publication: string | undefined) => Promise<Ground>

const householdsOf = (cases: readonly StoredCase[]) => cases.map(({ household }) => household)

const readers: Partial<Record<StepKind, Reader>> = {
  async check(ctx, tx, step, cases) {
    const surveys = await latestSurveys(ctx, tx, householdsOf(cases))
    return {
      faultOf: ({ household, openedOn, taken }) => surveyFault(step, countedAnew(openedOn, taken), surveys.get(household)),
      restsOf: ({ household }) => ({ survey: surveys.get(household)?.id ?? null }),
    }
  },
  async compare(ctx, tx, _step, cases) {
    const compared = await latestComparisons(ctx, tx, householdsOf(cases))
    const faultOf: Ground['faultOf'] = ({ household, openedOn, taken }) => {
      const since = countedAnew(openedOn, taken)
      return (compared.get(household) ?? '') < since.day ? { key: 'case.notCompared', details: { since: since.day, what: since.what } } : undefined
    }
    return { ...nothing, faultOf }
  },
  async notice(ctx, tx, step, _cases, publication) {
    const notice = publication ? await hungNotice(ctx, tx, step, publication) : undefined
    return {
      faultOf: ({ household }, outcome, _opinion, since, happenedOn) => noticeFault(step, notice, household, outcome, since, happenedOn),
      restsOf: () => ({ publication: publication ?? null }),
    }
  },
  async announce(ctx, tx, step, _cases, publication) {
    const notice = publication ? await hungNotice(ctx, tx, step, publication) : undefined
    return {
      faultOf: ({ household }, _outcome, _opinion, since, happenedOn) => announcementFault(step, notice, household, since, happenedOn),
      restsOf: () => ({ publication: publication ?? null }),
    }
  },
  review: verdictGround,
  decide: verdictGround,
}

async function verdictGround(ctx: Ctx, tx: Tx, _step: Step, cases: readonly StoredCase[]): Promise<Ground> {
  const [first] = cases
  // What brought a household in is over: that is looked at in its home, not by the rules of entry.
  if (first?.procedure.purpose !== 'admit') return nothing
  const byProgramme = new Map<string, Awaited<ReturnType<typeof latestVerdicts>>>()
  for (const programme of new Set(cases.map((each) => each.programme))) {
    byProgramme.set(programme, await latestVerdicts(ctx, tx, programme, householdsOf(cases)))
  }
  return {
    ...nothing,
    faultOf: ({ programme, household }, outcome, opinion) => verdictFault(byProgramme.get(programme)?.get(household), outcome, opinion),
  }
}

export const groundOf: Reader = async (ctx, tx, step, cases, publication) =>
  (await readers[step.kind]?.(ctx, tx, step, cases, publication)) ?? nothing
