/** What can be asked about who answers for whom. */
import { Problem } from '../../core/problem.ts'
import type { Route } from '../http/endpoint.ts'
import { body, idOf, pageOf, region, text, uuid, wholeDay } from '../http/requests.ts'
import { closeTeam, type TeamClosing } from './closeTeam.ts'
import { type Confirmation, confirmProposal } from './confirmProposal.ts'
import { listHelpers } from './listHelpers.ts'
import { listPairings } from './listPairings.ts'
import { listUnits } from './listUnits.ts'
import { getProposal, priceOf, startProposal } from './proposals.ts'
import { listShortfall, readCoverage } from './readCoverage.ts'
import { readGraph } from './readGraph.ts'
import { readHandover } from './readHandover.ts'
import { readMap } from './readMap.ts'
import { readProposal } from './readProposal.ts'
import { type PairingWish, recordPairing } from './recordPairing.ts'

const many = { type: 'array', minItems: 1, maxItems: 5000, items: uuid }
const questionOf = ({ within, day }: Record<string, string | undefined>) => ({ within: within || undefined, day: day || undefined })

const flag = { type: 'boolean' }
const terms = body([], {
  ...{ form: text(60), aim: text(200), measures: text(300), remark: text(500) },
  ...{ staff: flag, teaching: flag, funds: flag, goods: flag },
})
const wishes = {
  pair: body(['act', 'giver', 'receivers', 'on'], {
    ...{ act: { const: 'pair' }, giver: uuid, receivers: many, on: wholeDay, reason: text(200), values: terms },
  }),
  change: body(['act', 'pairings', 'giver', 'on', 'reason'], {
    ...{ act: { const: 'change' }, pairings: many, giver: uuid, on: wholeDay, reason: text(200) },
  }),
  end: body(['act', 'pairings', 'on', 'reason'], { act: { const: 'end' }, pairings: many, on: wholeDay, reason: text(200) }),
  correct: body(['act', 'pairing', 'reason'], {
    act: { const: 'correct' },
    pairing: uuid,
    giver: uuid,
    startsOn: wholeDay,
    endsOn: wholeDay,
    reason: text(200),
  }),
}

const proposalRoutes: Route[] = [
  {
    method: 'POST',
    url: '/pairing/proposals',
    body: body(['most', 'kinds'], {
      ...{ within: region, most: { type: 'integer', minimum: 1, maximum: 200 }, kinds: { type: 'array', maxItems: 20, items: text(40) } },
    }),
    handle: ({ ctx, body: wish }) => startProposal(ctx, wish as { within?: string; most: number; kinds: string[] }),
  },
  {
    method: 'GET',
    url: '/pairing/proposals/:id',
    handle: ({ ctx, params, query }) => readProposal(ctx, idOf(params, 'proposal.missing'), pageOf(query)),
  },
  {
    method: 'POST',
    url: '/pairing/proposals/:id/stop',
    async handle({ ctx, params, reply }) {
      getProposal(ctx, idOf(params, 'proposal.missing')).stop()
      reply.status(204)
    },
  },
  {
    method: 'POST',
    url: '/pairing/proposals/:id/price',
    body: body(['household', 'helper'], { household: uuid, helper: uuid }),
    handle: ({ ctx, params, body: wish }) => priceOf(ctx, idOf(params, 'proposal.missing'), wish as { household: string; helper: string }),
  },
  {
    method: 'POST',
    url: '/pairing/proposals/:id/confirm',
    body: body(['on'], { on: wholeDay, households: { type: 'array', maxItems: 50_000, items: uuid }, reason: text(200) }),
    handle: ({ ctx, params, body: wish }) => confirmProposal(ctx, idOf(params, 'proposal.missing'), wish as Confirmation),
  },
]

export const pairingRoutes: Route[] = [
  { method: 'GET', url: '/pairing/coverage', handle: ({ ctx, query }) => readCoverage(ctx, questionOf(query)) },
  {
    method: 'GET',
    url: '/pairing/coverage/:list',
    handle: ({ ctx, params, query }) => listShortfall(ctx, params.list as string, { ...questionOf(query), ...pageOf(query) }),
  },
  {
    method: 'GET',
    url: '/pairing/helpers',
    handle: ({ ctx, query }) =>
      listHelpers(ctx, { ...questionOf(query), ...pageOf(query), name: query.name?.trim() || undefined, free: query.free === 'yes' }),
  },
  { method: 'GET', url: '/pairing/graph', handle: ({ ctx, query }) => readGraph(ctx, questionOf(query)) },
  {
    // Not a GET: that positions were looked at is written down.
    method: 'POST',
    url: '/pairing/map',
    body: body([], { within: region }),
    handle: ({ ctx, body: question }) => readMap(ctx, question as { within?: string }),
  },
  { method: 'GET', url: '/pairing/units', handle: ({ ctx, query }) => listUnits(ctx, questionOf(query)) },
  {
    method: 'GET',
    url: '/pairing/of/:id',
    handle: ({ ctx, params, query }) => {
      if (query.side !== 'giver' && query.side !== 'receiver') throw new Problem('filter.wrong')
      return listPairings(ctx, idOf(params), query.side)
    },
  },
  { method: 'GET', url: '/pairing/handover/:id', handle: ({ ctx, params, query }) => readHandover(ctx, idOf(params), pageOf(query)) },
  {
    method: 'POST',
    url: '/teams/:id/close',
    body: body(['on', 'reason'], { on: wholeDay, reason: text(200), to: uuid, helper: uuid }),
    handle: ({ ctx, params, body: wish }) => closeTeam(ctx, idOf(params), wish as TeamClosing),
  },
  {
    method: 'POST',
    url: '/pairing/acts',
    body: { oneOf: Object.values(wishes) },
    handle: ({ ctx, body: wish }) => recordPairing(ctx, wish as PairingWish),
  },
  ...proposalRoutes,
]
