/** The households of a notice: as they would be shown today while it is a draft, as they were shown once it is released. */
import { sql } from 'kysely'
import { isMinorOn, type NoticeLine, shownHead, shownPersons, shownPlace } from '../../core/publication/notice.ts'
import { birthOfId } from '../../kinds/idNumber/value.ts'
import { sqlFaces } from '../../kinds/sql.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'

export interface StoredLine {
  id: string
  version: number
  household: string
  isDropped: boolean
  line: NoticeLine
}

interface Row {
  id: string
  version: number
  household: string
  is_dropped: boolean | null
  shown_head: string | null
  persons: string | null
  shown_place: string | null
  name: string | null
  born_on: string | null
  id_number: Buffer | null
  size: string | null
  members: string
  group_name: string | null
  village: string | null
  hamlet: string | null
}

/** `day`: the ISO day on which a head is a child or not, while nothing is frozen yet. */
export async function listLines(ctx: Pick<Ctx, 'actor' | 'keys'>, tx: Tx, publication: string, day: string): Promise<StoredLine[]> {
  const { county } = ctx.actor
  const { rows } = await sql<Row>`
    select own.id, own.version, own.household, own.is_dropped, own.shown_head, own.persons, own.shown_place,
      p.name, p.born_on, p.id_number, h.size, h.group_name, v.name as village, n.name as hamlet,
      (select count(*) from membership m where m.county = own.county and m.household = own.household and m.left_on is null) as members
    from published own
    join household h on h.county = own.county and h.id = own.household
    left join person p on p.county = h.county and p.id = h.head
    left join region v on v.county = h.county and v.code = left(h.region, 12)
    left join region n on n.county = h.county and n.code = h.region and length(h.region) = 15
    where own.county = ${county} and own.publication = ${publication}
    order by h.region, h.code, own.id`.execute(tx)
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    household: row.household,
    isDropped: row.is_dropped ?? false,
    line: row.shown_head === null ? lineOf(ctx, row, day) : frozenLine(row),
  }))
}

const frozenLine = (row: Row): NoticeLine => ({
  head: shownHead(row.shown_head, false),
  persons: shownPersons(row.persons === null ? null : Number(row.persons)),
  place: shownPlace(row.shown_place),
})

const lineOf = (ctx: Pick<Ctx, 'keys'>, row: Row, day: string): NoticeLine => ({
  head: shownHead(row.name, isMinorOn(birthOf(ctx, row), day)),
  persons: shownPersons(Number(row.size ?? row.members)),
  place: shownPlace(row.village, row.hamlet, row.group_name),
})

/** What the card says, where nobody wrote the day down. */
export function birthOf({ keys }: Pick<Ctx, 'keys'>, { born_on, id_number }: { born_on: string | null; id_number: Buffer | null }): string | null {
  return born_on ?? (id_number && birthOfId(sqlFaces.idNumber.decode(id_number, keys) as string))
}
