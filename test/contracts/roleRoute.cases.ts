/** The requests of the role × route table that are about cases of 木源村, opened by its clerk. */

import { pngOf } from '../../office/word/pngOf.ts'
import { getCasePage } from '../../server/procedure/casePage.ts'
import { openCases } from '../../server/procedure/openCases.ts'
import { addScan, openScan } from '../../server/procedure/scans.ts'
import { type County, countyCode, type Player, villageCode } from '../county/county.ts'
import type { Ask } from '../county/web.ts'
import { workbook } from '../county/workbook.ts'

const aScan = pngOf([[true, false]]).content

export function caseRequests(
  county: County,
  { household, head }: { household: string; head: string },
): Record<string, (player: Player | undefined) => Promise<Ask> | Ask> {
  const get = (url: string) => (): Ask => ({ method: 'GET', url })
  const send = (url: string, body?: unknown): Ask => ({ method: 'POST', url, body })
  const hamlet = `${villageCode}001`
  let counted = 0
  const monitored = () =>
    county.add('programme', { label: '监测办法', region: countyCode, template: 'monitoring2021', startsOn: '2021-01-01', line: 600_000 })
  const someone = () => county.add('person', { name: '韦小青', region: hamlet })
  const aHousehold = () => county.add('household', { code: `4499018${Date.now() % 1e6}${++counted}`, region: hamlet, head: head })
  const openedCase = async (asked: string, more: object = {}): Promise<string> => {
    const wish = { programme: await monitored(), procedure: 'monitoring', households: [asked], ...more }
    return (await openCases(county.as('deng'), wish)).cases[0] as string
  }
  const scanned = async () => {
    const opened = await openedCase(await aHousehold())
    const page = () => getCasePage(county.as('deng'), opened)
    await addScan(county.as('deng'), (await page()).steps[0]?.id as string, {
      fileName: '申请书.png',
      what: '申请书',
      content: aScan,
      together: false,
    })
    return (await page()).steps[0]?.scans[0]?.id
  }
  let voted: Promise<unknown> | undefined
  /** What a ledger tells of the household of the scene. */
  const past = (url: string) => async () => {
    voted ??= county.add('vote', { household, attendance: 9, agree: 2, against: 7, result: '未通过' })
    await voted
    return get(url)()
  }
  let admitted: Promise<string> | undefined
  /** A programme that has admitted a household of 木源村. */
  const letGo = () => {
    admitted ??= (async () => {
      const programme = await monitored()
      const values = { household: await aHousehold(), programme, procedure: 'monitoring', openedOn: '2026-01-05', state: '3' }
      await county.add('casefile', values)
      return programme
    })()
    return admitted
  }
  let opened: Promise<string> | undefined
  const aCase = () => {
    opened ??= openedCase(household)
    return opened
  }
  return {
    procedures: get('/procedures'),
    'cases under way': async () => {
      await aCase()
      return { method: 'GET', url: '/cases' }
    },
    'cases of 木源村 by naming it': async () => {
      await aCase()
      return { method: 'GET', url: `/cases?within=${villageCode}` }
    },
    'where cases stand': async () => {
      await aCase()
      return { method: 'GET', url: '/cases/board' }
    },
    'what waits for oneself': get('/cases/waiting'),
    'all cases before a step': async () => {
      await aCase()
      return { method: 'GET', url: '/cases/together?procedure=monitoring&next=check' }
    },
    'all cases of 木源村 before a step, by naming it': async () => {
      await aCase()
      return { method: 'GET', url: `/cases/together?procedure=monitoring&next=check&within=${villageCode}` }
    },
    'how far an act that nobody began has come': get('/cases/acts/01939d3a-7c00-7000-8000-000000000001'),
    'urge what waits too long in 木源村': async () => {
      const values = { household: await aHousehold(), programme: await monitored(), procedure: 'monitoring', openedOn: '2026-06-01', state: '1' }
      await county.add('casefile', { ...values, next: 'check', deadlineFrom: '2026-06-01' })
      return send('/cases/urgings', { procedure: 'monitoring', step: 'check', region: villageCode, words: '请三个工作日内办完' })
    },
    'cases and past of the household': past(`/cases/of/${household}`),
    'cases before there were cases': past('/cases/past'),
    'cases of 木源村 before there were cases, by naming it': past(`/cases/past?within=${villageCode}`),
    'what came of cases before there were cases': past('/cases/past/board'),
    'the past of the household': past(`/cases/past/${household}`),
    'who could be let go': async () => ({ method: 'GET', url: `/cases/candidates?procedure=elimination&programme=${await letGo()}` }),
    'who could be let go of 木源村, by naming it': async () => ({
      method: 'GET',
      url: `/cases/candidates?procedure=elimination&programme=${await letGo()}&within=${villageCode}`,
    }),
    'the case of a household': async () => ({ method: 'GET', url: `/cases/${await aCase()}` }),
    'open a case of a household': async () =>
      send('/cases', { programme: await monitored(), procedure: 'monitoring', households: [await aHousehold()] }),
    'take a step of the village': async () => {
      const asked = await aHousehold()
      await county.add('survey', { household: asked, surveyedOn: county.machine.today, surveyor: head, second: await someone() })
      return send('/cases/steps', { step: 'check', cases: [await openedCase(asked)] })
    },
    'send a case back one step': async () => {
      const opened = await openedCase(await aHousehold())
      return send('/cases/return', { step: 'check', cases: [opened], reason: '申请书没有签名，请补签' })
    },
    'who stands in for whom': get('/substitutions'),
    'name a substitute for the clerk of 木源村': async () => {
      const substitute = await someone()
      await county.add('account', { loginName: `colleague-${++counted}`, person: substitute, role: 'village', scope: villageCode })
      const absent = county.as('deng').actor.person
      const days = { startsOn: `${2080 + counted}-01-01`, endsOn: `${2080 + counted}-01-05`, reason: '外出培训' }
      return send('/substitutions', { absent, office: { role: 'village', scope: villageCode }, substitute, ...days })
    },
    'end a substitution at 木源村': async () => {
      const person = await someone()
      const values = { absent: head, substitute: person, role: 'village', region: villageCode, startsOn: county.machine.today, endsOn: '2099-01-01' }
      const id = await county.add('substitution', { ...values, reason: '外出培训', namedBy: head })
      return send(`/substitutions/${id}/end`)
    },
    'read the cells of a workbook into a form': async () => {
      const content = await workbook([{ name: '表决', rows: [['户主', '同意', '不同意', '弃权']] }])
      return { method: 'POST', url: '/cells', file: { name: '表决.xlsx', content } }
    },
    'minutes of a meeting of 木源村': async () => {
      const meeting = await county.add('meeting', { heldOn: '2026-01-08', kind: '村民代表会议', region: villageCode })
      await county.add('vote', { household, meeting, attendance: 9, agree: 7, against: 1, abstain: 1, result: '通过' })
      return { method: 'GET', url: `/meetings/${meeting}/minutes` }
    },
    'add a scan to a step of the clerk of 木源村': async () => {
      const { steps } = await getCasePage(county.as('deng'), await openedCase(await aHousehold()))
      return { method: 'POST', url: `/proceedings/${steps[0]?.id}/scans`, fields: { what: '申请书' }, file: { name: '申请书.png', content: aScan } }
    },
    'open a scan of 木源村': async () => send(`/scans/${await scanned()}/open`),
    'make a scan of 木源村 void': async () => send(`/scans/${await scanned()}/void`, { reason: '传错了文件' }),
    'confirm the paper of a step of the clerk of 木源村': async (player) => {
      const opened = await openedCase(await aHousehold(), { happenedOn: '2026-01-05', paper: '申请书第1号，村档案柜' })
      const step = (await getCasePage(county.as('deng'), opened)).steps[0]?.id as string
      await addScan(county.as('deng'), step, { fileName: '申请书.png', what: '申请书', content: aScan, together: false })
      const scan = (await getCasePage(county.as('deng'), opened)).steps[0]?.scans[0]?.id as string
      if (player && player !== 'liu') await openScan(county.as(player), scan)
      return send(`/proceedings/${step}/confirm`)
    },
  }
}
