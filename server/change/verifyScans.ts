/** The sealed bytes of scans against what the records say of them. No key is needed for it: what is compared is the sealed form. */
import type pg from 'pg'
import type { Tell } from './verify.ts'

interface Kept {
  id: string
  what: string
  added_on: string
  sealed_digest: string
  found: string | null
}

export async function verifyScans(client: pg.ClientBase, county: string, tell: Tell) {
  const kept = await client.query<Kept>(
    `select distinct on (content) scan.id, what, added_on, sealed_digest, found from scan
     left join (select content::text as content, encode(sha256(string_agg(sealed, ''::bytea order by part)), 'hex') as found
                from scan_part where county = $1 group by content) as parts using (content)
     where scan.county = $1 and found is distinct from sealed_digest order by content, scan.id`,
    [county],
  )
  for (const { id, what, added_on, found } of kept.rows)
    tell('row', `${added_on}上传的扫描件“${what}”（${id}）${found ? '内容被改动' : '内容不见了'}；请找纸质件核对`)
  const stray = await client.query<{ count: string }>(
    'select count(distinct content) from scan_part where county = $1 and not exists (select 1 from scan where scan.county = $1 and scan.content = scan_part.content::text)',
    [county],
  )
  if (Number(stray.rows[0]?.count)) tell('row', `有${stray.rows[0]?.count}份扫描件的内容没有登记：登记被删去，或内容是另外放进来的`)
}
