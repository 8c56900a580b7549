/** What can be asked about requests of households and others. */
import { requestActs } from '../../core/request/requestActs.ts'
import type { Route } from '../http/endpoint.ts'
import { body, idOf, pageOf, region, text, uuid, wholeDay } from '../http/requests.ts'
import { type ActWish, actOnRequest, type NewRequest, raiseRequest } from './actOnRequest.ts'
import { countWaiting, getRequestBoard, getRequestPage, listRequests, type RequestFilter } from './readRequests.ts'

const filterOf = ({ within, office, matter, host }: Record<string, string | undefined>): RequestFilter => ({
  ...{ within: within || undefined, office: office || undefined, matter: matter || undefined },
  host: host ? idOf({ id: host }) : undefined,
})
const word = { type: 'string', pattern: '^[a-z]{1,20}$' }
const told = { office: text(100), handler: region, happenedOn: wholeDay }

export const requestRoutes: Route[] = [
  { method: 'GET', url: '/requests/board', handle: ({ ctx, query }) => getRequestBoard(ctx, filterOf(query)) },
  {
    method: 'GET',
    url: '/requests',
    handle: ({ ctx, query }) =>
      listRequests(ctx, { ...filterOf(query), column: query.column || undefined, isOverdue: query.overdue === 'yes' }, pageOf(query)),
  },
  { method: 'GET', url: '/requests/waiting', handle: ({ ctx }) => countWaiting(ctx) },
  { method: 'GET', url: '/requests/:id', handle: ({ ctx, params }) => getRequestPage(ctx, idOf(params)) },
  {
    method: 'POST',
    url: '/requests',
    body: body(['id', 'host', 'matter', 'content'], {
      id: uuid,
      host: uuid,
      matter: word,
      content: text(500),
      visit: uuid,
      raisedBy: text(100),
      ...told,
    }),
    handle: ({ ctx, body: wish }) => raiseRequest(ctx, wish as NewRequest),
  },
  {
    method: 'POST',
    url: '/requests/:id/acts',
    body: body(['act'], { act: { enum: Object.keys(requestActs) }, outcome: word, opinion: word, words: text(500), ...told }),
    handle: ({ ctx, params, body: wish }) => actOnRequest(ctx, idOf(params), wish as ActWish),
  },
]
