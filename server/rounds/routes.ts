/** What can be asked about a round of surveys. */
import type { Route } from '../http/endpoint.ts'
import { idOf, pageOf } from '../http/requests.ts'
import { getCoverage } from './getCoverage.ts'
import { listCoverage } from './listCoverage.ts'

/** Conclusions begin with =, so that none is told from an empty one and from all. */
const conclusionOf = (text: string | undefined) => (text === undefined ? undefined : text.startsWith('=') ? text.slice(1) : null)

const otherOf = ({ with: other }: Record<string, string | undefined>) => (other ? idOf({ id: other }) : undefined)

export const roundRoutes: Route[] = [
  {
    method: 'GET',
    url: '/rounds/:id/coverage',
    handle: ({ ctx, params, query }) => getCoverage(ctx, idOf(params), { wanted: query.within || undefined, other: otherOf(query) }),
  },
  {
    method: 'GET',
    url: '/rounds/:id/coverage/:list',
    handle: ({ ctx, params, query }) => {
      const { within, before, after, conclusion } = query
      const filter = {
        within: within || undefined,
        other: otherOf(query),
        before: conclusionOf(before),
        after: conclusionOf(after),
        conclusion: conclusionOf(conclusion) ?? undefined,
      }
      return listCoverage(ctx, idOf(params), params.list as string, filter, pageOf(query))
    },
  },
]
