/** What can be asked about procedures and cases. */
import type { Route } from '../http/endpoint.ts'
import { sendFile, wordType } from '../http/file.ts'
import { body, idOf, pageOf, region, text, uuid, wholeDay } from '../http/requests.ts'
import { getCasePage } from './casePage.ts'
import { confirmPaper } from './confirmPaper.ts'
import { getActProgress } from './followedActs.ts'
import { getHouseholdCases } from './householdCases.ts'
import { listCandidates } from './listCandidates.ts'
import { listWaiting } from './listWaiting.ts'
import { makeMinutes } from './makeMinutes.ts'
import { type Opening, openCases } from './openCases.ts'
import { getPastCase } from './pastCase.ts'
import { getPastBoard, listPastCases } from './pastCases.ts'
import { getBoard, listCases, listTogether } from './readCases.ts'
import { readCells } from './readCells.ts'
import { receiveScan } from './receiveScan.ts'
import { openScan, voidScan } from './scans.ts'
import { type Return, sendBack } from './sendBack.ts'
import { endSubstitution, listSubstitutions, type Naming, nameSubstitute } from './substitutions.ts'
import { type StepWish, takeStep } from './takeStep.ts'
import { type Urging, urge } from './urge.ts'

const many = { type: 'array', minItems: 1, maxItems: 5000, items: uuid }
const people = { type: 'integer', minimum: 0, maximum: 100_000 }

const meeting = body(['expected', 'attendance', 'chair', 'recorder', 'venue', 'ballots'], {
  ...{ expected: people, attendance: people, chair: text(60), recorder: text(60), venue: text(100) },
  ballots: {
    type: 'array',
    maxItems: 5000,
    items: body(['case', 'agree', 'against', 'abstain'], { case: uuid, agree: people, against: people, abstain: people, reason: text(200) }),
  },
})

export const procedureRoutes: Route[] = [
  {
    method: 'GET',
    url: '/procedures',
    handle: async ({ ctx }) => ({ procedures: [...ctx.catalog.procedures.values()] }),
  },
  {
    method: 'GET',
    url: '/cases',
    handle: ({ ctx, query: { within, procedure, next, state, ...rest } }) =>
      listCases(ctx, {
        ...{ within: within || undefined, procedure: procedure || undefined, next: next || undefined, state: state || undefined },
        ...pageOf(rest),
      }),
  },
  { method: 'GET', url: '/cases/board', handle: ({ ctx, query }) => getBoard(ctx, query.within || undefined) },
  { method: 'GET', url: '/cases/waiting', handle: ({ ctx }) => listWaiting(ctx) },
  {
    method: 'GET',
    url: '/cases/candidates',
    handle: ({ ctx, query: { procedure = '', programme = '', within, verdict, name, ...rest } }) =>
      listCandidates(ctx, {
        ...{ procedure, programme: idOf({ id: programme }), within: within || undefined },
        ...{ verdict: verdict || undefined, name: name?.trim() || undefined, ...pageOf(rest) },
      }),
  },
  {
    method: 'GET',
    url: '/cases/together',
    handle: ({ ctx, query: { within, procedure = '', next = '' } }) => listTogether(ctx, { within: within || undefined, procedure, next }),
  },
  { method: 'GET', url: '/cases/acts/:act', handle: async ({ ctx, params }) => getActProgress(ctx, idOf({ id: params.act ?? '' })) },
  {
    method: 'POST',
    url: '/cases/urgings',
    body: body(['procedure', 'step', 'region', 'words'], { procedure: text(40), step: text(40), region, words: text(200) }),
    handle: ({ ctx, body: wish }) => urge(ctx, wish as Urging),
  },
  { method: 'GET', url: '/cases/of/:household', handle: ({ ctx, params }) => getHouseholdCases(ctx, idOf({ id: params.household ?? '' })) },
  {
    method: 'GET',
    url: '/cases/past',
    handle: ({ ctx, query: { within, outcome, ...rest } }) =>
      listPastCases(ctx, { within: within || undefined, outcome: outcome || undefined, ...pageOf(rest) }),
  },
  { method: 'GET', url: '/cases/past/board', handle: ({ ctx, query }) => getPastBoard(ctx, query.within || undefined) },
  { method: 'GET', url: '/cases/past/:household', handle: ({ ctx, params }) => getPastCase(ctx, idOf({ id: params.household ?? '' })) },
  { method: 'GET', url: '/cases/:id', handle: ({ ctx, params }) => getCasePage(ctx, idOf(params)) },
  {
    method: 'POST',
    url: '/cases',
    body: body(['programme', 'procedure', 'households'], {
      ...{ programme: uuid, procedure: text(40), households: many },
      ...{ happenedOn: wholeDay, actingFor: uuid, opinion: text(500), paper: text(200) },
    }),
    handle: ({ ctx, body: wish }) => openCases(ctx, wish as Opening),
  },
  {
    method: 'POST',
    url: '/cases/steps',
    body: body(['step', 'cases'], {
      ...{ step: text(40), cases: many, act: uuid, outcome: { enum: ['passed', 'failed'] }, happenedOn: wholeDay },
      ...{ actingFor: uuid, opinion: text(500), paper: text(200), meeting, publication: uuid },
    }),
    handle: ({ ctx, body: wish }) => takeStep(ctx, wish as StepWish),
  },
  {
    method: 'POST',
    url: '/cases/return',
    body: body(['step', 'cases', 'reason'], { step: text(40), cases: many, reason: text(500), actingFor: uuid }),
    handle: ({ ctx, body: wish }) => sendBack(ctx, wish as Return),
  },
  { method: 'POST', url: '/cells', handle: ({ ctx, raw }) => readCells(ctx, raw) },
  {
    method: 'GET',
    url: '/meetings/:id/minutes',
    handle: async ({ ctx, params, reply }) => sendFile(reply, wordType, await makeMinutes(ctx, idOf(params))),
  },
  { method: 'GET', url: '/substitutions', handle: ({ ctx }) => listSubstitutions(ctx) },
  {
    method: 'POST',
    url: '/substitutions',
    body: body(['substitute', 'startsOn', 'endsOn', 'reason'], {
      ...{ absent: uuid, office: body(['role', 'scope'], { role: text(20), scope: text(12) }) },
      ...{ substitute: uuid, startsOn: wholeDay, endsOn: wholeDay, reason: text(200) },
    }),
    handle: ({ ctx, body: wish }) => nameSubstitute(ctx, wish as Naming),
  },
  {
    method: 'POST',
    url: '/substitutions/:id/end',
    handle: async ({ ctx, params, reply }) => {
      await endSubstitution(ctx, idOf(params))
      reply.status(204)
    },
  },
  {
    method: 'POST',
    url: '/proceedings/:id/scans',
    handle: ({ ctx, params, raw }) => receiveScan(ctx, raw, idOf(params)),
  },
  {
    // Not a GET: a look is written down, and no page of another site can cause one.
    method: 'POST',
    url: '/scans/:id/open',
    handle: async ({ ctx, params, reply }) => {
      const { type, ...file } = await openScan(ctx, idOf(params))
      reply.header('content-security-policy', "default-src 'none'; sandbox")
      return sendFile(reply, type, file)
    },
  },
  {
    method: 'POST',
    url: '/scans/:id/void',
    body: body(['reason'], { reason: text(200) }),
    handle: async ({ ctx, params, body: wish, reply }) => {
      await voidScan(ctx, idOf(params), (wish as { reason: string }).reason)
      reply.status(204)
    },
  },
  {
    method: 'POST',
    url: '/proceedings/:id/confirm',
    handle: async ({ ctx, params, reply }) => {
      await confirmPaper(ctx, idOf(params))
      reply.status(204)
    },
  },
]
