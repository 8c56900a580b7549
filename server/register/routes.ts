/** What can be asked about movements of the register. */
import { type ActWish, actKinds } from '../../core/register/act.ts'
import type { Route } from '../http/endpoint.ts'
import { body, day, idOf, pageOf, region, text, uuid, values } from '../http/requests.ts'
import { changePlaces, type PlaceChange } from './changePlaces.ts'
import { listDoubles } from './listDoubles.ts'
import { type Merge, mergePersons, separatePersons } from './mergePersons.ts'
import { getRegister, listRegister } from './readRegister.ts'
import { recordAct } from './recordAct.ts'

const code = text(20)
const ofDay = ({ day: asked, within }: Record<string, string | undefined>) => ({ day: asked || undefined, within: within || undefined })

export const registerRoutes: Route[] = [
  { method: 'GET', url: '/register', handle: ({ ctx, query }) => getRegister(ctx, ofDay(query)) },
  { method: 'GET', url: '/register/rows', handle: ({ ctx, query }) => listRegister(ctx, { ...ofDay(query), ...pageOf(query) }) },
  { method: 'GET', url: '/register/doubles', handle: async ({ ctx, query }) => ({ doubles: await listDoubles(ctx, query.within || undefined) }) },
  {
    method: 'POST',
    url: '/register/merges',
    body: body(['keep', 'gone', 'reason'], { keep: uuid, gone: uuid, reason: text(500) }),
    handle: ({ ctx, body: wish }) => mergePersons(ctx, wish as Merge),
  },
  {
    method: 'POST',
    url: '/register/merges/:id/undo',
    body: body(['reason'], { reason: text(500) }),
    async handle({ ctx, params, body: wish, reply }) {
      await separatePersons(ctx, idOf(params), (wish as { reason: string }).reason)
      reply.status(204)
    },
  },
  {
    method: 'POST',
    url: '/register/places',
    body: body(['from', 'to', 'happenedOn', 'reason', 'paper'], {
      ...{ from: { type: 'array', minItems: 1, maxItems: 50, items: region }, to: region, name: text(60) },
      ...{ happenedOn: day, reason: text(500), paper: text(200) },
    }),
    handle: ({ ctx, body: wish }) => changePlaces(ctx, wish as PlaceChange),
  },
  {
    method: 'POST',
    url: '/register/acts',
    body: body(['id', 'act', 'happenedOn', 'reason'], {
      ...{ id: uuid, act: { enum: Object.keys(actKinds) }, happenedOn: day, reason: text(500), paper: text(200), document: uuid },
      ...{ household: uuid, other: uuid, place: region, code: text(30), head: uuid, cause: code },
      members: { type: 'array', maxItems: 40, items: body([], { person: uuid, values, relation: code }) },
    }),
    handle: ({ ctx, body: wish }) => recordAct(ctx, wish as ActWish),
  },
]
