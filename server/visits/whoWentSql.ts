/** Who went, by name: the visitor, whose subject is joined as `visitor`, and the known companions of `visit`. */
import { sql } from 'kysely'

export const whoWentSql = sql<string | null>`nullif(concat_ws('、', visitor.title, (
  select string_agg(along.title, '、' order by along.title) from companion
  join subject as along on along.county = companion.county and along.id = companion.person
  where companion.county = visit.county and companion.visit = visit.id and companion.person is distinct from visit.visitor)), '')`
