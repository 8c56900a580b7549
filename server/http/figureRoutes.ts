/** Figures, the rows behind them, and the summaries they stand in: of which place and which years is asked for of each alike. */
import { givenPeriod } from '../../core/sheet/period.ts'
import type { FigureScope } from '../query/figurePlan.ts'
import { listFigureRows } from '../query/figureRows.ts'
import { computeFigures, getFigure } from '../query/figures.ts'
import { computeFirst, computeKnown } from '../query/filledFigures.ts'
import { listPeriods } from '../query/recordedPeriod.ts'
import { makeSummary, readSummary } from '../resources/summaries.ts'
import type { Route } from './endpoint.ts'
import { sendFile, wordType } from './file.ts'
import { pageOf, wholeOf } from './requests.ts'

type Query = Record<string, string | undefined>

const scopeOf = ({ within, period }: Query): FigureScope => ({ within: within || undefined, period: period ? givenPeriod(period) : undefined })

/** One of a figure's members; named but empty, the one whose value is not filled in. */
const memberOf = ({ member }: Query): string | null | undefined => (member === '' ? null : member)

export const figureRoutes: Route[] = [
  {
    method: 'GET',
    url: '/figures',
    handle: async ({ ctx, query }) => {
      const scope = scopeOf(query)
      const named = query.names?.split(',').map((name) => getFigure(ctx, name))
      if (named) return { figures: await computeFigures(ctx, named, scope) }
      return { figures: await (query.most ? computeFirst(ctx, scope, wholeOf(query.most, 6, 100)) : computeKnown(ctx, scope, query.all === 'yes')) }
    },
  },
  {
    method: 'GET',
    url: '/figures/:name',
    handle: async ({ ctx, params, query }) => (await computeFigures(ctx, [getFigure(ctx, params.name as string)], scopeOf(query)))[0],
  },
  {
    method: 'GET',
    url: '/figures/:name/rows',
    handle: ({ ctx, params, query }) =>
      listFigureRows(ctx, getFigure(ctx, params.name as string), { ...scopeOf(query), member: memberOf(query), ...pageOf(query) }),
  },
  { method: 'GET', url: '/periods', handle: async ({ ctx, query }) => ({ periods: await listPeriods(ctx, query.within || undefined) }) },
  { method: 'GET', url: '/summaries/:name/text', handle: ({ ctx, params, query }) => readSummary(ctx, params.name as string, scopeOf(query)) },
  {
    method: 'GET',
    url: '/summaries/:name',
    handle: async ({ ctx, params, query, reply }) => sendFile(reply, wordType, await makeSummary(ctx, params.name as string, scopeOf(query))),
  },
]
