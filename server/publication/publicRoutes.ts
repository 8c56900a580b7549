/** The public pages: no account, no script, no cookie. Objections come as a plain form, few at a time from one address. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import { v7 as uuid } from 'uuid'
import { Problem } from '../../core/problem.ts'
import { regionValue } from '../../kinds/region/value.ts'
import { noticeList } from '../../public/noticeList.ts'
import { noticePage, receiptPage, refusalPage } from '../../public/noticePage.ts'
import type { App } from '../context.ts'
import { asProblem } from '../http/endpoint.ts'
import { addressOfNotice, listPublicNotices, objectPublicly, publicPlaceName, readPublicNotice, readReceipt } from './publicNotices.ts'

const objectionsAtATime = { max: 6, timeWindow: '10 minutes' }

export async function mountPublicPages(server: FastifyInstance, app: App) {
  await server.register(async (pages) => {
    pages.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 2 ** 15 }, (_request, body, done) =>
      done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    )
    pages.setErrorHandler((error: Error, _request, reply) => {
      const problem = asProblem(error)
      return send(reply.status(problem.status), refusalPage(problem.message))
    })
    pages.get('/public/notices', async (request, reply) => {
      const { place } = request.query as { place?: string }
      if (place && regionValue.check(place, { label: '' }, '')) throw new Problem('publication.missing')
      return send(reply, noticeList(await listPublicNotices(app, place), place ? await publicPlaceName(app, place) : undefined))
    })
    pages.get('/public/notices/:token', async (request, reply) => {
      const { token } = request.params as { token: string }
      const { notice } = await readPublicNotice(app, token)
      return send(reply, noticePage(notice, { action: addressOfNotice(token), once: uuid() }))
    })
    pages.get('/public/notices/:token/received/:receipt', async (request, reply) => {
      const { token, receipt } = request.params as { token: string; receipt: string }
      return send(reply, receiptPage(await readReceipt(app, token, receipt), receipt, addressOfNotice(token)))
    })
    pages.post('/public/notices/:token', { config: { rateLimit: objectionsAtATime } }, async (request, reply) => {
      const { token } = request.params as { token: string }
      const { content = '', contact = '', once = '' } = (request.body ?? {}) as Record<string, string>
      const { notice } = await readPublicNotice(app, token)
      try {
        const receipt = await objectPublicly(app, token, { content, contact, once })
        // Elsewhere, so that loading the answer again sends nothing again.
        return reply.header('cache-control', 'no-store').redirect(`${addressOfNotice(token)}/received/${receipt}`, 303)
      } catch (error) {
        // What can be mended is told above the form, with what was written still in it.
        if (!(error instanceof Problem) || error.status !== 422) throw error
        const refusal = { sentence: error.message, content }
        return send(reply.status(422), noticePage(notice, { action: addressOfNotice(token), once, refusal }))
      }
    })
  })
}

const send = (reply: FastifyReply, page: string) =>
  reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').header('x-robots-tag', 'noindex, nofollow, noarchive').send(page)
