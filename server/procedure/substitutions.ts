/** Who stands in for whom on which days: written down by the one who goes away, or by the county for him, and ended early by either. */
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { mayRead, mayWrite } from '../../core/access/role.ts'
import { Problem } from '../../core/problem.ts'
import { type Office, runsOn, type Substitution, substitutionFault } from '../../core/procedure/substitution.ts'
import { regionEnd } from '../../kinds/region/value.ts'
import { write } from '../change/write.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'

export interface Holder extends Office {
  person: string
  name: string
}

export interface SubstitutionLine extends Substitution, Office {
  id: string
  absentName: string
  substituteName: string
  reason: string
  /** Whether it runs today, and whether who asks may end it. */
  isRunning: boolean
  mayEnd: boolean
}

export interface SubstitutionPage {
  lines: SubstitutionLine[]
  /** Who may be stood in for by who asks, and by whom: people with an account, a colleague of the same role and place. */
  holders: Holder[]
  /** For whom the one who asks stands in today. */
  acting: { person: string; name: string; until: string }[]
}

type Row = {
  id: string
  version: number
  absent: string
  substitute: string
  role: string
  region: string
  starts_on: string
  ends_on: string
  ended_on: string | null
  reason: string
  absent_name: string | null
  substitute_name: string | null
}

/** Those that had not ended before a day, the latest first. */
async function stored(ctx: Ctx, tx: Tx, since = ctx.today): Promise<(SubstitutionLine & { version: number })[]> {
  const { county, scope, person } = ctx.actor
  const { rows } = await sql<Row>`
    select substitution.id, substitution.version, absent, substitute, role, substitution.region, starts_on, ends_on, ended_on, reason,
      away.name as absent_name, stand_in.name as substitute_name
    from substitution
    left join person as away on away.county = substitution.county and away.id = absent
    left join person as stand_in on stand_in.county = substitution.county and stand_in.id = substitute
    where substitution.county = ${county} and substitution.region >= ${scope} and substitution.region < ${regionEnd(scope)}
      and ends_on >= ${since}
    order by starts_on desc, substitution.id desc`.execute(tx)
  return rows.map(({ region, starts_on, ends_on, ended_on, absent_name, substitute_name, ...row }) => {
    const days = { startsOn: starts_on, endsOn: ends_on, endedOn: ended_on }
    const isOver = ends_on < ctx.today || ended_on !== null
    return {
      ...row,
      ...days,
      scope: region,
      absentName: absent_name ?? '',
      substituteName: substitute_name ?? '',
      isRunning: runsOn(days, ctx.today),
      mayEnd: !isOver && mayWrite(ctx.actor, 'substitution') && (namesForOthers(ctx) || [row.absent, row.substitute].includes(person ?? '')),
    }
  })
}

/** The county keeps the accounts, and so writes down for those who cannot do it themselves. */
const namesForOthers = (ctx: Ctx) => mayWrite(ctx.actor, 'account')

/** Everybody with an open account in the asker's place; below the county only colleagues of the same office. */
async function holdersFor(ctx: Ctx, tx: Tx): Promise<Holder[]> {
  const { county, scope, role } = ctx.actor
  const { rows } = await sql<Holder>`
    select distinct account.person, person.name, account.role, account.scope from account
    join person on person.county = account.county and person.id = account.person
    where account.county = ${county} and account.scope >= ${scope} and account.scope < ${regionEnd(scope)} and coalesce(closed_on, '9999') > ${ctx.today}
      and (${namesForOthers(ctx)} or (account.role = ${role.name} and account.scope = ${scope}))
    order by account.scope, account.role, person.name`.execute(tx)
  return rows.filter((each) => ctx.catalog.roles.get(each.role)?.writes.includes('casefile'))
}

export function listSubstitutions(ctx: Ctx): Promise<SubstitutionPage> {
  if (!mayRead(ctx.actor, 'substitution')) throw new Problem('right.read')
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const aYearAgo = `${Number(ctx.today.slice(0, 4)) - 1}${ctx.today.slice(4)}`
    const lines = (await stored(ctx, tx, aYearAgo)).map(({ version: _version, ...line }) => line)
    const acting = lines
      .filter((line) => isMine(ctx, line))
      .map(({ absent, absentName, endsOn }) => ({ person: absent, name: absentName, until: endsOn }))
    return { lines, holders: await holdersFor(ctx, tx), acting }
  })
}

const isMine = ({ actor }: Ctx, { substitute, role, scope, isRunning }: SubstitutionLine) =>
  isRunning && substitute === actor.person && role === actor.role.name && scope === actor.scope

export interface Naming {
  /** Oneself when missing. */
  absent?: string | undefined
  /** Which office of his, where it is not the one of who asks. */
  office?: Office | undefined
  substitute: string
  startsOn: string
  endsOn: string
  reason: string
}

export async function nameSubstitute(ctx: Ctx, wish: Naming): Promise<{ id: string }> {
  const { actor, today } = ctx
  if (actor.person === null) throw new Problem('case.nobody')
  const own: Office = { role: actor.role.name, scope: actor.scope }
  const absent = wish.absent ?? actor.person
  const office = absent === actor.person ? own : (wish.office ?? own)
  const { result } = await write(ctx, { source: 'desktop', through: 'procedure' }, async (batch) => {
    const holders = await holdersFor(ctx, batch.tx)
    const holds = ({ person, role, scope }: Holder) => person === absent && role === office.role && scope === office.scope
    if ((absent !== actor.person && !namesForOthers(ctx)) || !holders.some(holds)) throw new Problem('substitute.noOffice')
    const { substitute, startsOn, endsOn } = wish
    // Two who write at once: the account of the one who goes away is the lock.
    await sql`select id from account where county = ${actor.county} and person = ${absent} order by id for update`.execute(batch.tx)
    const offices = holders.filter(({ person }) => person === substitute)
    const fault = substitutionFault({ absent, substitute, startsOn, endsOn }, office, offices, await stored(ctx, batch.tx), today)
    if (fault) throw new Problem(fault.key as 'substitute.days', fault.details)
    const id = uuid()
    const values = {
      absent,
      substitute,
      role: office.role,
      region: office.scope,
      startsOn,
      endsOn,
      reason: wish.reason.trim(),
      namedBy: actor.person,
    }
    await batch.add([{ record: 'substitution', id, values, happenedOn: today }])
    return { id }
  })
  return result
}

export async function endSubstitution(ctx: Ctx, id: string): Promise<void> {
  await write(ctx, { source: 'desktop', through: 'procedure' }, async (batch) => {
    const found = (await stored(ctx, batch.tx, '')).find((line) => line.id === id)
    if (!found) throw new Problem('record.missing')
    if (found.endedOn || found.endsOn < ctx.today) throw new Problem('substitute.ended')
    if (!found.mayEnd) throw new Problem('substitute.noOffice')
    await batch.add([{ record: 'substitution', id, version: found.version, values: { endedOn: ctx.today }, happenedOn: ctx.today }])
  })
}

/** The colleague for whom who asks says he acts. Throws where he does not stand in for him today. */
export async function actingFor(ctx: Ctx, tx: Tx, absent: string | undefined): Promise<string | null> {
  if (!absent) return null
  const found = (await stored(ctx, tx)).some((line) => line.absent === absent && isMine(ctx, line))
  if (!found) throw new Problem('substitute.notRunning')
  return absent
}
