/** The sealed bytes of scans and of photos of visits against what the records say of them. No key is needed for it: what is compared is the sealed form. */
import type pg from 'pg'
import type { Tell } from './verify.ts'

interface Kept {
  id: string
  what: string
  added_on: string
  sealed_digest: string
  found: string | null
}

const holders = `(select county, id, what, added_on, content, sealed_digest from scan
  union all select county, id, what, added_on, content, sealed_digest from attachment) as kept`

export async function verifyScans(client: pg.ClientBase, county: string, tell: Tell) {
  const kept = await client.query<Kept>(
    `select distinct on (content) kept.id, what, added_on, sealed_digest, found from ${holders}
     left join (select content::text as content, encode(sha256(string_agg(sealed, ''::bytea order by part)), 'hex') as found
                from scan_part where county = $1 group by content) as parts using (content)
     where kept.county = $1 and found is distinct from sealed_digest order by content, kept.id`,
    [county],
  )
  for (const { id, what, added_on, found } of kept.rows)
    tell('row', `${added_on}上传的“${what}”（${id}）${found ? '内容被改动' : '内容不见了'}；请找纸质件核对`)
  const stray = await client.query<{ count: string }>(
    `select count(distinct content) from scan_part where county = $1
       and not exists (select 1 from ${holders} where kept.county = $1 and kept.content = scan_part.content::text)`,
    [county],
  )
  if (Number(stray.rows[0]?.count)) tell('row', `有${stray.rows[0]?.count}份扫描件或照片的内容没有登记：登记被删去，或内容是另外放进来的`)
}
