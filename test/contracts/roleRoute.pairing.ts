/** What the rows of the role × route table about pairings send. */
import { v7 as uuid } from 'uuid'
import { startProposal } from '../../server/pairing/proposals.ts'
import { readProposal } from '../../server/pairing/readProposal.ts'
import { getRecordPage } from '../../server/resources/records.ts'
import { type County, villageCode } from '../county/county.ts'
import type { Ask } from '../county/web.ts'

const hamlet = `${villageCode}001`

export function pairingRequests(county: County, household: string): Record<string, () => Promise<Ask> | Ask> {
  let counted = 0
  const get = (url: string) => (): Ask => ({ method: 'GET', url })
  const helper = () => county.add('person', { name: `帮扶人${++counted}`, region: hamlet })
  const paired = async () => {
    const id = await county.add('pairing', { giver: await helper(), receiver: household, startsOn: '2016-01-10', state: '在帮' })
    return id
  }
  const send = (body: unknown): Ask => ({ method: 'POST', url: '/pairing/acts', body })
  /** A proposal belongs to whoever asked for it; the clerk of 木源村 did, once for all rows. */
  const propose = async () => {
    const person = await helper()
    await county.add('posting', { person, role: '帮扶责任人' })
    const home = await county.add('household', { code: `PROPOSE${++counted}`, region: hamlet, registeredPoor: true })
    const clerk = county.as('deng')
    const { id } = await startProposal(clerk, { most: 99, kinds: [] })
    for (;;) {
      const { state } = await readProposal(clerk, id, { page: 1, size: 1 })
      if (state === 'done') return { id, person, home }
      if (state === 'failed') throw new Error('the proposal failed')
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  let once: ReturnType<typeof propose> | undefined
  const proposed = () => {
    once ??= propose()
    return once
  }
  const ofProposal =
    (method: 'GET' | 'POST', after = '', given?: object) =>
    async (): Promise<Ask> => ({
      method,
      url: `/pairing/proposals/${(await proposed()).id}${after}`,
      ...(given ? { body: given } : {}),
    })
  const mapped = (body: object) => async (): Promise<Ask> => {
    await county.add('household', { code: `MAP${++counted}`, region: hamlet, position: '108.32000,23.84000' })
    return { method: 'POST', url: '/pairing/map', body }
  }
  return {
    'the map of one’s own place': mapped({}),
    'the map of 木源村 by naming it': mapped({ within: villageCode }),
    'propose helpers for 木源村': async () => {
      await proposed()
      return { method: 'POST', url: '/pairing/proposals', body: { within: villageCode, most: 99, kinds: [] } }
    },
    'a proposal of the clerk of 木源村': ofProposal('GET'),
    'stop a proposal of the clerk of 木源村': ofProposal('POST', '/stop'),
    'price a change of a proposal of the clerk of 木源村': async () => {
      const { id, person, home } = await proposed()
      return { method: 'POST', url: `/pairing/proposals/${id}/price`, body: { household: home, helper: person } }
    },
    'confirm a proposal of the clerk of 木源村': ofProposal('POST', '/confirm', { on: '2016-02-01' }),
    'how far households have helpers': get('/pairing/coverage'),
    'how far households of 木源村 have helpers': get(`/pairing/coverage?within=${villageCode}`),
    'households without a helper': get('/pairing/coverage/uncovered'),
    'households of 木源村 without a helper': get(`/pairing/coverage/uncovered?within=${villageCode}`),
    'helpers of one’s own place': async () => {
      await paired()
      return { method: 'GET', url: '/pairing/helpers' }
    },
    'helpers of 木源村 by naming it': get(`/pairing/helpers?within=${villageCode}`),
    'units that help in one’s own place': async () => {
      const giver = await county.add('unit', { name: `木源村帮扶单位${++counted}`, region: villageCode })
      await county.add('pairing', { giver, receiver: household, startsOn: '2016-01-10' })
      return { method: 'GET', url: '/pairing/units' }
    },
    'the picture of one’s own place': async () => {
      await paired()
      return { method: 'GET', url: '/pairing/graph' }
    },
    'the picture of 木源村 by naming it': get(`/pairing/graph?within=${villageCode}`),
    'who helps the household': get(`/pairing/of/${household}?side=receiver`),
    'what is handed over with a helper of 木源村': async () => {
      const { giver } = (await getRecordPage(county.machine, 'pairing', await paired())).values
      return { method: 'GET', url: `/pairing/handover/${giver}` }
    },
    'withdraw a team of a natural village of 木源村': async () => {
      const team = await county.add('team', { name: `工作队${++counted}`, region: `${villageCode}009`, startsOn: '2016-01-01' })
      return { method: 'POST', url: `/teams/${team}/close`, body: { on: '2016-12-31', reason: '期满' } }
    },
    'pair the household': async () => send({ act: 'pair', giver: await helper(), receivers: [household], on: '2016-02-01' }),
    'change the helper of the household': async () =>
      send({ act: 'change', pairings: [await paired()], giver: await helper(), on: '2016-05-01', reason: `工作调动${uuid()}` }),
  }
}
