/** What can be asked about visits beside the lists of all records. */
import type { Route } from '../http/endpoint.ts'
import { sendFile } from '../http/file.ts'
import { receiveFile } from '../http/receiveFile.ts'
import { body, idOf, pageOf, text, uuid, values, wholeDay } from '../http/requests.ts'
import { addAttachment, doubtPicture, listAttachments, openAttachment, voidAttachment } from './attachments.ts'
import { beginVisit, type DraftWish, doubtVisit } from './beginVisit.ts'
import { type NewVisit, recordVisit } from './recordVisit.ts'
import { listTimeline } from './timeline.ts'

export const visitRoutes: Route[] = [
  { method: 'GET', url: '/visits/of/:id', handle: ({ ctx, params }) => beginVisit(ctx, idOf(params)) },
  {
    method: 'GET',
    url: '/timeline/:id',
    handle: ({ ctx, params, query }) => listTimeline(ctx, idOf(params), { ...pageOf(query), kind: query.kind || undefined }),
  },
  {
    method: 'POST',
    url: '/visits/doubts',
    body: body(['visitor', 'host', 'visitedOn', 'content'], { visitor: uuid, host: uuid, visitedOn: wholeDay, content: text(2000) }),
    handle: async ({ ctx, body: draft }) => ({ doubts: await doubtVisit(ctx, draft as DraftWish) }),
  },
  {
    method: 'POST',
    url: '/visits',
    body: body(['id', 'values'], {
      id: uuid,
      values,
      reason: text(500),
      companions: { type: 'array', maxItems: 30, items: body(['id', 'person'], { id: uuid, person: uuid }) },
    }),
    handle: ({ ctx, body: visit }) => recordVisit(ctx, visit as NewVisit),
  },
  { method: 'GET', url: '/visits/:id/attachments', handle: ({ ctx, params }) => listAttachments(ctx, idOf(params)) },
  {
    method: 'POST',
    url: '/visits/:id/attachments',
    async handle({ ctx, params, raw }) {
      const { said, fileName, content } = await receiveFile(raw)
      return addAttachment(ctx, idOf(params), { what: said.what ?? '', fileName, content })
    },
  },
  {
    method: 'POST',
    url: '/visits/pictures/doubts',
    handle: async ({ ctx, raw }) => ({ doubts: await doubtPicture(ctx, await receiveFile(raw)) }),
  },
  {
    // Not a GET: a look is written down, and no page of another site can cause one.
    method: 'POST',
    url: '/attachments/:id/open',
    handle: async ({ ctx, params, reply }) => {
      const { type, ...file } = await openAttachment(ctx, idOf(params))
      reply.header('content-security-policy', "default-src 'none'; sandbox")
      return sendFile(reply, type, file)
    },
  },
  {
    method: 'POST',
    url: '/attachments/:id/void',
    body: body(['reason'], { reason: text(200) }),
    handle: async ({ ctx, params, body: wish, reply }) => {
      await voidAttachment(ctx, idOf(params), (wish as { reason: string }).reason)
      reply.status(204)
    },
  },
]
