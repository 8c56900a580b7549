/** The requests of the role × route table that are about notices of 木源村, drafted by its clerk. */
import { type Player, villageCode } from '../county/county.ts'
import type { Ask, Body, Web } from '../county/web.ts'

export function publicationRequests(
  web: Web,
  { household }: { household: string },
): Record<string, (player: Player | undefined) => Promise<Ask> | Ask> {
  const get = (url: string): Ask => ({ method: 'GET', url })
  const send = (url: string, body: object): Ask => ({ method: 'POST', url, body })
  const draft = {
    ...{ kind: '1', stage: '村公示', region: villageCode, form: '1', days: 7, dayRule: '1', isReady: true },
    ...{ officePhone: '村委会 0771-5826103', households: [household] },
  }
  const drafted = async (): Promise<Body> => (await web.ask('deng', send('/publications', draft))).body
  const released = async (): Promise<Body> => {
    const { id, version } = await drafted()
    return (await web.ask('huang', send(`/publications/${id}/release`, { version }))).body
  }
  let known: Promise<Body> | undefined
  const standing = () => {
    known ??= released()
    return known
  }
  const objection = { content: '名单里少了一户', way: '2', household }
  const objected = async () => (await web.ask('deng', send(`/publications/${(await standing()).id}/objections`, objection))).body
  return {
    notices: async () => {
      await standing()
      return get('/publications')
    },
    'notices of 木源村 by naming it': async () => {
      await standing()
      return get(`/publications?within=${villageCode}`)
    },
    'the calendar of notices': async () => {
      await standing()
      return get('/publications/calendar')
    },
    'what a notice of 木源村 can be made of': () => get(`/publications/choices?region=${villageCode}`),
    'draft a notice of 木源村': () => send('/publications', draft),
    'a notice of 木源村': async () => get(`/publications/${(await standing()).id}`),
    'what everyone would see of a notice of 木源村': async () => get(`/publications/${(await standing()).id}/preview`),
    'the sheet of a notice of 木源村': async () => get(`/publications/${(await standing()).id}/paper`),
    'change the draft of a notice of 木源村': async () => {
      const { id, version } = await drafted()
      return { method: 'PATCH', url: `/publications/${id}`, body: { version, titleAddition: '第二批' } }
    },
    'release a notice of 木源村': async () => {
      const { id, version } = await drafted()
      return send(`/publications/${id}/release`, { version })
    },
    'take a notice of 木源村 down': async () => {
      const { id, version } = await released()
      return send(`/publications/${id}/close`, { version, reason: '名单有误' })
    },
    'enter an objection in 木源村': async () => send(`/publications/${(await standing()).id}/objections`, objection),
    objections: async () => {
      await objected()
      return get('/objections')
    },
    'settle an objection in 木源村': async () =>
      send(`/objections/${(await objected()).id}/settle`, { version: 1, settlement: '入户核查属实', isUpheld: true }),
  }
}
