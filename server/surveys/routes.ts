/** What can be asked about surveys of households. */
import type { Route } from '../http/endpoint.ts'
import { body, idOf, text, uuid, values } from '../http/requests.ts'
import { beginSurvey } from './beginSurvey.ts'
import { listAnswers } from './listAnswers.ts'
import { type NewSurvey, recordSurvey } from './recordSurvey.ts'

const asked = (id: string | undefined) => (id ? idOf({ id }) : undefined)

export const surveyRoutes: Route[] = [
  {
    method: 'GET',
    url: '/surveys/of/:id',
    handle: ({ ctx, params, query: { day, round, programme } }) =>
      beginSurvey(ctx, { household: idOf(params), day: day || undefined, round: asked(round), programme: asked(programme) }),
  },
  {
    method: 'POST',
    url: '/surveys',
    body: body(['id', 'household', 'values', 'answers'], {
      ...{ id: uuid, household: uuid, programme: uuid, values },
      answers: {
        type: 'array',
        maxItems: 60,
        items: body(['code', 'met'], { code: text(20), met: { enum: ['1', '2', '3'] }, evidence: text(200), exemption: text(200) }),
      },
    }),
    handle: ({ ctx, body: survey }) => recordSurvey(ctx, survey as NewSurvey),
  },
  { method: 'GET', url: '/surveys/:id/answers', handle: ({ ctx, params }) => listAnswers(ctx, idOf(params)) },
]
