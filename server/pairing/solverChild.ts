/** The child of solvingProcess.ts: solves one assignment and tells how far it is. */
import { solve } from './solve.ts'
import type { Task, Told } from './solvingProcess.ts'

const tell = (told: Told) => process.send?.(told)

process.once('message', ({ helpers, households }: Task) => {
  solve(helpers, households, (stage) => tell({ stage })).then(
    (result) => tell({ result }),
    (error: unknown) => tell({ failed: String(error) }),
  )
})
process.on('disconnect', () => process.exit())
