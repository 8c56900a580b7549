/** Requests no page of ours would send: each is answered, refused or not found, and none makes the server fail. */
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type County, openCounty, villageCode } from '../county/county.ts'
import { type Ask, openWeb, type Web } from '../county/web.ts'

let county: County
let web: Web
let person: string
beforeAll(async () => {
  county = await openCounty()
  web = await openWeb(county)
  person = await county.add('person', { name: '某某', region: villageCode })
})
afterAll(async () => {
  await web.close()
  await county.close()
})

const where = (expression: unknown) => `where=${encodeURIComponent(JSON.stringify(expression))}`
const deep = (depth: number): unknown => (depth ? { not: deep(depth - 1) } : { op: 'isEmpty', field: 'size' })
const odd = [
  '%00',
  'a%00b',
  '%F0%9F',
  '%ED%A0%80',
  "'; drop table person; --",
  '%',
  '_',
  '%5C',
  '{',
  'NaN',
  '9'.repeat(400),
  '__proto__',
  'constructor',
]

/** An address that cannot be decoded never reaches a route. */
const undecodable = ['%F0%9F', '%ED%A0%80', '%']
const inPath = (word: string) => (undecodable.includes(word) ? 'x' : word)

const asks: Ask[] = [
  { method: 'GET', url: '/records/%F0%9F' },
  ...odd
    .flatMap((word) => [
      `/search?q=${word}`,
      `/records/person?title=${word}`,
      `/records/person?idTail=${word}`,
      `/records/person?sort=${word}`,
      `/records/person?within=${word}`,
      `/records/person?page=${word}&size=${word}`,
      `/records/person?where=${word}`,
      `/records/${inPath(word)}`,
      `/records/person/${inPath(word)}`,
      `/records/person/${inPath(word)}/history`,
      `/records/person/${inPath(word)}/as-of?day=2016-01-01`,
      `/figures?within=${word}`,
      `/figures/${inPath(word)}`,
      `/figures/registeredPoorHouseholds/rows?page=${word}&within=${word}`,
      `/summaries/${inPath(word)}`,
      `/summaries/registrationBrief?within=${word}`,
      `/imports/${inPath(word)}`,
    ])
    .map((url): Ask => ({ method: 'GET', url })),
  ...[
    deep(7),
    deep(9),
    deep(500),
    [],
    null,
    7,
    { and: 'x' },
    { op: 'is' },
    { op: 'toString', field: 'size', value: 1 },
    { op: 'is', field: 'constructor', value: 1 },
  ].map((each): Ask => ({ method: 'GET', url: `/records/household?${where(each)}` })),
  ...[
    { op: 'more', field: 'size', value: 1.5 },
    { op: 'is', field: 'size', value: 3e9 },
    { op: 'in', field: 'head', value: ['x'] },
    { op: 'is', field: 'head', value: 'x' },
    { op: 'is', field: 'remark', value: 'a\u0000' },
    { op: 'inside', field: 'region', value: 'a\u0000' },
    { op: 'more', field: 'incomePerHead', value: 1e300 },
  ].map((each): Ask => ({ method: 'GET', url: `/records/household?${where(each)}` })),
  ...['?day=', '?day=x', '?day=2016-02-31', '?day=2016', '?basis=x', ''].map(
    (each): Ask => ({ method: 'GET', url: `/records/person/PERSON/as-of${each}` }),
  ),
  ...[
    {},
    [],
    null,
    'x',
    { id: 'x', values: {} },
    { id: 'ID', values: [] },
    { id: 'ID', values: { name: {} } },
    { id: 'ID', values: { __proto__: 1 } },
    { id: 'ID', values: {}, more: 1 },
  ].map((body): Ask => ({ method: 'POST', url: '/records/person', body })),
  ...['a\u0000b', '', '   ', 'x'.repeat(501)].flatMap((reason): Ask[] => [
    { method: 'PATCH', url: '/records/person/PERSON', body: { version: 1, values: { name: '改' }, reason } },
    { method: 'POST', url: '/records/person/PERSON/reveal', body: { field: 'idNumber', reason } },
  ]),
  ...['2016-13-45', '2016-02-31', '2199-01-01'].map(
    (happenedOn): Ask => ({ method: 'POST', url: '/records/person', body: { id: 'ID', values: { name: '某', region: villageCode }, happenedOn } }),
  ),
  ...['name', 'nothing', 'constructor', '__proto__'].map(
    (field): Ask => ({ method: 'POST', url: '/records/person/PERSON/reveal', body: { field, reason: '核对' } }),
  ),
  { method: 'POST', url: '/imports', body: {} },
  { method: 'POST', url: '/imports', file: { name: 'a\u0001b.xlsx', content: Buffer.from('x') } },
  { method: 'POST', url: '/imports', file: { name: '../../x.xlsx', content: Buffer.alloc(0) } },
  { method: 'DELETE', url: '/records/person/PERSON' },
  { method: 'GET', url: '/nothing/here' },
]

/** Those that must not be taken for good: a day that is none, and a reason that is none. */
const wrongly = (ask: Ask) => JSON.stringify(ask.body ?? '').match(/2016-13-45|2016-02-31|2199-01-01|"reason":"\s*"/) !== null

describe('an odd request', () => {
  it.each(asks.map((ask) => [`${ask.method} ${ask.url.slice(0, 90)} ${JSON.stringify(ask.body ?? '').slice(0, 90)}`, ask] as const))(
    '%s',
    async (_what, ask) => {
      const text = JSON.stringify({ ...ask, file: undefined })
        .replaceAll('PERSON', person)
        .replaceAll('"ID"', JSON.stringify(uuid()))
      const reply = await web.ask('lin', { ...(JSON.parse(text) as Ask), ...(ask.file ? { file: ask.file } : {}) })
      expect(reply.status).toBeLessThan(500)
      if (wrongly(ask)) expect(reply.status).toBeGreaterThanOrEqual(400)
      if (reply.status >= 400) expect(reply.body.problem.message).toMatch(/\p{Script=Han}/u)
    },
  )
})
