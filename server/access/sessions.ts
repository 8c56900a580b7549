/** Signing in and staying signed in. Tokens are kept as hashes; a stolen database opens no session. */
import { hash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor, Role } from '../../core/access/role.ts'
import { Problem } from '../../core/problem.ts'
import type { App } from '../context.ts'
import { today } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { checkPassword, hashPassword, isPassword } from './passwords.ts'

const maxFailures = 5
const lockMinutes = 15
const idleHours = 2
const longestHours = 12
export const sessionSeconds = longestHours * 3600

export interface SignedIn {
  actor: Actor
  loginName: string
  mustSetPassword: boolean
  /** A new password needs the one before: there is one, and it is not a link that brought its holder in. */
  asksPassword: boolean
}

const tokenHash = (token: string) => hash('sha256', token, 'buffer')
const newToken = () => randomBytes(32).toString('base64url')

interface Credential {
  login_name: string
  county: string
  account: string
  password: string | null
}

/** A session token for the right name and password. Wrong names and wrong passwords are told apart by nothing. */
export async function signIn(app: App, loginName: string, password: string): Promise<string> {
  const found = await app.db.local((tx) => sql<Credential>`select * from credential where login_name = ${loginName}`.execute(tx))
  const [credential] = found.rows
  await refuseLocked(app, loginName)
  const right = await isPassword(password, credential?.password ?? null)
  if (!credential || !right) {
    await countFailure(app, loginName)
    throw new Problem('session.wrong')
  }
  return app.db.local(async (tx) => {
    await forgetFailures(tx, loginName)
    return openSession(tx, credential.county, credential.account, false)
  })
}

async function refuseLocked(app: App, loginName: string) {
  const { rows } = await app.db.local((tx) =>
    sql<{ locked_until: Date | null }>`select locked_until from sign_in_failure where login_name = ${loginName}`.execute(tx),
  )
  const left = (rows[0]?.locked_until?.getTime() ?? 0) - Date.now()
  if (left > 0) throw new Problem('session.locked', { minutes: Math.ceil(left / 60_000) })
}

async function countFailure(app: App, loginName: string) {
  const now = new Date().toISOString()
  const until = new Date(Date.now() + lockMinutes * 60_000).toISOString()
  await app.db.local(async (tx) => {
    await sql`delete from sign_in_failure where last_at < ${new Date(Date.now() - longestHours * 3600_000).toISOString()}`.execute(tx)
    await sql`
      insert into sign_in_failure as known (login_name, failures, last_at) values (${loginName}, 1, ${now})
      on conflict (login_name) do update set last_at = ${now},
        failures = (known.failures + 1) % ${maxFailures},
        locked_until = case when known.failures + 1 >= ${maxFailures} then ${until}::timestamptz else known.locked_until end`.execute(tx)
  })
}

const forgetFailures = (tx: Tx, loginName: string) => sql`delete from sign_in_failure where login_name = ${loginName}`.execute(tx)

async function openSession(tx: Tx, county: string, account: string, byLink: boolean): Promise<string> {
  const token = newToken()
  const now = new Date().toISOString()
  await sql`delete from session where started_at < ${new Date(Date.now() - longestHours * 3600_000).toISOString()}`.execute(tx)
  await sql`
    insert into session (token, county, account, by_link, started_at, seen_at)
    values (${tokenHash(token)}, ${county}, ${account}, ${byLink}, ${now}, ${now})`.execute(tx)
  return token
}

/** Who was asked about a moment ago; a page asks several things at once. */
const remembered = new WeakMap<App['db'], Map<string, { signedIn: SignedIn; until: number }>>()
const rememberedMs = 2000

const rememberedOf = (app: App) => {
  const known = remembered.get(app.db) ?? new Map<string, { signedIn: SignedIn; until: number }>()
  remembered.set(app.db, known)
  return known
}

/** Who holds this token now, with today's rights (at most two seconds old). Throws `session.missing` or `session.closed`. */
export async function whoIs(app: App, token: string | undefined): Promise<SignedIn> {
  if (!token) throw new Problem('session.missing')
  const known = rememberedOf(app)
  const recent = known.get(token)
  if (recent && recent.until > Date.now()) return recent.signedIn
  const signedIn = await lookUpSession(app, token)
  if (known.size > 1000) known.clear()
  known.set(token, { signedIn, until: Date.now() + rememberedMs })
  return signedIn
}

async function lookUpSession(app: App, token: string): Promise<SignedIn> {
  const now = Date.now()
  const found = await app.db.local(async (tx) => {
    const { rows } = await sql<{ county: string; account: string; by_link: boolean; seen_at: Date; login_name: string; password: string | null }>`
      select session.county, session.account, session.by_link, session.seen_at, credential.login_name, credential.password
      from session join credential on credential.county = session.county and credential.account = session.account
      where session.token = ${tokenHash(token)}
        and session.started_at > ${new Date(now - longestHours * 3600_000).toISOString()} and session.seen_at > ${new Date(now - idleHours * 3600_000).toISOString()}`.execute(
      tx,
    )
    const [session] = rows
    if (session && now - session.seen_at.getTime() > 60_000) {
      await sql`update session set seen_at = ${new Date(now).toISOString()} where token = ${tokenHash(token)}`.execute(tx)
    }
    return session
  })
  if (!found) throw new Problem('session.missing')
  const actor = await actorOf(app, found.county, found.account)
  const hasPassword = found.password !== null
  return { actor, loginName: found.login_name, mustSetPassword: !hasPassword, asksPassword: hasPassword && !found.by_link }
}

async function actorOf(app: App, county: string, account: string): Promise<Actor> {
  const { rows } = await app.db.read(county, (tx) =>
    sql<{ role: string; scope: string; closed_on: string | null; person: string; name: string }>`
      select account.role, account.scope, account.closed_on, account.person, person.name from account
      join person on person.county = account.county and person.id = account.person
      where account.county = ${county} and account.id = ${account}`.execute(tx),
  )
  const [row] = rows
  if (!row || (row.closed_on && row.closed_on <= today())) throw new Problem('session.closed')
  return { account, person: row.person, name: row.name, county, scope: row.scope, role: app.catalog.roles.get(row.role) as Role }
}

export async function signOut(app: App, token: string) {
  rememberedOf(app).delete(token)
  await app.db.local((tx) => sql`delete from session where token = ${tokenHash(token)}`.execute(tx))
}

/** A link that signs one account in once. `hours` until it expires. */
export async function makeSignInLink(app: App, county: string, account: string, hours = 24): Promise<string> {
  const token = newToken()
  const expires = new Date(Date.now() + hours * 3600_000).toISOString()
  await app.db.local((tx) =>
    sql`insert into sign_in_link (token, county, account, expires_at) values (${tokenHash(token)}, ${county}, ${account}, ${expires})`.execute(tx),
  )
  return token
}

export async function signInByLink(app: App, token: string): Promise<string> {
  return app.db.local(async (tx) => {
    const now = new Date().toISOString()
    const { rows } = await sql<{ county: string; account: string }>`
      update sign_in_link set used_at = ${now} where token = ${tokenHash(token)} and used_at is null and expires_at > ${now} returning county, account`.execute(
      tx,
    )
    const [link] = rows
    if (!link) throw new Problem('session.linkWrong')
    await sql`
      delete from sign_in_failure using credential
      where credential.county = ${link.county} and credential.account = ${link.account} and sign_in_failure.login_name = credential.login_name`.execute(
      tx,
    )
    return openSession(tx, link.county, link.account, true)
  })
}

/** Sets one's own password and ends one's other sessions. `current`: the password before, where one is asked for. */
export async function setPassword(app: App, { actor, loginName, asksPassword }: SignedIn, password: string, token: string, current = '') {
  checkPassword(password, loginName)
  if (asksPassword) await checkCurrent(app, loginName, current)
  const stored = await hashPassword(password)
  rememberedOf(app).clear()
  await app.db.local(async (tx) => {
    await sql`update credential set password = ${stored} where login_name = ${loginName}`.execute(tx)
    await sql`update session set by_link = false where token = ${tokenHash(token)}`.execute(tx)
    await sql`delete from session where county = ${actor.county} and account = ${actor.account} and token <> ${tokenHash(token)}`.execute(tx)
  })
}

/** Whoever finds a page left open must not be able to keep the account: tried as often as signing in, and no more. */
async function checkCurrent(app: App, loginName: string, current: string) {
  await refuseLocked(app, loginName)
  const { rows } = await app.db.local((tx) => sql<Credential>`select * from credential where login_name = ${loginName}`.execute(tx))
  if (await isPassword(current, rows[0]?.password ?? null)) return
  await countFailure(app, loginName)
  throw new Problem('session.currentWrong')
}
