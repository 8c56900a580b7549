/** What can be asked about visits beside the lists of all records. */
import type { Route } from '../http/endpoint.ts'
import { body, idOf, pageOf, text, uuid, values, wholeDay } from '../http/requests.ts'
import { beginVisit, type DraftWish, doubtVisit } from './beginVisit.ts'
import { type NewVisit, recordVisit } from './recordVisit.ts'
import { listTimeline } from './timeline.ts'

export const visitRoutes: Route[] = [
  { method: 'GET', url: '/visits/of/:id', handle: ({ ctx, params }) => beginVisit(ctx, idOf(params)) },
  { method: 'GET', url: '/timeline/:id', handle: ({ ctx, params, query }) => listTimeline(ctx, idOf(params), pageOf(query)) },
  {
    method: 'POST',
    url: '/visits/doubts',
    body: body(['visitor', 'host', 'visitedOn', 'content'], { visitor: uuid, host: uuid, visitedOn: wholeDay, content: text(2000) }),
    handle: async ({ ctx, body: draft }) => ({ doubts: await doubtVisit(ctx, draft as DraftWish) }),
  },
  {
    method: 'POST',
    url: '/visits',
    body: body(['id', 'values'], { id: uuid, values, reason: text(500) }),
    handle: ({ ctx, body: visit }) => recordVisit(ctx, visit as NewVisit),
  },
]
