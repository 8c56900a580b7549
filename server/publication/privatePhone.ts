/** Whether the number of an office is the phone of somebody who lives in a household: that one is nobody else's to give away. */
import { sql } from 'kysely'
import { phonesIn } from '../../core/publication/phonesIn.ts'
import { arrayLiteral } from '../change/rows.ts'
import type { Ctx } from '../context.ts'

/** Over the whole county, whoever asks: only yes or no comes of it. */
export async function isPrivatePhone(ctx: Ctx, officePhone: string | null): Promise<boolean> {
  const hashes = phonesIn(officePhone ?? '').map((phone) => `\\x${ctx.keys.blind('phone', phone).toString('hex')}`)
  if (!hashes.length) return false
  const { county } = ctx.actor
  return ctx.db.read(county, async (tx) => {
    const { rows } = await sql`
      select 1 from person join membership on membership.county = person.county and membership.person = person.id and membership.left_on is null
      where person.county = ${county} and person.phone_hash = any(${arrayLiteral(hashes)}::bytea[]) limit 1`.execute(tx)
    return rows.length > 0
  })
}
