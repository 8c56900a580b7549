/** Several processes at one data folder, some of them killed: nobody stops another's database, and the last one leaves none behind. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort, openPlace, type Place, type Running } from '../../test/county/command.ts'
import { demo } from '../../test/county/county.ts'
import { type Cluster, openCluster } from '../db/cluster.ts'

let place: Place
let port: number
/** The test itself uses the database too, to hold an import up and to look. */
let cluster: Cluster | undefined

beforeAll(async () => {
  place = openPlace()
  port = await freePort()
}, 120_000)
afterAll(async () => {
  await cluster?.stop()
  place.remove()
})

const serve = async (): Promise<Running> => {
  const server = place.start('serve', '--demo', 'village-team', '--port', String(port))
  await server.until('帮扶已启动')
  return server
}
const stop = async ({ child, ended }: Running, signal: NodeJS.Signals = 'SIGTERM') => {
  child.kill(signal)
  return ended
}
const databasePid = () => Number(readFileSync(join(place.data, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0])
const isDatabaseRunning = () => {
  if (!existsSync(join(place.data, 'pg', 'postmaster.pid'))) return false
  return existsSync(`/proc/${databasePid()}`) || process.platform !== 'linux'
}

async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ host: join(place.data, 'socket'), user: 'bangfu', database: 'bangfu' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
const states = () =>
  asOwner(async (client) =>
    (await client.query<{ state: string }>('select state from import_run order by started_at')).rows.map(({ state }) => state),
  )

/** An import that cannot get on for as long as `work` goes. */
async function withHeldImport(work: (importing: Running) => Promise<void>): Promise<Running> {
  return asOwner(async (client) => {
    await client.query('begin')
    await client.query('lock table household in access exclusive mode')
    const importing = place.start('import', demo('木源村农户花名册.xlsx'))
    for (let waited = 0; (await states()).at(-1) !== 'writing' && waited < 20_000; waited += 100) await sleep(100)
    await work(importing)
    await client.query('rollback')
    return importing
  })
}

describe.sequential('processes at one data folder', () => {
  it('first start, the port in use, a sign-in link and a clean stop', async () => {
    const server = await serve()
    const { code, said } = await place.run('serve', '--port', String(port))
    expect(said).toBe(`端口${port}已被占用；请用 --port 换一个，或先停止占用它的程序\n`)
    expect(code).toBe(1)
    expect((await place.run('link', 'county')).said).toContain(`http://127.0.0.1:${port}/enter#`)
    expect(isDatabaseRunning()).toBe(true)
    expect((await fetch(`http://127.0.0.1:${port}/api/session`)).status).toBe(204)
    expect((await stop(server)).code).toBe(0)
    expect(isDatabaseRunning()).toBe(false)
  }, 120_000)

  it('wrong values are told beside the right ones', async () => {
    cluster = await openCluster(place.data)
    writeFileSync(join(place.folder, 'other.json'), JSON.stringify({ county: '330782', link: 1, change: 1, hash: 'ab'.repeat(32) }))
    for (const [args, sentence] of [
      [['figures', '--county', '999999'], '这里没有代码为“999999”的区县；现有449901，请改正 --county\n'],
      [['figures', '--place', '449901999'], '449901没有登记代码为“449901999”的地方；请核对 --place，或先导入区划代码表\n'],
      [['summary', '--template', 'nothing', '--out', 'a.docx'], /^没有“nothing”这个文书模板；现有.*registrationBrief.*、.*，请改用其一\n$/],
      [['link', 'nobody'], '没有登录名为“nobody”的账号；请核对，登录名不是姓名\n'],
      [['verify', '--head', 'other.json'], '“other.json”是区县330782的末端凭证；请用 --county 330782，或换用本区县的凭证\n'],
      [['serve', '--county', '330782', '--county-name', '某县'], '这里没有代码为“330782”的区县；现有449901，请改正 --county\n'],
    ] as const)
      expect(await place.run(...args)).toEqual({ code: 2, said: typeof sentence === 'string' ? sentence : expect.stringMatching(sentence) })
    const { said } = await place.run('verify')
    const [, head = ''] = /末端凭证 (\d+:[0-9a-f]{64})/.exec(said) ?? []
    expect((await place.run('verify', '--head', head)).code).toBe(0)
    expect(
      (
        await place.run(
          'verify',
          '--head',
          head.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
        )
      ).code,
    ).toBe(1)
  }, 120_000)

  it('a server that starts beside an import leaves its run alone', async () => {
    const servers: Running[] = []
    const importing = await withHeldImport(async () => {
      servers.push(await serve())
      expect((await states()).at(-1)).toBe('writing')
    })
    expect((await importing.ended).code).toBe(0)
    expect((await states()).at(-1)).toBe('written')
    await stop(servers[0] as Running)
  }, 120_000)

  it('the run of an import that was killed has failed when the server starts', async () => {
    await withHeldImport(async (importing) => {
      await stop(importing, 'SIGKILL')
    })
    await stop(await serve())
    expect((await states()).at(-1)).toBe('failed')
  }, 120_000)

  it('an import that is interrupted says so and leaves nothing written', async () => {
    const importing = await withHeldImport(async ({ child, until }) => {
      child.kill('SIGINT')
      await until('已中止；没有做完的都已撤销')
    })
    expect((await importing.ended).code).toBe(1)
    expect((await states()).at(-1)).not.toBe('written')
  }, 120_000)

  it('whoever ends first leaves the database to the others, and the last one stops it, though another started it', async () => {
    const server = await serve()
    await cluster?.stop()
    cluster = undefined
    expect(isDatabaseRunning()).toBe(true)
    expect((await place.run('figures')).code).toBe(0)
    expect((await fetch(`http://127.0.0.1:${port}/api/session`)).status).toBe(204)
    const pid = databasePid()
    await stop(server, 'SIGKILL')
    expect(isDatabaseRunning()).toBe(true)
    const next = await serve()
    expect(databasePid()).toBe(pid)
    expect((await stop(next)).code).toBe(0)
    expect(isDatabaseRunning()).toBe(false)
    expect(existsSync(`/proc/${pid}`)).toBe(false)
  }, 120_000)
})
