/** The role × route table, held against the running server row by row, and against the routes it mounts. */
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type County, openCounty, otherVillageCode, type Player, villageCode } from '../county/county.ts'
import { openWeb, type Reply, settledImport, type Web } from '../county/web.ts'
import { sheetsOf, wordText, workbook } from '../county/workbook.ts'
import { requestsOf, type Scene, setScene } from './roleRoute.requests.ts'
import { type Outcome, table } from './roleRoute.table.ts'

const players: readonly (Player | undefined)[] = ['lin', 'huang', 'deng', 'liu', 'shen', undefined]

let county: County
let web: Web
let scene: Scene
let requests: ReturnType<typeof requestsOf>

beforeAll(async () => {
  county = await openCounty()
  web = await openWeb(county)
  scene = await setScene(county)
  requests = requestsOf(county, web, scene)
})
afterAll(async () => {
  await web.close()
  await county.close()
})

describe.each(table)('$route: $what', ({ what, outcomes, route }) => {
  it.each(players.map((player, at) => ({ player, who: player ?? 'somebody signed out', outcome: outcomes[at] as Outcome })))(
    'answers $who with $outcome',
    async ({ player, outcome }) => {
      const ask = await requests[what]?.(player)
      if (!ask) throw new Error(`no request for ${what}`)
      const reply = await web.ask(player, ask)
      expect(await whatItWas(reply, route)).toBe(outcome)
      if (reply.status >= 400) expect(reply.body.problem.message).toMatch(/\p{Script=Han}/u)
      // Signing out ends a session that the next rows need.
      if (route === 'DELETE /session' && player) await openAgain()
    },
  )
})

/** `nothing` when an answer that carries rows or figures has not a word of 木源村. */
async function whatItWas(reply: Reply, route: string): Promise<Outcome | string> {
  if ([401, 403, 404, 405].includes(reply.status)) return reply.status as Outcome
  if (reply.status >= 300) return `${reply.status} ${reply.text}`
  const carriesRows =
    /^GET \/(regions|search|records|findings|figures|imports|mappings|summaries|screenings|verdicts|rounds|publications|objections|cases(?!\/waiting)|register\/(rows|doubles)|pairing\/(coverage|helpers|units|graph)|duties\/(expected|sums|periods)|requests(?!\/(board|waiting)))|export$|what-if$|map$/.test(
      route,
    )
  return carriesRows && !(await tells(reply)) ? 'nothing' : 'ok'
}

/** Whether an answer tells anything of 木源村 or of its one account: names, codes, ids, numbers. */
async function tells({ content, text }: Reply): Promise<boolean> {
  const words = [
    scene.name,
    scene.code,
    scene.household,
    scene.head,
    scene.membership,
    '木源',
    '大田寨',
    '覃同名',
    '"value":1',
    '"household":',
    '"sentence":',
    '贫困户1户',
    `"region":"${villageCode}`,
    `"of":"${villageCode}`,
    '"pairs":',
    county.accountOf('deng'),
  ]
  const written = content.subarray(0, 2).toString() === 'PK' ? await officeText(content) : text
  return words.some((word) => written.includes(word))
}

/** What a Word file says, or the rows of a workbook's first sheet: the lines above its headings name the place whatever the rows are. */
async function officeText(content: Buffer): Promise<string> {
  const sheets = await sheetsOf(content)
  const rows = sheets?.[0] ?? []
  return sheets ? JSON.stringify(rows.slice(rows.findIndex((row) => row[0] === '序号') + 1)) : wordText(content)
}

async function openAgain() {
  await web.close()
  web = await openWeb(county)
  requests = requestsOf(county, web, scene)
}

describe('the table', () => {
  it('has a row for every route the server mounts, and no row for one it does not', () => {
    const mounted = mountedRoutes(web.server.printRoutes({ commonPrefix: false }))
    expect([...new Set(table.map((row) => row.route))].sort()).toEqual(mounted.sort())
  })

  it('has a request for every row, and no request without a row', () => {
    expect(table.map((row) => row.what).sort()).toEqual(Object.keys(requests).sort())
  })
})

/** Fastify's tree of routes as 'GET /records/:record'; HEAD follows from GET. */
function mountedRoutes(tree: string): string[] {
  const path: string[] = []
  return tree.split('\n').flatMap((line) => {
    const match = /^([│ ]*)[├└]── (\S+)(?: \(([^)]*)\))?$/.exec(line)
    if (!match) return []
    const [, indent = '', piece = '', methods = ''] = match
    path.length = indent.length / 4
    path.push(piece)
    const url = path.join('')
    const isRoute = url.startsWith('/api/') && !url.includes('*')
    return isRoute ? methods.split(', ').flatMap((method) => (method && method !== 'HEAD' ? [`${method} ${url.slice(4)}`] : [])) : []
  })
}

describe('a clerk of another village', () => {
  const roster = (...rows: (string | number)[][]) =>
    workbook([{ name: '全村农户', rows: [['户编号', '户主姓名', '户主身份证号码', '自然村', '家庭人口'], ...rows] }])

  async function importAs(player: Player, content: Buffer, place: string) {
    const { body } = await web.ask(player, { method: 'POST', url: '/imports', file: { name: '名册.xlsx', content, place } })
    return settledImport(web, player, String(body.id))
  }

  it('learns nothing of 木源村 from an import that names a person registered there', async () => {
    const run = await importAs('liu', await roster(['X1', '假名', scene.idNumber, otherVillageCode, 1]), otherVillageCode)
    expect(run.state).toBe('checked')
    const told = JSON.stringify(run.files)
    expect(told).toContain('record.taken')
    for (const word of [scene.name, scene.code, scene.idNumber, scene.idNumber.slice(0, 14), '木源']) expect(told).not.toContain(word)
  })

  it('cannot check an import against 木源村', async () => {
    const run = await importAs('liu', await roster(['X2', '假名', '', '大田寨', 1]), villageCode)
    expect(run).toMatchObject({ state: 'failed', problem: { key: 'right.place' } })
  })

  it('cannot write an ID number over that is registered in 木源村, and is not told whose it is', async () => {
    const id = await county.add('person', { name: '另村人', region: otherVillageCode })
    const body = { version: 1, values: { idNumber: scene.idNumber }, reason: '核对' }
    const reply = await web.ask('liu', { method: 'PATCH', url: `/records/person/${id}`, body })
    expect(reply.status).toBe(409)
    for (const word of [scene.name, scene.code, scene.head]) expect(reply.text).not.toContain(word)
  })

  it('cannot put a household of 木源村 into another village', async () => {
    const reply = await web.ask('deng', {
      method: 'POST',
      url: '/records/household',
      body: { id: uuid(), values: { code: 'Z899', region: otherVillageCode } },
    })
    expect(reply.body.problem.key).toBe('right.place')
  })

  it('cannot make a household refer to a person of 木源村', async () => {
    const values = { code: 'Z900', region: otherVillageCode, head: scene.head }
    const reply = await web.ask('liu', { method: 'POST', url: '/records/household', body: { id: uuid(), values } })
    expect(reply.body.problem?.key).toBe('record.refMissing')
  })
})
