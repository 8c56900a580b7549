/** Signing in and out. The only addresses that answer without a session. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import { sessionSeconds, setPassword, signIn, signInByLink, signOut, whoIs } from '../access/sessions.ts'
import { type App, type Ctx, today } from '../context.ts'
import { placeName } from '../resources/catalogView.ts'
import { cookieName } from './endpoint.ts'

const text = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength })
const schema = (properties: Record<string, object>) => ({
  body: { type: 'object', required: Object.keys(properties), properties, additionalProperties: false },
})
const strictly = { config: { rateLimit: { max: 20, timeWindow: '1 minute' } } }

export function mountSession(server: FastifyInstance, app: App, options: { secure: boolean; demonstration: boolean }) {
  const keep = (reply: FastifyReply, token: string) =>
    reply.setCookie(cookieName, token, { path: '/', httpOnly: true, sameSite: 'strict', secure: options.secure, maxAge: sessionSeconds })

  async function describe(token: string | undefined) {
    const { actor, mustSetPassword, asksPassword } = await whoIs(app, token)
    const ctx: Ctx = { ...app, actor, today: today() }
    const { role, name, county, scope } = actor
    return {
      actor: {
        name,
        role: role.name,
        roleLabel: role.label,
        county,
        scope,
        scopeName: await placeName(ctx, scope),
        may: role.may,
        reads: role.reads,
        writes: role.writes,
      },
      mustSetPassword: mustSetPassword && !options.demonstration,
      asksPassword,
      demonstration: options.demonstration,
      today: ctx.today,
    }
  }

  // Whoever comes for the first time is nobody yet, and has done nothing wrong.
  server.get('/api/session', (request, reply) => {
    const token = request.cookies[cookieName]
    return token ? describe(token) : reply.code(204).send()
  })
  server.post('/api/session', { ...strictly, schema: schema({ loginName: text(60), password: text(200) }) }, async (request, reply) => {
    const { loginName, password } = request.body as { loginName: string; password: string }
    const token = await signIn(app, loginName, password)
    keep(reply, token)
    return describe(token)
  })
  server.post('/api/session/link', { ...strictly, schema: schema({ token: text(100) }) }, async (request, reply) => {
    const token = await signInByLink(app, (request.body as { token: string }).token)
    keep(reply, token)
    return describe(token)
  })
  const passwords = {
    body: { ...schema({ password: text(200) }).body, properties: { password: text(200), current: { type: 'string', maxLength: 200 } } },
  }
  server.post('/api/session/password', { ...strictly, schema: passwords }, async (request) => {
    const token = request.cookies[cookieName] ?? ''
    const { password, current } = request.body as { password: string; current?: string }
    await setPassword(app, await whoIs(app, token), password, token, current)
    return describe(token)
  })
  server.delete('/api/session', async (request, reply) => {
    await signOut(app, request.cookies[cookieName] ?? '')
    reply.clearCookie(cookieName, { path: '/' })
    return {}
  })
}
