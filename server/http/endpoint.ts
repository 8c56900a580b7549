/** The life of a request: who asks, with which rights, what is answered, and what a failure says. Handlers hold none of it. */
import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '../../core/problem.ts'
import { type SignedIn, whoIs } from '../access/sessions.ts'
import { type App, type Ctx, today } from '../context.ts'
import { errorPlaces } from '../errorPlaces.ts'

export const cookieName = 'bangfu'

export interface Request {
  ctx: Ctx
  signedIn: SignedIn
  token: string
  params: Record<string, string>
  query: Record<string, string | undefined>
  body: unknown
  raw: FastifyRequest
  reply: FastifyReply
}

export interface Route {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  url: string
  /** Ajv schema of the body; additional properties are refused. */
  body?: object
  handle(request: Request): Promise<unknown>
}

export function mountRoutes(server: FastifyInstance, app: App, routes: readonly Route[], options: { demonstration: boolean }) {
  for (const { method, url, body, handle } of routes) {
    server.route({
      method,
      url: `/api${url}`,
      ...(body ? { schema: { body } } : {}),
      handler: async (request, reply) => {
        const token = request.cookies[cookieName] ?? ''
        const signedIn = await whoIs(app, token)
        if (signedIn.mustSetPassword && !options.demonstration) throw new Problem('session.passwordFirst')
        const ctx: Ctx = { ...app, actor: signedIn.actor, today: today() }
        reply.header('cache-control', 'no-store')
        return handle({
          ctx,
          signedIn,
          token,
          body: request.body,
          raw: request,
          reply,
          params: request.params as Record<string, string>,
          query: request.query as Record<string, string | undefined>,
        })
      },
    })
  }
}

/** Answers every failure as a Problem; what has no name is reported with a code and without its content. */
export function answerProblems(server: FastifyInstance) {
  server.setErrorHandler((error: Error & { validation?: unknown; statusCode?: number }, _request, reply) => {
    const problem = asProblem(error)
    if (problem.status >= 500) console.error(`${problem.details.code} ${errorPlaces(error)}`)
    answerProblem(problem, reply)
  })
}

export function answerProblem({ status, key, message, details, more }: Problem, reply: FastifyReply) {
  reply.status(status).send({ problem: { key, message, details, more } })
}

export function asProblem(error: Error & { validation?: unknown; statusCode?: number }): Problem {
  if (error instanceof Problem) return error
  if (error.statusCode === 413) return new Problem('file.tooLarge', { limit: 60 })
  if (error.statusCode === 429) return new Problem('request.tooMany')
  if (error.validation || (error.statusCode && error.statusCode < 500)) return new Problem('request.wrong')
  return new Problem('server.failed', { code: randomBytes(3).toString('hex') })
}
