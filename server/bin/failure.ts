/** Whatever ends a command before its time, as a Problem with a Chinese sentence. Exit codes: 2 is wrong use, 1 is work that failed. */
import { CommanderError } from 'commander'
import { Problem, type ProblemKey } from '../../core/problem.ts'
import { complaint } from './commandLine.ts'
import { pathProblem } from './paths.ts'

/** Codes, or what stands in their place, of the disk, of the network and of PostgreSQL. */
const codes: readonly [RegExp, ProblemKey][] = [
  [/^(ENOSPC|EDQUOT|53100)/, 'path.full'],
  [/^ERR_INVALID_URL/, 'database.address'],
  // Without a path it is a socket that is not there.
  [/^(ENOENT|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH)/, process.env.DATABASE_URL ? 'database.unreachable' : 'database.stopped'],
  [/^(28|3D|42501)/, 'database.refused'],
  [/^(57P|08\d|ECONNRESET|EPIPE|Connection terminated|Client has encountered)/, 'database.stopped'],
]

/** A sentence and its status. */
type Told = Pick<Problem, 'message' | 'status'>

export function problemOf(error: unknown, asked?: string): Told {
  if (error instanceof Problem) return error
  if (error instanceof CommanderError) return complaint(error, asked)
  const { code = '', message = String(error) } = error as { code?: string; message?: string }
  const key = codes.find(([pattern]) => pattern.test(code || message))?.[1]
  const known = pathProblem(error) ?? (key && new Problem(key))
  if (known) return known
  // Thrown with its sentence already.
  if (/^[\p{Script=Han}“]/u.test(message)) return { message, status: 500 }
  return new Problem('command.failed', { what: code || message.split('\n')[0]?.slice(0, 120) || '' })
}

/** Says what went wrong with the command `asked`, and returns the exit code. */
export function tellFailure(error: unknown, asked?: string, say: (text: string) => void = console.error): 0 | 1 | 2 {
  // Help and version end this way too.
  if (error instanceof CommanderError && error.exitCode === 0) return 0
  const { message, status } = problemOf(error, asked)
  say(message)
  if (process.env.BANGFU_TRACE && error instanceof Error) console.error(error.stack)
  return status === 400 ? 2 : 1
}
