/** Signing in and staying signed in: what a stranger may try, and what one’s own other sessions live to see. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type County, cast, countyCode, openCounty, type Player, villageCode } from '../../test/county/county.ts'
import { tableTexts } from '../../test/county/tables.ts'
import { type Body, openWeb, type Web } from '../../test/county/web.ts'
import { correctRecord, getRecordPage } from '../resources/records.ts'
import { makeSignInLink, setPassword, signIn, signInByLink, whoIs } from './sessions.ts'

const password = '山高水长 2016 晴'
let county: County
let web: Web

beforeAll(async () => {
  county = await openCounty()
  web = await openWeb(county)
  for (const player of ['deng', 'huang', 'liu'] as const) await choosePassword(player, password)
})
afterAll(async () => {
  await web.close()
  await county.close()
})

const linkOf = (player: Player, hours?: number) => makeSignInLink(county.app, countyCode, county.accountOf(player), hours)

async function choosePassword(player: Player, chosen: string): Promise<string> {
  const token = await signInByLink(county.app, await linkOf(player))
  await setPassword(county.app, await whoIs(county.app, token), chosen, token)
  return token
}

interface Post {
  url: string
  payload: object
  cookie?: string
  headers?: Record<string, string>
  method?: 'POST' | 'PATCH' | 'DELETE'
}

/** A request with nothing of the browser’s page but what is said here. */
async function post({ url, payload, cookie, headers = { 'x-bangfu': '1' }, method = 'POST' }: Post) {
  const reply = await web.server.inject({ method, url, payload, headers, ...(cookie ? { cookies: { bangfu: cookie } } : {}) })
  return { status: reply.statusCode, body: reply.json<Body>(), cookie: String(reply.headers['set-cookie'] ?? '') }
}
const enter = (loginName: string, tried: string) => post({ url: '/api/session', payload: { loginName, password: tried } })

describe('signing in', () => {
  it('works with the right name and password, and tells who one is', async () => {
    const { status, body } = await enter('deng', password)
    expect(status).toBe(200)
    expect(body).toMatchObject({ actor: { name: cast.deng.name, role: 'village', scope: villageCode }, mustSetPassword: false })
  })

  it('takes a password typed in another form of the same characters', async () => {
    await choosePassword('shen', 'ﾊﾛｰ世界 Ｃａｆｅ́ 1')
    expect((await enter('shen', 'ﾊﾛｰ世界 Ｃａｆｅ́ 1'.normalize('NFKC'))).status).toBe(200)
  })

  it('answers an unknown name and a wrong password in the same words', async () => {
    for (const key of [...Array<string>(5).fill('session.wrong'), 'session.locked']) {
      const [unknown, wrong] = [await enter('nobody', password), await enter('huang', 'a wrong password')]
      expect(unknown).toEqual(wrong)
      expect(wrong.body.problem.key).toBe(key)
    }
    await signInByLink(county.app, await linkOf('huang'))
  })

  it('answers an account without a password as it does a wrong one', async () => {
    await county.app.db.local((tx) => sql`update credential set password = null where login_name = 'lin'`.execute(tx))
    expect((await enter('lin', '')).status).toBe(400)
    expect((await enter('lin', 'anything at all')).body.problem.key).toBe('session.wrong')
  })

  it('is locked after five wrong passwords, even for the right one, and says for how long', async () => {
    for (let tried = 0; tried < 5; tried++)
      await expect(signIn(county.app, 'liu-xi', `wrong ${tried}`)).rejects.toMatchObject({ key: 'session.wrong' })
    const locked = await signIn(county.app, 'liu-xi', password).catch((error) => error)
    expect(locked).toMatchObject({ key: 'session.locked', details: { minutes: 15 } })
    expect(locked.message).toContain('15分钟后再试')
    // Another account is not touched, and a fresh link opens the locked one.
    await expect(signIn(county.app, 'huang', password)).resolves.toEqual(expect.any(String))
    await signInByLink(county.app, await linkOf('liu'))
    await expect(signIn(county.app, 'liu-xi', password)).resolves.toEqual(expect.any(String))
  })

  it('counts wrong passwords from the last right one', async () => {
    for (let round = 0; round < 2; round++) {
      for (let tried = 0; tried < 4; tried++) await expect(signIn(county.app, 'huang', 'wrong')).rejects.toMatchObject({ key: 'session.wrong' })
      await signIn(county.app, 'huang', password)
    }
  })

  it('counts wrong passwords that come at once', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => signIn(county.app, 'huang', 'wrong')))
    expect(tries.every(({ status }) => status === 'rejected')).toBe(true)
    await expect(signIn(county.app, 'huang', password)).rejects.toMatchObject({ key: 'session.locked' })
    await signInByLink(county.app, await linkOf('huang'))
  })

  it('ends a lock when its time is over', async () => {
    await county.app.db.local((tx) =>
      sql`update sign_in_failure set locked_until = now() - interval '1 second' where login_name = 'huang'`.execute(tx),
    )
    await expect(signIn(county.app, 'huang', password)).resolves.toEqual(expect.any(String))
  })

  it('gives a cookie that no script reads and no other site sends', async () => {
    const { cookie } = await enter('deng', password)
    expect(cookie).toMatch(/^bangfu=/)
    for (const part of [/HttpOnly/i, /SameSite=Strict/i, /Path=\//i, /Max-Age=\d+/i]) expect(cookie).toMatch(part)
  })

  it('keeps no token and no password in the database', async () => {
    const token = await signIn(county.app, 'deng', password)
    const link = await linkOf('deng')
    for (const [table, text] of Object.entries(await tableTexts(county.app.db))) {
      for (const secret of [token, link, password, Buffer.from(token).toString('hex')]) expect(text.includes(secret), table).toBe(false)
    }
  })
})

describe('a sign-in link', () => {
  it('works once', async () => {
    const token = await linkOf('deng')
    expect((await post({ url: '/api/session/link', payload: { token } })).status).toBe(200)
    expect(await post({ url: '/api/session/link', payload: { token } })).toMatchObject({
      status: 401,
      body: { problem: { key: 'session.linkWrong' } },
    })
  })

  it('works once even when it is opened twice at the same moment', async () => {
    const token = await linkOf('deng')
    const opened = await Promise.allSettled([signInByLink(county.app, token), signInByLink(county.app, token)])
    expect(opened.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('expires', async () => {
    await expect(signInByLink(county.app, await linkOf('deng', 0))).rejects.toMatchObject({ key: 'session.linkWrong' })
    await expect(signInByLink(county.app, 'invented')).rejects.toMatchObject({ key: 'session.linkWrong' })
  })

  it('opens no account that was closed', async () => {
    const { version } = await getRecordPage(county.as('lin'), 'account', county.accountOf('shen'))
    const link = await linkOf('shen')
    const before = await signIn(county.app, 'shen', 'ﾊﾛｰ世界 Ｃａｆｅ́ 1')
    await correctRecord(county.as('lin'), 'account', county.accountOf('shen'), {
      version,
      values: { closedOn: county.machine.today },
      reason: '离岗',
    })
    expect(await post({ url: '/api/session/link', payload: { token: link } })).toMatchObject({
      status: 403,
      body: { problem: { key: 'session.closed' } },
    })
    expect((await enter('shen', 'ﾊﾛｰ世界 Ｃａｆｅ́ 1')).status).toBe(403)
    // And ends what was open.
    await expect(whoIs(county.app, before)).rejects.toMatchObject({ key: 'session.closed' })
  })
})

describe('a session', () => {
  const age = (column: 'started_at' | 'seen_at', hours: number) =>
    county.app.db.local((tx) => sql`update session set ${sql.ref(column)} = now() - ${`${hours} hours`}::interval`.execute(tx))

  it('ends after two hours without use', async () => {
    const token = await signIn(county.app, 'deng', password)
    await age('seen_at', 1.9)
    await expect(whoIs(county.app, token)).resolves.toMatchObject({ loginName: 'deng' })
    await age('seen_at', 2.1)
    // Who was asked about a moment ago is remembered for two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2100))
    await expect(whoIs(county.app, token)).rejects.toMatchObject({ key: 'session.missing' })
  })

  it('ends after twelve hours in any case', async () => {
    const token = await signIn(county.app, 'deng', password)
    await age('started_at', 12.1)
    await expect(whoIs(county.app, token)).rejects.toMatchObject({ key: 'session.missing' })
  })

  it('ends when one signs out, and only it', async () => {
    const [first, second] = [await signIn(county.app, 'deng', password), await signIn(county.app, 'deng', password)]
    await post({ url: '/api/session', method: 'DELETE', payload: {}, cookie: first })
    await expect(whoIs(county.app, first)).rejects.toMatchObject({ key: 'session.missing' })
    await expect(whoIs(county.app, second)).resolves.toMatchObject({ loginName: 'deng' })
  })

  it('has at once the rights its account has now', async () => {
    const token = await signIn(county.app, 'huang', password)
    const { version } = await getRecordPage(county.as('lin'), 'account', county.accountOf('huang'))
    await correctRecord(county.as('lin'), 'account', county.accountOf('huang'), {
      version,
      values: { role: 'village', scope: villageCode },
      reason: '调整',
    })
    expect((await whoIs(county.app, token)).actor).toMatchObject({ scope: villageCode, role: { name: 'village' } })
  })

  it('of another device ends when one sets a new password, and the present one stays', async () => {
    const [here, elsewhere] = [await signIn(county.app, 'deng', password), await signIn(county.app, 'deng', password)]
    expect(
      (await post({ url: '/api/session/password', payload: { password: '另一个够长的密码' + '2026', current: password }, cookie: here })).status,
    ).toBe(200)
    await expect(whoIs(county.app, here)).resolves.toMatchObject({ loginName: 'deng' })
    await expect(whoIs(county.app, elsewhere)).rejects.toMatchObject({ key: 'session.missing' })
    await expect(signIn(county.app, 'deng', password)).rejects.toMatchObject({ key: 'session.wrong' })
  })
})

describe('a password', () => {
  it.each([
    'short',
    '123456789',
    '1234567890',
    '0123456789',
    'aaaaaaaaaaaa',
    'password123',
    'qwertyuiop',
    'abababababab',
    'deng',
    'my-name-is-DENG-1',
    'x'.repeat(201),
  ])('%s is refused in Chinese', async (weak) => {
    const token = await signInByLink(county.app, await linkOf('deng'))
    const refused = await setPassword(county.app, await whoIs(county.app, token), weak, token).catch((error) => error)
    expect(refused).toMatchObject({ key: 'password.weak', message: expect.stringMatching(/\p{Script=Han}/u) })
  })

  it('is asked for after the first link, and nothing else is done before', async () => {
    const { body, cookie } = await post({ url: '/api/session/link', payload: { token: await linkOf('lin') } })
    expect(body.mustSetPassword).toBe(true)
    const token = /bangfu=([^;]+)/.exec(cookie)?.[1] ?? ''
    const ask = async () => (await web.server.inject({ url: '/api/figures', cookies: { bangfu: token } })).json<Body>()
    expect((await ask()).problem.key).toBe('session.passwordFirst')
    await post({ url: '/api/session/password', payload: { password }, cookie: token })
    await new Promise((resolve) => setTimeout(resolve, 2100))
    expect((await ask()).problem).toBeUndefined()
  })

  it('is changed only by who knows the one before, or comes by a link', async () => {
    await choosePassword('deng', password)
    const token = await signIn(county.app, 'deng', password)
    const change = (payload: object) => post({ url: '/api/session/password', payload, cookie: token })
    for (const current of [undefined, 'not it'])
      expect((await change({ password: '又一个足够长的密码吧', current })).body.problem.key).toBe('session.currentWrong')
    expect((await change({ password: '又一个足够长的密码吧', current: password })).status).toBe(200)
    await expect(signIn(county.app, 'deng', '又一个足够长的密码吧')).resolves.toEqual(expect.any(String))
  })
})

describe('a request that changes something', () => {
  const refused = { status: 403, body: { problem: { key: 'request.origin' } } }

  it('without the header of our own pages is refused, whatever it is', async () => {
    const cookie = web.cookieOf('lin')
    const token = await linkOf('lin')
    for (const headers of [{}, { 'x-bangfu': '' }, { 'x-bangfu': 'true' }] as Record<string, string>[]) {
      expect(await post({ url: '/api/session/link', payload: { token }, headers })).toMatchObject(refused)
      expect(await post({ url: '/api/session/password', payload: { password }, cookie, headers })).toMatchObject(refused)
      expect(await post({ url: '/api/records/household', payload: {}, cookie, headers })).toMatchObject(refused)
      expect(await post({ url: '/api/session', method: 'DELETE', payload: {}, cookie, headers })).toMatchObject(refused)
    }
    expect((await post({ url: '/api/session/link', payload: { token } })).status).toBe(200)
  })

  it('is refused without it in whatever letters its address is written', async () => {
    const token = await linkOf('lin')
    for (const url of [
      '/%61pi/session/link',
      '/a%70i/session/link',
      '//api/session/link',
      '/api//session/link',
      '/API/session/link',
      '/./api/session/link',
    ])
      expect((await post({ url, payload: { token }, headers: {} })).status, url).not.toBe(200)
    expect((await post({ url: '/api/session/link', payload: { token } })).status).toBe(200)
  })
})
