/** What each row of the role × route table sends. Made anew for every player, so that no request spoils the next one's. */
import { v7 as uuid } from 'uuid'
import { makeSignInLink } from '../../server/access/sessions.ts'
import { openFindings } from '../../server/change/findings.ts'
import { write } from '../../server/change/write.ts'
import { listFindings } from '../../server/query/listFindings.ts'
import { type County, countyCode, type Player, villageCode } from '../county/county.ts'
import { type Ask, settledImport, type Web } from '../county/web.ts'
import { idOf, workbook } from '../county/workbook.ts'
import { caseRequests } from './roleRoute.cases.ts'
import { dutyRequests } from './roleRoute.duties.ts'
import { pairingRequests } from './roleRoute.pairing.ts'
import { publicationRequests } from './roleRoute.publication.ts'
import { registerRequests } from './roleRoute.register.ts'
import { screeningRequests } from './roleRoute.screening.ts'

/** The household inside 木源村 that everything is about. */
export interface Scene {
  household: string
  head: string
  membership: string
  code: string
  name: string
  idNumber: string
  remark: string
}

export const hamlet = `${villageCode}001`

export async function setScene(county: County): Promise<Scene> {
  const [code, name, remark, idNumber] = ['4499019907', '覃木兰', '屋后有山', idOf('1951-03-08', 21)]
  const head = await county.add('person', { name, region: hamlet, idNumber, phone: '19900001234' })
  const household = await county.add('household', { code, region: hamlet, head, registeredPoor: true, hasLabour: true, remark })
  const membership = await county.add('membership', { household, person: head, relation: '01' })
  await write(county.machine, { source: 'test' }, ({ tx }) =>
    openFindings(tx, countyCode, 'test', [
      { record: 'person', rowId: head, field: 'education', key: 'code.unknown', details: { text: '私塾', list: '文化程度' }, region: hamlet },
    ]),
  )
  return { household, head, membership, code, name, idNumber, remark }
}

const mayImport: ReadonlySet<Player> = new Set(['lin', 'huang', 'deng'])

type Request = (player: Player | undefined) => Promise<Ask> | Ask

export function requestsOf(county: County, web: Web, scene: Scene): Record<string, Request> {
  const get = (url: string) => (): Ask => ({ method: 'GET', url })
  const send = (url: string, body?: unknown): Ask => ({ method: 'POST', url, body })
  const where = (expression: object) => encodeURIComponent(JSON.stringify(expression))
  const within = `within=${villageCode}`
  const { household, head, name, idNumber, code } = scene
  const account = county.accountOf('deng')
  const version = async (record: string, id: string) =>
    Number((await web.ask('lin', { method: 'GET', url: `/records/${record}/${id}` })).body.version)
  let counted = 0
  const book = () =>
    workbook([
      {
        name: '全村农户',
        rows: [
          ['户编号', '户主姓名', '自然村', '家庭人口'],
          [`NEW${++counted}`, `新户${counted}`, '大田寨', 3],
        ],
      },
    ])
  const imported = async (): Promise<string> => {
    const { body } = await web.ask('deng', {
      method: 'POST',
      url: '/imports',
      file: { name: '木源花名册.xlsx', content: await book(), place: villageCode },
    })
    await settledImport(web, 'deng', String(body.id))
    return String(body.id)
  }
  let checked: Promise<string> | undefined
  /** An import that stays as it is; one that is used up is made anew for each player who may. */
  const anImport = () => {
    checked ??= imported()
    return checked
  }
  const written = async (): Promise<string> => {
    const id = await imported()
    await web.ask('deng', send(`/imports/${id}/write`))
    await settledImport(web, 'deng', id)
    return id
  }
  let inForce: Promise<string> | undefined
  const writtenImport = () => {
    inForce ??= written()
    return inForce
  }
  const keptMapping = async (): Promise<string | undefined> => {
    const { body } = await web.ask('deng', { method: 'GET', url: '/mappings' })
    return (body.mappings as { id: string }[] | undefined)?.[0]?.id
  }
  /** Kept at 木源村; told anew where the player before has forgotten it. */
  const aMapping = async (): Promise<string> => {
    const found = await keptMapping()
    if (found) return found
    const id = await imported()
    await web.ask('deng', send(`/imports/${id}/check`, { sheets: [{ file: 0, at: 0, layout: 'householdRoster', columns: {} }] }))
    await settledImport(web, 'deng', id)
    await web.ask('deng', send(`/imports/${id}/write`))
    await settledImport(web, 'deng', id)
    return String(await keptMapping())
  }
  const usedUp = (action: string) => async (player: Player | undefined) =>
    send(`/imports/${player && mayImport.has(player) ? await imported() : await anImport()}/${action}`)

  return {
    'own session': get('/session'),
    'sign in with a wrong password': (player) => send('/session', { loginName: player ?? 'nobody', password: 'not the password' }),
    'sign in with a fresh link': async (player) =>
      send('/session/link', { token: await makeSignInLink(county.app, countyCode, county.accountOf(player ?? 'deng')) }),
    'set own password': () => send('/session/password', { password: `long enough ${uuid()}` }),
    'sign out': () => ({ method: 'DELETE', url: '/session' }),

    definitions: get('/catalog'),
    'own places': get('/regions'),
    'search the name': get(`/search?q=${encodeURIComponent(name.slice(1))}`),
    'search the tail of the ID number': get(`/search?q=${idNumber.slice(-4)}`),
    'search the household code': get(`/search?q=${code}`),

    'count all record types': get('/records'),
    'list households': get('/records/household'),
    'list households of 木源村 by naming it': get(`/records/household?${within}`),
    'count persons by name': get(`/records/person?title=${encodeURIComponent(name)}&size=1`),
    'find persons by the tail of the ID number': get(`/records/person?idTail=${idNumber.slice(-4)}`),
    'find households by a condition': get(`/records/household?where=${where({ op: 'is', field: 'code', value: code })}`),
    'find memberships through the household': get(`/records/membership?where=${where({ op: 'is', field: 'household.code', value: code })}`),
    'list subjects': get(`/records/subject?where=${where({ op: 'is', field: 'title', value: name })}`),
    'list accounts': get('/records/account'),
    'list a record type that is not there': get('/records/secret'),
    'export households': () => send('/records/household/export', {}),
    'export households of 木源村 by naming it': () => send(`/records/household/export?${within}`, {}),
    'export persons with their ID numbers': () => send('/records/person/export', { secrets: true, reason: '核对证件' }),
    'export accounts': () => send('/records/account/export', {}),
    'the household': get(`/records/household/${household}`),
    'the head of the household': get(`/records/person/${head}`),
    'an account': get(`/records/account/${account}`),
    'history of the household': get(`/records/household/${household}/history`),
    'history of an account': get(`/records/account/${account}/history`),
    'what is told of the household elsewhere': get(`/records/household/${household}/related`),
    'what is told of an account elsewhere': get(`/records/account/${account}/related`),
    'who looked at the head of the household': async () => {
      await web.ask('lin', send(`/records/person/${head}/reveal`, { field: 'idNumber', reason: '核对证件' }))
      return { method: 'GET', url: `/records/person/${head}/looks` }
    },
    'who looked at an account': get(`/records/account/${account}/looks`),
    'the household as it stood today': get(`/records/household/${household}/as-of?day=${county.machine.today}&basis=entry`),
    'an account as it stood today': get(`/records/account/${account}/as-of?day=${county.machine.today}&basis=entry`),
    'register a household in 木源村': () => send('/records/household', { id: uuid(), values: { code: `R${++counted}`, region: hamlet } }),
    'register a place below 木源村': () =>
      send('/records/region', { id: uuid(), values: { code: `${villageCode}${900 + ++counted}`, name: `新寨${counted}`, level: '6' } }),
    'make an account': () =>
      send('/records/account', { id: uuid(), values: { loginName: `new-${++counted}`, person: head, role: 'village', scope: villageCode } }),
    'make a subject by hand': () => send('/records/subject', { id: uuid(), values: { type: 'household', region: hamlet, title: '假' } }),
    'correct the household': async () => ({
      method: 'PATCH',
      url: `/records/household/${household}`,
      body: { version: await version('household', household), values: { size: ++counted }, reason: '核对户口簿' },
    }),
    'close an account': async () => {
      const id = county.accountOf('huang')
      return {
        method: 'PATCH',
        url: `/records/account/${id}`,
        body: { version: await version('account', id), values: { closedOn: '2199-12-31' }, reason: '调离' },
      }
    },
    'reveal the ID number of the head': () => send(`/records/person/${head}/reveal`, { field: 'idNumber', reason: '核对证件' }),

    findings: get('/findings'),
    'findings of 木源村 by naming it': get(`/findings?${within}`),
    'findings of the household': get(`/findings?household=${household}`),
    'confirm what is doubtful in 木源村': async () => {
      const doubt = { record: 'person', rowId: head, field: 'health', key: 'code.unknown', details: { text: `疑问${counted++}` }, region: hamlet }
      await write(county.machine, { source: 'test' }, ({ tx }) => openFindings(tx, countyCode, 'test', [doubt]))
      const { rows } = await listFindings(county.machine, { kinds: ['code.unknown'], page: 1, size: 100 })
      return send(`/findings/${rows.find(({ field }) => field === 'health')?.id}/confirm`, { reason: '已核实' })
    },

    'all figures': get('/figures'),
    'all figures of 木源村 by naming it': get(`/figures?${within}`),
    'one figure': get('/figures/registeredPoorHouseholds'),
    'one figure of 木源村 by naming it': get(`/figures/registeredPoorHouseholds?${within}`),
    'a figure that is not there': get('/figures/invented'),
    'rows behind a figure': get('/figures/registeredPoorHouseholds/rows'),
    'rows behind a figure of 木源村 by naming it': get(`/figures/registeredPoorHouseholds/rows?${within}`),
    'years that can be asked of': get('/periods'),
    'years of 木源村 by naming it': get(`/periods?${within}`),
    'the text of 木源村’s summary': get(`/summaries/registrationBrief/text?${within}`),
    'the Word file of 木源村': get(`/summaries/registrationBrief?${within}`),
    'the Word file of one’s own place': get('/summaries/registrationBrief'),

    'the blank form of a roster': get('/templates/householdRoster'),
    'the blank form of a sheet that is not there': get('/templates/invented'),
    'upload a workbook': async () => ({ method: 'POST', url: '/imports', file: { name: '花名册.xlsx', content: await book() } }),
    'list imports': async () => {
      await anImport()
      return { method: 'GET', url: '/imports' }
    },
    'an import of 木源村': async () => ({ method: 'GET', url: `/imports/${await anImport()}` }),
    'check an import of 木源村 again': async () => {
      const id = await anImport()
      await settledImport(web, 'deng', id)
      return send(`/imports/${id}/check`, { place: villageCode })
    },
    'say what a sheet of an import of 木源村 is': async () => {
      const id = await anImport()
      await settledImport(web, 'deng', id)
      return send(`/imports/${id}/check`, { sheets: [{ file: 0, at: 0, layout: 'householdRoster', columns: { D: null } }] })
    },
    'write an import of 木源村': usedUp('write'),
    'the workbook of 木源村 with its faults marked': async () => {
      const id = await anImport()
      await settledImport(web, 'deng', id)
      return { method: 'GET', url: `/imports/${id}/marked` }
    },
    'drop the files of an import of 木源村': async (player) => ({
      method: 'DELETE',
      url: `/imports/${player && mayImport.has(player) ? await imported() : await anImport()}/files`,
    }),
    'cancel an import of 木源村': usedUp('cancel'),
    'what would go with an import of 木源村': async () => ({ method: 'GET', url: `/imports/${await writtenImport()}/withdrawal` }),
    'withdraw an import of 木源村': async (player) =>
      send(`/imports/${await (player && mayImport.has(player) ? written() : writtenImport())}/withdraw`, { reason: '认错了村' }),
    'what sheets can be read as': get('/layouts'),
    'mappings kept at 木源村': async () => {
      await aMapping()
      return { method: 'GET', url: '/mappings' }
    },
    'forget a mapping kept at 木源村': async () => ({ method: 'DELETE', url: `/mappings/${await aMapping()}` }),

    ...screeningRequests(county, household),

    ...registerRequests(county),
    ...pairingRequests(county, household),
    ...publicationRequests(web, scene),
    ...caseRequests(county, scene),
    ...dutyRequests(county, scene),

    'verify the log': get('/log/verify'),
  }
}
