/** The one search box: names of everybody and everything by any part, ID numbers by their last four, codes and numbers by their beginning. */
import { type RawBuilder, sql } from 'kysely'
import { mayRead } from '../../core/access/role.ts'
import { isInside, regionEnd } from '../../kinds/region/value.ts'
import { halfWidth } from '../../kinds/width.ts'
import { arrayLiteral } from '../change/rows.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { tailHash } from '../query/tailHash.ts'

export interface Found {
  id: string
  type: string
  title: string
  region: string
  /** Of a household its code, of a project its number. */
  code: string | null
  /** Of a person: where they live. */
  household: string | null
}

const most = 20
/** So that a word that many schools share leaves room for persons. */
const mostNamed = 12
const afterAll = '\u{10ffff}'

type Way = (ctx: Ctx, text: string) => RawBuilder<unknown>

const begins = (column: string, text: string) => {
  const spellings = [...new Set([text, text.toUpperCase(), text.toLowerCase()])]
  return sql`(${sql.join(
    spellings.map((each) => sql`(${sql.ref(column)} >= ${each} and ${sql.ref(column)} < ${each + afterAll})`),
    sql` or `,
  )})`
}

const named = ({ actor }: Ctx, types: readonly string[], text: string) => sql`
  select subject, min(ending) as place from subject_name
  where county = ${actor.county} and type = any(${arrayLiteral(types)}::text[]) and ending >= ${text} and ending < ${text + afterAll} group by subject`

/** Households are called by their heads, who are found as persons. */
const things = ({ catalog }: Ctx) =>
  [...catalog.records.values()].filter(({ name, subject }) => subject && name !== 'person' && name !== 'household').map(({ name }) => name)

/** Each way with the texts it is for; a text that fits several is looked for in each, in this order. */
const ways: readonly { fits: RegExp; rows: Way; limit?: number }[] = [
  {
    fits: /^\d{3}[\dXx]$/,
    rows: (ctx, text) => sql`
      select id as subject, id::text as place from person
      where county = ${ctx.actor.county} and id_number_tail = ${tailHash(ctx, 'idNumber', text)}`,
  },
  {
    fits: /^[0-9A-Za-z-]{2,}$/,
    rows: ({ actor }, text) => sql`
      select id as subject, code as place from household where county = ${actor.county} and ${begins('code', text)}
      union all select id, number from project where county = ${actor.county} and ${begins('number', text)}`,
  },
  { fits: /\D/, rows: (ctx, text) => named(ctx, things(ctx), text), limit: mostNamed },
  { fits: /\D/, rows: (ctx, text) => named(ctx, ['person'], text) },
]

export async function searchSubjects(ctx: Ctx, q: string): Promise<Found[]> {
  const text = halfWidth(q).trim()
  const { county, scope } = ctx.actor
  const household = sql`(select household from membership where county = subject.county and person = subject.id and left_on is null order by id limit 1)`
  return ctx.db.read(scope, async (tx) => {
    const found = new Map<string, Found>()
    for (const { fits, rows, limit = most } of ways) {
      if (!fits.test(text) || found.size >= most) continue
      const answer = await sql<Found>`
        select subject.id, subject.type, subject.title, subject.region, coalesce(household.code, project.number) as code,
          case subject.type when 'person' then ${household} end as household
        from (select * from (${rows(ctx, text)}) as all_found order by place, subject limit ${limit}) as found
        join subject on subject.county = ${county} and subject.id = found.subject
        left join household on household.county = subject.county and household.id = subject.id
        left join project on project.county = subject.county and project.id = subject.id
        order by found.place, subject.title, subject.id`.execute(tx)
      for (const row of answer.rows) if (isInside(row.region, scope) && mayRead(ctx.actor, row.type)) found.set(row.id, row)
    }
    if (/\D/.test(text) && found.size < most) for (const place of await findPlaces(ctx, tx, text)) found.set(place.id, place)
    return [...found.values()].slice(0, most)
  })
}

/** Places that no village stands for: towns, and villages of which only the name is known. */
async function findPlaces({ actor: { county, scope } }: Ctx, tx: Tx, text: string): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select id, 'region' as type, name as title, code as region, null as code, null as household from region
    where county = ${county} and code >= ${scope} and code < ${regionEnd(scope)} and position(${text} in name) > 0
      and not exists (select from village where village.county = region.county and village.region = region.code)
    order by code limit ${most}`.execute(tx)
  return rows
}
