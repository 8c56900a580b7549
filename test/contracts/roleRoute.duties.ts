/** The requests of the role × route table about who must visit whom in 木源村, and about the visits themselves. */
import { v7 as uuid } from 'uuid'
import { pngOf } from '../../office/word/pngOf.ts'
import { raiseRequest } from '../../server/requests/actOnRequest.ts'
import { addAttachment } from '../../server/visits/attachments.ts'
import { recordVisit } from '../../server/visits/recordVisit.ts'
import { type County, villageCode } from '../county/county.ts'
import type { Ask } from '../county/web.ts'

export function dutyRequests(county: County, { household, head }: { household: string; head: string }): Record<string, () => Promise<Ask> | Ask> {
  const get = (url: string): Ask => ({ method: 'GET', url })
  let made: Promise<unknown> | undefined
  /** A duty toward the household of the scene, by somebody of its own village. */
  const owed = (url: string) => async () => {
    made ??= county.add('pairing', { giver: head, receiver: household, startsOn: '2026-01-01' }).then(() =>
      county.add('duty', {
        ...{ label: '每月到户', region: villageCode, bearer: 'person', toward: 'household', basis: 'each' },
        ...{ cycle: 'month', times: 1, startsOn: '2026-01-01' },
      }),
    )
    await made
    return get(url)
  }
  const aRequest = async (): Promise<string> => {
    const wish = { id: uuid(), host: household, matter: 'house', content: '屋面漏雨', office: '镇民政办' }
    return (await raiseRequest(county.as('deng'), wish)).id
  }
  const asked = (url: string) => async () => {
    await aRequest()
    return get(url)
  }
  const visit = { visitor: head, host: household, visitedOn: county.machine.today, content: '老人咳嗽好转' }
  const photo = pngOf([[true, false]]).content
  const aVisit = async () => (await recordVisit(county.as('deng'), { id: uuid(), values: visit })).id
  const aPhoto = async () => (await addAttachment(county.as('deng'), await aVisit(), { what: '照片', fileName: '入户.png', content: photo })).id
  const file = { name: '入户.png', content: photo }
  return {
    'visits owed': owed('/duties/expected?year=2026'),
    'visits owed in 木源村 by naming it': owed(`/duties/expected?year=2026&within=${villageCode}`),
    'visits owed by oneself': () => get('/duties/mine'),
    'how places stand with visits': owed('/duties/sums?year=2026'),
    'how 木源村 stands with visits by naming it': owed(`/duties/sums?year=2026&within=${villageCode}`),
    'how a year of visits stands period by period': owed('/duties/periods?year=2026'),
    'how a year of visits stands in 木源村 by naming it': owed(`/duties/periods?year=2026&within=${villageCode}`),
    'what a visit of the household begins with': () => get(`/visits/of/${household}`),
    'what happened to the household': () => get(`/timeline/${household}`),
    'doubts about a draft of a visit of the household': () => ({ method: 'POST', url: '/visits/doubts', body: visit }),
    requests: asked('/requests'),
    'requests of 木源村 by naming it': asked(`/requests?within=${villageCode}`),
    'how many requests stand where': asked('/requests/board'),
    'how many requests of 木源村 stand where by naming it': asked(`/requests/board?within=${villageCode}`),
    'requests that wait for oneself': () => get('/requests/waiting'),
    'a request of the household': async () => get(`/requests/${await aRequest()}`),
    'raise a request of the household': () => ({
      method: 'POST',
      url: '/requests',
      body: { id: uuid(), host: household, matter: 'house', content: '屋面漏雨，请来看看' },
    }),
    'answer a request of the household': async () => ({
      method: 'POST',
      url: `/requests/${await aRequest()}/acts`,
      body: { act: 'forward', office: '镇村建办', words: '归村建办管' },
    }),
    'a visit of the household': () => ({ method: 'POST', url: '/visits', body: { id: uuid(), values: visit } }),
    'what was kept with a visit of the clerk of 木源村': async () => get(`/visits/${await aVisit()}/attachments`),
    'add a photo to a visit of the clerk of 木源村': async () => ({
      ...{ method: 'POST' as const, url: `/visits/${await aVisit()}/attachments` },
      ...{ fields: { what: '照片' }, file },
    }),
    'doubts about a photo': () => ({ method: 'POST', url: '/visits/pictures/doubts', fields: {}, file }),
    'open a photo of a visit in 木源村': async () => ({ method: 'POST', url: `/attachments/${await aPhoto()}/open` }),
    'make a photo of the clerk of 木源村 void': async () => ({
      ...{ method: 'POST' as const, url: `/attachments/${await aPhoto()}/void` },
      body: { reason: '传错了' },
    }),
  }
}
