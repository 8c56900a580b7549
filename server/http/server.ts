/** The web server: security headers, sessions, the API, and the desktop application's files. */
import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import files from '@fastify/static'
import Fastify, { type FastifyInstance } from 'fastify'
import { Problem } from '../../core/problem.ts'
import type { App } from '../context.ts'
import { uploadFolder } from '../imports/uploads.ts'
import { mountPublicPages } from '../publication/publicRoutes.ts'
import { answerProblem, answerProblems, mountRoutes } from './endpoint.ts'
import { routes } from './routes.ts'
import { mountSession } from './sessionRoutes.ts'

export interface ServerOptions {
  data: string
  demonstration: boolean
  /** Requests per minute and address; benchmarks raise it. */
  requestsPerMinute?: number
  https?: { cert: string; key: string } | undefined
  /** Behind a proxy that speaks HTTPS. */
  proxied?: boolean
}

/** As JSON writes it; a person's own text \\u0000 has its backslash doubled. */
const zeroByte = /(?<!\\)(?:\\\\)*\\u0000/

export const webFolder = join(import.meta.dirname, '..', '..', 'dist', 'admin')

export async function buildServer(app: App, options: ServerOptions): Promise<FastifyInstance> {
  const secure = Boolean(options.https || options.proxied)
  const server = Fastify({
    ...(options.https ? { https: { cert: readFileSync(options.https.cert), key: readFileSync(options.https.key) } } : {}),
    trustProxy: options.proxied ? 'loopback' : false,
    bodyLimit: 2 ** 20,
    frameworkErrors: (_error, _request, reply) => answerProblem(new Problem('request.wrong'), reply as never),
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, allowUnionTypes: true } },
  }) as unknown as FastifyInstance
  answerProblems(server)
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        // Pictures that are about to be sent are shown from the memory of the page itself.
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'same-origin' },
  })
  await server.register(cookie)
  await server.register(rateLimit, { max: options.requestsPerMinute ?? 1200, timeWindow: '1 minute' })
  // Told of the file that is too large, beside the others that are not.
  await server.register(multipart, { throwFileSizeLimit: false })
  // A page of another site can send a form, not a header of ours.
  server.addHook('onRequest', async (request) => {
    const changes = request.routeOptions.url?.startsWith('/api') && !['GET', 'HEAD'].includes(request.method)
    if (changes && request.headers['x-bangfu'] !== '1') throw new Problem('request.origin')
  })
  // PostgreSQL keeps no zero byte; a text with one is no text of a person.
  server.addHook('preValidation', async (request) => {
    if (zeroByte.test(JSON.stringify([request.query, request.params, request.body ?? null]))) throw new Problem('request.wrong')
  })
  mountSession(server, app, { secure, demonstration: options.demonstration })
  mountRoutes(server, app, routes(uploadFolder(options.data)), options)
  server.all('/api/*', async () => {
    throw new Problem('record.unknown')
  })
  await mountPublicPages(server, app)
  await mountPages(server)
  return server
}

/** Built files by name; any other address is a page of the application. */
async function mountPages(server: FastifyInstance) {
  if (!existsSync(join(webFolder, 'index.html'))) return
  await server.register(files, { root: webFolder, wildcard: false, maxAge: '30d', immutable: true, index: false })
  server.get('/*', async (_request, reply) =>
    reply
      .type('text/html')
      .header('cache-control', 'no-cache')
      .send(await readFile(join(webFolder, 'index.html'))),
  )
}
