/**
 * The web server of a county for tests, asked without a network: each of the cast signed in by a one-time link,
 * and somebody signed out.
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { hashPassword } from '../../server/access/passwords.ts'
import { makeSignInLink } from '../../server/access/sessions.ts'
import { buildServer } from '../../server/http/server.ts'
import { type County, cast, countyCode, type Player } from './county.ts'

export interface Ask {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Without `/api`. */
  url: string
  body?: unknown
  /** A workbook and its place, sent as a form. */
  file?: { name: string; content: Buffer; place?: string }
  /** Other fields of the form a file is sent with. */
  fields?: Record<string, string>
  /** Several workbooks, sent as one form. */
  files?: readonly { name: string; content: Buffer }[]
}

export interface Reply {
  status: number
  /** JSON of the answer; empty when it is a file. */
  body: Body
  text: string
  /** Of a file. */
  content: Buffer
  headers: Record<string, unknown>
}

// An answer is looked into by its documented shape; tests name what they expect of it.
export type Body = { [key: string]: Body } & Body[] & { problem: { key: string; message: string } }

export interface Web {
  server: FastifyInstance
  data: string
  cookieOf(player: Player): string
  ask(player: Player | undefined, ask: Ask): Promise<Reply>
  close(): Promise<void>
}

export async function openWeb(county: County): Promise<Web> {
  const data = mkdtempSync(join(tmpdir(), 'bangfu-web-'))
  const server = await buildServer(county.app, { data, demonstration: false, requestsPerMinute: 100_000 })
  // Without a password one is let do nothing but set one.
  const password = await hashPassword(randomUUID())
  await county.app.db.local((tx) => sql`update credential set password = ${password} where password is null`.execute(tx))
  const cookies = new Map<Player, string>()
  for (const player of Object.keys(cast) as Player[]) {
    const token = await makeSignInLink(county.app, countyCode, county.accountOf(player))
    const reply = await server.inject({ method: 'POST', url: '/api/session/link', headers: { 'x-bangfu': '1' }, payload: { token } })
    cookies.set(player, reply.cookies.find((cookie) => cookie.name === 'bangfu')?.value ?? '')
  }
  const cookieOf = (player: Player) => cookies.get(player) as string
  return {
    server,
    data,
    cookieOf,
    async ask(player, { method, url, body, file, fields, files = file ? [file] : undefined }) {
      const form = files && multipart(files, { ...fields, ...(file?.place ? { place: file.place } : {}) })
      const reply = await server.inject({
        method,
        url: `/api${url}`,
        ...(player ? { cookies: { bangfu: cookieOf(player) } } : {}),
        headers: { 'x-bangfu': '1', ...(form ? { 'content-type': form.type } : {}) },
        ...(form ? { payload: form.content } : body === undefined ? {} : { payload: body as object }),
      })
      const isJson = String(reply.headers['content-type']).includes('json')
      return {
        status: reply.statusCode,
        body: (isJson ? reply.json() : {}) as Body,
        text: reply.body,
        content: reply.rawPayload,
        headers: reply.headers,
      }
    },
    async close() {
      await server.close()
      rmSync(data, { recursive: true, force: true })
    },
  }
}

function multipart(files: readonly { name: string; content: Buffer }[], fields: Record<string, string>): { type: string; content: Buffer } {
  const boundary = 'test-boundary'
  const part = (disposition: string, content: Buffer | string) => [
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; ${disposition}\r\n\r\n`),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ]
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    content: Buffer.concat([
      ...Object.entries(fields).flatMap(([name, value]) => part(`name="${name}"`, value)),
      ...files.flatMap(({ name, content }) => part(`name="file"; filename="${name}"\r\ncontent-type: application/octet-stream`, content)),
      Buffer.from(`--${boundary}--\r\n`),
    ]),
  }
}

/** Waits until an import is over with its present step; answers with the import. */
export async function settledImport(web: Web, player: Player, id: string): Promise<Body> {
  for (;;) {
    const { body } = await web.ask(player, { method: 'GET', url: `/imports/${id}` })
    if (!['checking', 'writing'].includes(String(body.state))) return body
    await new Promise((resolve) => setTimeout(resolve, 40))
  }
}
