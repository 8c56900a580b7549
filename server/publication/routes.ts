/** What staff can ask and do about notices and objections. */
import type { FastifyRequest } from 'fastify'
import { Problem } from '../../core/problem.ts'
import { chineseDay } from '../../core/summary/summary.ts'
import { regionValue } from '../../kinds/region/value.ts'
import { writeNotice } from '../../office/word/writeNotice.ts'
import { noticePage } from '../../public/noticePage.ts'
import type { Route } from '../http/endpoint.ts'
import { sendFile, wordType } from '../http/file.ts'
import { body, idOf, pageOf, region, text, uuid } from '../http/requests.ts'
import { type DraftTexts, draftNotice, editNotice, type NewDraft } from './draftNotice.ts'
import { listChoices } from './listChoices.ts'
import { type ListedState, listNotices, noticeStates, readNoticePage } from './listNotices.ts'
import { getCalendar } from './noticeCalendar.ts'
import { listObjections, type NewObjection, receiveObjection, type Settlement, settleObjection } from './objections.ts'
import { addressOfNotice } from './publicNotices.ts'
import { closeNotice, releaseNotice } from './releaseNotice.ts'

const wholeDay = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }
const version = { type: 'integer', minimum: 1 }
const optional = (maxLength: number) => ({ type: ['string', 'null'], maxLength })
const texts = {
  kind: text(2),
  stage: text(20),
  form: text(2),
  titleAddition: optional(10),
  addition: optional(300),
  basis: optional(100),
  days: { type: 'integer', minimum: 1, maximum: 90 },
  dayRule: text(2),
  officePhone: optional(60),
  isReady: { type: 'boolean' },
  households: { type: 'array', maxItems: 5000, items: uuid },
}

/** Where everyone finds it. An address of this machine alone opens on no other. */
function publicAddress({ protocol, host, hostname }: FastifyRequest, token: string): { address: string; isLocal: boolean } {
  const known = process.env.BANGFU_ADDRESS
  const isLocal = !known && ['127.0.0.1', 'localhost', '[::1]', '::1'].includes(hostname)
  return { address: `${known ?? `${protocol}://${host}`}${addressOfNotice(token)}`, isLocal }
}

export const publicationRoutes: Route[] = [
  {
    method: 'GET',
    url: '/publications',
    handle: ({ ctx, query }) =>
      listNotices(ctx, {
        within: query.within || undefined,
        state: noticeStates.find((state): state is ListedState => state === query.state),
        ...pageOf(query),
      }),
  },
  {
    method: 'POST',
    url: '/publications',
    body: body(['kind', 'stage', 'region', 'form', 'days', 'dayRule'], { ...texts, region }),
    handle: async ({ ctx, body: wish }) => readNoticePage(ctx, await draftNotice(ctx, wish as NewDraft)),
  },
  {
    method: 'GET',
    url: '/publications/calendar',
    handle: ({ ctx, query }) => getCalendar(ctx, query.month || undefined, query.within || undefined),
  },
  {
    method: 'GET',
    url: '/publications/choices',
    handle: ({ ctx, query }) => {
      if (query.region && regionValue.check(query.region, { label: '' }, '')) throw new Problem('request.wrong')
      return listChoices(ctx, query.region || ctx.actor.scope)
    },
  },
  {
    method: 'GET',
    url: '/publications/:id',
    handle: async ({ ctx, params, raw }) => {
      const page = await readNoticePage(ctx, idOf(params))
      return { ...page, ...publicAddress(raw, page.token) }
    },
  },
  {
    method: 'GET',
    url: '/publications/:id/preview',
    handle: async ({ ctx, params }) => ({ html: noticePage((await readNoticePage(ctx, idOf(params))).notice) }),
  },
  {
    method: 'GET',
    url: '/publications/:id/paper',
    handle: async ({ ctx, params, raw, reply }) => {
      const { notice, token, startsOn, state, closedOn } = await readNoticePage(ctx, idOf(params), true)
      const archived = state === 'over' ? `${closedOn ? `已于${chineseDay(closedOn)}撤下` : '已期满'}，存档` : undefined
      const content = await writeNotice(notice, { archived, address: startsOn ? publicAddress(raw, token).address : undefined })
      return sendFile(reply, wordType, { name: `${notice.title}${archived ? '（存档）' : ''}.docx`, content })
    },
  },
  {
    method: 'PATCH',
    url: '/publications/:id',
    body: body(['version'], { ...texts, version }),
    handle: async ({ ctx, params, body: wish }) => {
      await editNotice(ctx, idOf(params), wish as DraftTexts & { version: number })
      return readNoticePage(ctx, idOf(params))
    },
  },
  {
    method: 'POST',
    url: '/publications/:id/release',
    body: body(['version'], { version }),
    handle: async ({ ctx, params, body: wish }) => {
      await releaseNotice(ctx, idOf(params), (wish as { version: number }).version)
      return readNoticePage(ctx, idOf(params))
    },
  },
  {
    method: 'POST',
    url: '/publications/:id/close',
    body: body(['version', 'reason'], { version, reason: text(500) }),
    handle: async ({ ctx, params, body: wish }) => {
      await closeNotice(ctx, idOf(params), wish as { version: number; reason: string })
      return readNoticePage(ctx, idOf(params))
    },
  },
  {
    method: 'POST',
    url: '/publications/:id/objections',
    body: body(['content', 'way'], {
      content: text(800),
      way: { enum: ['2', '3', '4'] },
      household: { anyOf: [uuid, { type: 'null' }] },
      contact: optional(20),
      receivedOn: wholeDay,
    }),
    handle: ({ ctx, params, body: wish }) => receiveObjection(ctx, idOf(params), wish as NewObjection),
  },
  {
    method: 'GET',
    url: '/objections',
    handle: ({ ctx, query }) =>
      listObjections(ctx, {
        publication: query.publication ? idOf({ id: query.publication }) : undefined,
        within: query.within || undefined,
        open: query.open === 'yes',
        ...pageOf(query),
      }),
  },
  {
    method: 'POST',
    url: '/objections/:id/settle',
    body: body(['version', 'settlement', 'isUpheld'], {
      version,
      settlement: text(1000),
      isUpheld: { type: 'boolean' },
      household: { anyOf: [uuid, { type: 'null' }] },
    }),
    handle: async ({ ctx, params, body: wish, reply }) => {
      await settleObjection(ctx, idOf(params), wish as Settlement)
      reply.status(204)
    },
  },
]
