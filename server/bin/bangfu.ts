/** The program: one command and its end. */
import { openCommands } from './commands.ts'
import { tellFailure } from './failure.ts'

const args = process.argv.slice(2)
const fail = (error: unknown) => {
  process.exitCode = tellFailure(error, args[0])
}
// A reader that has seen enough, as in `figures | head -1`, is no failure: the work goes on to its end, unheard.
process.stdout.on('error', () => {})
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.once(event, (error: unknown) => {
    fail(error)
    process.exit(1)
  })
}
await openCommands()
  .parseAsync(args.length ? args : ['--help'], { from: 'user' })
  .catch(fail)
