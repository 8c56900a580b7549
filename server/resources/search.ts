/** The one search box: names by any part, ID numbers by their last four, households by the beginning of their code. */
import { type RawBuilder, sql } from 'kysely'
import { isInside } from '../../kinds/region/value.ts'
import { halfWidth } from '../../kinds/width.ts'
import type { Ctx } from '../context.ts'
import { tailHash } from '../query/tailHash.ts'

export interface Found {
  id: string
  type: string
  title: string
  region: string
  /** Of a household. */
  code: string | null
  /** Of a person: where they live. */
  household: string | null
}

const most = 20
const afterAll = '\u{10ffff}'

/** Each way with the texts it is for; a text that fits several is looked for in each, in this order. */
const ways: readonly { fits: RegExp; rows(ctx: Ctx, text: string): RawBuilder<unknown> }[] = [
  {
    fits: /^\d{3}[\dXx]$/,
    rows: (ctx, text) => sql`
      select id as subject, id::text as place from person
      where county = ${ctx.actor.county} and id_number_tail = ${tailHash(ctx, 'idNumber', text)}`,
  },
  {
    fits: /^[0-9A-Za-z-]{2,}$/,
    rows: ({ actor }, text) => {
      const spellings = [...new Set([text, text.toUpperCase(), text.toLowerCase()])]
      const begins = spellings.map((each) => sql`(code >= ${each} and code < ${each + afterAll})`)
      return sql`select id as subject, code as place from household where county = ${actor.county} and (${sql.join(begins, sql` or `)})`
    },
  },
  {
    fits: /\D/,
    rows: ({ actor }, text) => sql`
      select subject, min(ending) as place from subject_name
      where county = ${actor.county} and type in ('person', 'village') and ending >= ${text} and ending < ${text + afterAll} group by subject`,
  },
]

export async function searchSubjects(ctx: Ctx, q: string): Promise<Found[]> {
  const text = halfWidth(q).trim()
  const { county, scope } = ctx.actor
  const household = sql`(select household from membership where county = subject.county and person = subject.id and left_on is null order by id limit 1)`
  return ctx.db.read(scope, async (tx) => {
    const found = new Map<string, Found>()
    for (const { fits, rows } of ways) {
      if (!fits.test(text) || found.size >= most) continue
      const answer = await sql<Found>`
        select subject.id, subject.type, subject.title, subject.region, household.code,
          case subject.type when 'person' then ${household} end as household
        from (select * from (${rows(ctx, text)}) as all_found order by place, subject limit ${most}) as found
        join subject on subject.county = ${county} and subject.id = found.subject
        left join household on household.county = subject.county and household.id = subject.id
        order by found.place, subject.title, subject.id`.execute(tx)
      for (const row of answer.rows) if (isInside(row.region, scope)) found.set(row.id, row)
    }
    return [...found.values()].slice(0, most)
  })
}
