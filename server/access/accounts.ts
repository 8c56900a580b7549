/** What an account is beyond its record: a name to sign in with, and a role that fits its place. */
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { Problem } from '../../core/problem.ts'
import { showValue } from '../../core/record/catalog.ts'
import type { Values } from '../../core/record/definition.ts'
import type { Batch } from '../change/batch.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'

/** A role binds to a place of its own size: a village clerk to a village, not to a county. */
export function checkAccount(ctx: Ctx, values: Values) {
  const role = ctx.catalog.roles.get(String(values.role))
  if (role && String(values.scope).length !== role.scopeLength) {
    const shown = showValue({ kind: 'code', label: '', codes: ctx.catalog.codes.get('roleName') }, role.name)
    const problem = new Problem('right.roleScope', { role: shown, length: role.scopeLength })
    throw new Problem('record.invalid', {}, { faults: [{ field: 'scope', label: '管辖区域', key: problem.key, sentence: problem.message }] })
  }
}

/** Makes the account able to sign in; without a password until its holder sets one. */
export async function addCredential(tx: Tx, county: string, account: string, loginName: string) {
  const { numAffectedRows } = await sql`
    insert into credential (login_name, county, account) values (${loginName}, ${county}, ${account}) on conflict (login_name) do nothing`.execute(tx)
  if (!numAffectedRows) throw new Problem('record.taken', { label: '登录名' })
}

export interface NewAccount {
  loginName: string
  name: string
  role: string
  scope: string
}

/** An account with the person it belongs to. Returns the account's id. */
export async function addAccount(batch: Batch, { loginName, name, role, scope }: NewAccount): Promise<string> {
  const { actor, today } = batch.ctx
  const [person, account] = [uuid(), uuid()]
  checkAccount(batch.ctx, { role, scope })
  await batch.add([
    { record: 'person', id: person, values: { name, region: scope }, happenedOn: today },
    { record: 'account', id: account, values: { loginName, person, role, scope }, happenedOn: today },
  ])
  await addCredential(batch.tx, actor.county, account, loginName)
  return account
}
