/** What the rows of the role × route table about programmes, screenings and rounds of surveys send. */
import { v7 as uuid } from 'uuid'
import { runScreening } from '../../server/screening/runScreening.ts'
import { type County, countyCode, villageCode } from '../county/county.ts'
import type { Ask } from '../county/web.ts'

export function screeningRequests(county: County, household: string): Record<string, () => Promise<Ask>> {
  const within = `within=${villageCode}`
  const programme = () => county.add('programme', { label: '识别办法', region: countyCode, template: 'guangdong2016', startsOn: '2016-01-01' })
  const everybody = { without: ['收入线', ...[1, 2, 3, 4, 5, 6].map((at) => `进${at}`), ...[1, 2, 3, 4, 5, 6, 7].map((at) => `不进${at}`)] }
  let screened: Promise<string> | undefined
  const screening = async () => {
    screened ??= programme()
      .then((id) => runScreening(county.machine, { programme: id }))
      .then(({ id }) => id)
    return screened
  }
  let rounds = 0
  const round = () => county.add('round', { name: `核查${++rounds}`, region: villageCode, startsOn: '2016-05-07' })
  const ask = (url: string): Ask => ({ method: 'GET', url })
  const send = (url: string, body: unknown): Ask => ({ method: 'POST', url, body })
  const found = async (rest: string) => ask(`/screenings/${await screening()}${rest}`)
  const tried = async (more: object) => send(`/screenings/${await screening()}/what-if`, { terms: everybody, ...more })
  const covered = async (rest: string) => ask(`/rounds/${await round()}/coverage${rest}`)
  const surveyed = async () => {
    const [surveyor, second] = [
      await county.add('person', { name: '韦一', region: villageCode }),
      await county.add('person', { name: '韦二', region: villageCode }),
    ]
    const values = { surveyedOn: '2016-05-08', round: `核查${++rounds}`, surveyor, second }
    return send('/surveys', { id: uuid(), household, programme: await programme(), values, answers: [{ code: '进1', met: '1' }] })
  }

  return {
    'programmes of the county': async () => ask('/programmes'),
    'screen 木源村': async () => send('/screenings', { programme: await programme(), within: villageCode }),
    'what a screening of the county found': () => found(''),
    'what a screening found in 木源村 by naming it': () => found(`?${within}`),
    'the households a screening of the county found': () => found('/households?size=100'),
    'the households a screening found in 木源村 by naming it': () => found(`/households?${within}&size=100`),
    'what another line would change': () => tried({}),
    'what another line would change in 木源村 by naming it': () => tried({ within: villageCode }),
    'verdicts of the household': async () => {
      await screening()
      return ask(`/verdicts/${household}`)
    },
    'how far a round of 木源村 has come': () => covered(''),
    'how far a round of 木源村 has come there by naming it': () => covered(`?${within}`),
    'who is still to be surveyed in 木源村': () => covered('/missing?size=100'),
    'what a survey of the household begins with': async () => ask(`/surveys/of/${household}`),
    'a survey of the household': surveyed,
    'what a survey in 木源村 answered': async () => {
      const id = await county.add('survey', { household, round: `核查${++rounds}`, surveyedOn: '2016-05-08' })
      return ask(`/surveys/${id}/answers`)
    },
  }
}
