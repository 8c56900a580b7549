/** What is wrong with the office a notice names and its numbers: the office must be one that is known, the numbers nobody's own. */
import { sql } from 'kysely'
import { officeWords } from '../../catalog/notices/officeWords.ts'
import { officePhoneOf } from '../../core/publication/notice.ts'
import { announcement } from '../../core/publication/noticeForm.ts'
import { isOfficeOf, readOfficeLine } from '../../core/publication/officeLine.ts'
import { phonesIn } from '../../core/publication/phonesIn.ts'
import { arrayLiteral } from '../change/rows.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import type { StoredNotice } from './storedNotice.ts'

export type OfficeFault = 'publication.officePhone' | 'publication.officeUnknown' | 'publication.privatePhone'

export async function officeFault(ctx: Ctx, { kind, region, officePhone }: StoredNotice): Promise<OfficeFault | undefined> {
  if (!officePhone) return kind === announcement ? undefined : 'publication.officePhone'
  const line = readOfficeLine(officePhone)
  // Over the whole county, whoever asks: only yes or no comes of it.
  return ctx.db.read(ctx.actor.county, async (tx) => {
    if (await isPrivate(ctx, tx, officePhone)) return 'publication.privatePhone'
    if (!line || !officePhoneOf(officePhone)) return 'publication.officePhone'
    return (await isKnown(ctx, tx, line.office, region)) ? undefined : 'publication.officeUnknown'
  })
}

/** The phone of anybody who is registered is nobody else's to give away. */
async function isPrivate(ctx: Ctx, tx: Tx, officePhone: string): Promise<boolean> {
  const hashes = phonesIn(officePhone).map((phone) => `\\x${ctx.keys.blind('phone', phone).toString('hex')}`)
  if (!hashes.length) return false
  const { rows } = await sql`
    select 1 from person where county = ${ctx.actor.county} and phone_hash = any(${arrayLiteral(hashes)}::bytea[]) limit 1`.execute(tx)
  return rows.length > 0
}

async function isKnown(ctx: Ctx, tx: Tx, office: string, region: string): Promise<boolean> {
  const { county } = ctx.actor
  const around = [6, 9, 12, 15].map((length) => region.slice(0, length))
  const { rows: units } = await sql`select 1 from unit where county = ${county} and name = ${office} limit 1`.execute(tx)
  if (units.length) return true
  const { rows: places } = await sql<{ name: string }>`
    select name from region where county = ${county} and code = any(${arrayLiteral(around)}::text[])`.execute(tx)
  return isOfficeOf(
    office,
    places.map(({ name }) => name),
    officeWords,
  )
}
