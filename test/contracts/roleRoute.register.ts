/** What the rows of the role × route table about movements of the register send. */
import { v7 as uuid } from 'uuid'
import { type County, villageCode } from '../county/county.ts'
import type { Ask } from '../county/web.ts'

const hamlet = `${villageCode}001`

export function registerRequests(county: County): Record<string, () => Promise<Ask> | Ask> {
  let counted = 0
  const aHousehold = () => county.add('household', { code: `MOVE${++counted}`, region: hamlet })
  return {
    'close a household of 木源村': async () => ({
      method: 'POST',
      url: '/register/acts',
      body: { id: uuid(), act: 'close', household: await aHousehold(), happenedOn: '2016-06-13', reason: '全家外迁' },
    }),
  }
}
