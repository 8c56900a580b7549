/** What the rows of the role × route table about movements of the register send. */
import { v7 as uuid } from 'uuid'
import { mergePersons } from '../../server/register/mergePersons.ts'
import { type County, villageCode } from '../county/county.ts'
import type { Ask } from '../county/web.ts'

const hamlet = `${villageCode}001`

export function registerRequests(county: County): Record<string, () => Promise<Ask> | Ask> {
  let counted = 0
  const aHousehold = () => county.add('household', { code: `MOVE${++counted}`, region: hamlet })
  const get = (url: string) => (): Ask => ({ method: 'GET', url })
  const twins = async () => [
    await county.add('person', { name: '覃同名', region: hamlet }),
    await county.add('person', { name: '覃同名', region: hamlet }),
  ]
  return {
    'persons who may be registered twice': async () => {
      await twins()
      return { method: 'GET', url: '/register/doubles' }
    },
    'persons who may be registered twice in 木源村 by naming it': get(`/register/doubles?within=${villageCode}`),
    'merge two persons of 木源村': async () => {
      const [keep, gone] = await twins()
      return { method: 'POST', url: '/register/merges', body: { keep, gone, reason: '重复登记' } }
    },
    'separate two persons of 木源村': async () => {
      const [keep = '', gone = ''] = await twins()
      await mergePersons(county.machine, { keep, gone, reason: '重复登记' })
      return { method: 'POST', url: `/register/merges/${gone}/undo`, body: { reason: '不是同一人' } }
    },
    'the register of a day in one’s own place': get('/register?day=2016-06-13'),
    'the register of 木源村 by naming it': get(`/register?within=${villageCode}`),
    'households that stood in the register': get('/register/rows'),
    'households that stood in the register of 木源村 by naming it': get(`/register/rows?within=${villageCode}&day=2016-06-13`),
    'give a natural village of 木源村 another code': async () => {
      const code = (number: number) => `${villageCode}${800 + number}`
      counted += 2
      await county.add('region', { code: code(counted), name: '改代码的寨', level: '6' })
      const body = { from: [code(counted)], to: code(counted + 1), happenedOn: '2016-06-13', reason: '区划调整', paper: '县政府批复' }
      return { method: 'POST', url: '/register/places', body }
    },
    'close a household of 木源村': async () => ({
      method: 'POST',
      url: '/register/acts',
      body: { id: uuid(), act: 'close', household: await aHousehold(), happenedOn: '2016-06-13', reason: '全家外迁' },
    }),
  }
}
