/** Solves an assignment to its proven optimum with HiGHS. Blocks the thread it runs on: a child process, a bench, a test. */
import loadHighs from 'highs'
import type { AssignHelper, AssignHousehold, Assignment } from '../../core/pairing/assignment.ts'
import { modelOf } from '../../core/pairing/assignmentModel.ts'
import { dealOut } from '../../core/pairing/dealOut.ts'

export type Stage = 'model' | 'solve' | 'deal'

/** Its types are those of its CommonJS face, where the function is a property. */
const load = loadHighs as unknown as typeof loadHighs.default

/** Each solution is worked out by a fresh solver; only the program is loaded once. */
let loaded: ReturnType<typeof load> | undefined

const options = { mip_rel_gap: 0, mip_abs_gap: 0 } as const

export async function solve(
  helpers: readonly AssignHelper[],
  households: readonly AssignHousehold[],
  at: (stage: Stage) => void = () => {},
): Promise<Assignment> {
  if (!helpers.length || !households.length) return { pairs: [], uncovered: households.map(({ id }) => id), short: 0, travel: 0 }
  at('model')
  const model = modelOf(helpers, households)
  loaded ??= load()
  const highs = await loaded
  at('solve')
  const solution = highs.solve(model.text, options)
  if (solution.Status !== 'Optimal') throw new Error(`the solver says ${solution.Status}`)
  at('deal')
  const columns = solution.Columns
  return dealOut(model, (name) => Math.round(columns[name]?.Primal ?? 0))
}
