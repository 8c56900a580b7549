/**
 * Lists and searches over HTTP at 100,000 households: 8 clients in a process of their own, policies on, total included,
 * first and last page, names of one and two characters, a filter, county and village scope. The limit stands beside each: the
 * same page straight from the database without rights, total or HTTP. Usage: node --import tsx bench/list.ts [households] [requests]
 */
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { v7 as uuid } from 'uuid'
import { addAccount } from '../server/access/accounts.ts'
import { makeSignInLink, signInByLink } from '../server/access/sessions.ts'
import type { Change } from '../server/change/batch.ts'
import { write } from '../server/change/write.ts'
import { buildServer } from '../server/http/server.ts'
import { benchCounty, type Office, openOffice } from './office.ts'
import { residents, villages } from './people.ts'

const households = Number(process.argv[2] ?? 100_000)
const requests = Number(process.argv[3] ?? 400)
const clients = 8
/** An account may look for last fours only so often. */
const tailRequests = 25

async function fill({ ctx }: Office) {
  const places = villages(benchCounty).villages
  const codes = new Map(places.map(({ code, name }) => [name, code]))
  let made = 0
  await write(ctx, { source: 'bench' }, async (batch) => {
    let people: Change[] = []
    let homes: Change[] = []
    const flush = async () => {
      await batch.add(people)
      await batch.add(homes)
      ;[people, homes] = [[], []]
    }
    for (const each of residents(households * 4, benchCounty, places)) {
      if (each.relation !== '户主') continue
      const [head, region] = [uuid(), codes.get(each.village) as string]
      people.push({ record: 'person', id: head, values: { name: each.name, region, idNumber: each.id, phone: each.phone }, happenedOn: ctx.today })
      homes.push({
        record: 'household',
        id: uuid(),
        values: { code: each.household, region, head, size: each.size, registeredPoor: each.poor === '是' },
        happenedOn: ctx.today,
      })
      if (people.length === 2000) await flush()
      if (++made === households) break
    }
    await flush()
  })
  await ctx.db.owner((client) => client.query('vacuum analyze'))
}

async function signIn({ ctx }: Office, loginName: string, role: string, scope: string): Promise<string> {
  const { result: account } = await write(ctx, { source: 'bench' }, (batch) => addAccount(batch, { loginName, name: '测量', role, scope }))
  return signInByLink(ctx, await makeSignInLink(ctx, benchCounty, account))
}

interface Measured {
  p50: number
  p95: number
  total: number
}

function load(origin: string, cookie: string, path: string): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'client.ts'), [
      origin,
      cookie,
      path,
      String(clients),
      String(path.includes('idTail') ? Math.min(requests, tailRequests) : requests),
    ])
    child.once('message', (answer) => resolve(answer as Measured))
    child.once('exit', (code) => code && reject(new Error(`the client ended with ${code}`)))
  })
}

/** The bare page: one statement over the same socket, no transaction, no policy, no total. */
async function limit(office: Office, text: string): Promise<number> {
  const client = new pg.Client({ host: office.cluster.socket, user: 'bangfu', database: 'bench' })
  await client.connect()
  const times: number[] = []
  for (let i = 0; i < 100; i++) {
    const started = performance.now()
    await client.query(text)
    times.push(performance.now() - started)
  }
  await client.end()
  return times.sort((a, b) => a - b)[50] as number
}

const office = await openOffice()
await fill(office)
const { rows } = await office.ctx.db.read(benchCounty, (tx) => sql<{ rows: string }>`select count(*) as rows from household`.execute(tx))
console.log(`${rows[0]?.rows} households`)
const village = `${benchCounty}101201`
const sessions = {
  county: await signIn(office, 'bench-county', 'county', benchCounty),
  village: await signIn(office, 'bench-village', 'village', village),
}
const server = await buildServer(office.ctx, { data: office.folder, demonstration: true, requestsPerMinute: 1_000_000 })
const origin = await server.listen({ port: 0, host: '127.0.0.1' })
const pages = { county: Math.ceil(households / 20), village: Math.ceil(households / 300 / 20) }
const scopeSql = { county: `county = '${benchCounty}'`, village: `county = '${benchCounty}' and region >= '${village}' and region < '${village}z'` }

for (const scope of ['county', 'village'] as const) {
  const bare = `select * from household where ${scopeSql[scope]}`
  const cases: [string, string, string][] = [
    ['first page', 'page=1', `${bare} order by code limit 20`],
    ['last page', `page=${pages[scope]}`, `${bare} order by code desc limit 20`],
    ['middle page', `page=${Math.ceil(pages[scope] / 2)}`, `${bare} order by code limit 20 offset ${Math.floor(pages[scope] / 2) * 20}`],
    [
      'name of one character',
      `title=${encodeURIComponent('王')}`,
      `${bare} and id in (select subject from subject_name where county = '${benchCounty}' and type = 'household' and ending >= '王' and ending < '王\u{10ffff}') order by code limit 20`,
    ],
    [
      'name of two characters',
      `title=${encodeURIComponent('建国')}`,
      `${bare} and id in (select subject from subject_name where county = '${benchCounty}' and type = 'household' and ending >= '建国' and ending < '建国\u{10ffff}') order by code limit 20`,
    ],
    ['last four of an ID number', 'idTail=0012', `${bare} order by code limit 20`],
    [
      'filter: registered poor',
      `where=${encodeURIComponent('{"op":"is","field":"registeredPoor","value":true}')}`,
      `${bare} and registered_poor order by code limit 20`,
    ],
    ['sorted by size', 'sort=-size', `${bare} order by size desc, id desc limit 20`],
  ]
  for (const [name, query, text] of cases) {
    const { p50, p95, total } = await load(origin, `bangfu=${sessions[scope]}`, `/api/records/household?size=20&${query}`)
    console.log(
      `${scope.padEnd(8)} ${name.padEnd(26)} p50 ${p50.toFixed(1).padStart(6)} ms  p95 ${p95.toFixed(1).padStart(6)} ms  bare statement ${(await limit(office, text)).toFixed(1).padStart(5)} ms  total ${total}`,
    )
  }
}
await server.close()
await office.close()
