/** What can be asked about programmes and screenings. */

import { Problem } from '../../core/problem.ts'
import type { Terms } from '../../core/programme/programme.ts'
import type { Route } from '../http/endpoint.ts'
import { body, idOf, pageOf, region, text, uuid, wholeDay } from '../http/requests.ts'
import { listProgrammes } from './listProgrammes.ts'
import { listScreened } from './listScreened.ts'
import { getScreeningPage, listVerdicts } from './readScreening.ts'
import { runScreening } from './runScreening.ts'
import { whatIf } from './whatIf.ts'

const fen = { type: 'integer', minimum: 1, maximum: 1_000_000_000 }

/** As `incomes` of a run name their steps, in fen; empty where it is unknown. */
function incomeOf(text: string | undefined): number | null | undefined {
  if (text === undefined || text === '') return text === '' ? null : undefined
  if (!/^\d{1,10}$/.test(text)) throw new Problem('filter.wrong')
  return Number(text)
}

export const screeningRoutes: Route[] = [
  { method: 'GET', url: '/programmes', handle: ({ ctx }) => listProgrammes(ctx) },
  {
    method: 'POST',
    url: '/screenings',
    body: body(['programme'], { programme: uuid, within: region, day: wholeDay }),
    handle: ({ ctx, body: wish }) => runScreening(ctx, wish as Parameters<typeof runScreening>[1]),
  },
  { method: 'GET', url: '/screenings/:id', handle: ({ ctx, params, query }) => getScreeningPage(ctx, idOf(params), query.within || undefined) },
  {
    method: 'GET',
    url: '/screenings/:id/households',
    handle: ({ ctx, params, query }) => {
      const { within, verdict, clause, income } = query
      const filter = { within: within || undefined, verdict: verdict || undefined, clause, income: incomeOf(income) }
      return listScreened(ctx, idOf(params), filter, pageOf(query))
    },
  },
  {
    method: 'POST',
    url: '/screenings/:id/what-if',
    body: body([], {
      terms: body([], {
        line: fen,
        baseLine: fen,
        without: { type: 'array', maxItems: 60, items: text(20) },
        effects: { type: 'object', maxProperties: 60, additionalProperties: { enum: ['require', 'admit', 'veto', 'strict', 'rank', 'look'] } },
      }),
      programme: uuid,
      rulesOf: uuid,
      within: region,
    }),
    handle: ({ ctx, params, query, body: wish }) =>
      whatIf(ctx, { ...(wish as { terms?: Terms; programme?: string; rulesOf?: string; within?: string }), screening: idOf(params) }, pageOf(query)),
  },
  { method: 'GET', url: '/verdicts/:id', handle: async ({ ctx, params }) => ({ verdicts: await listVerdicts(ctx, idOf(params)) }) },
]
