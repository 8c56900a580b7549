/** What is derived is remade from records and compared; findings are held against what the log says of them. */
import type pg from 'pg'
import type { Catalog } from '../../core/record/catalog.ts'
import { placeColumn } from '../db/columns.ts'
import { sqlText } from '../db/sqlText.ts'
import { titleSql } from './projection.ts'
import type { Tell } from './verify.ts'

export async function verifyDerived(client: pg.ClientBase, catalog: Catalog, county: string, tell: Tell) {
  const differing = async (text: string) => Number((await client.query<{ count: string }>(text, [county])).rows[0]?.count)
  for (const definition of catalog.records.values()) {
    const { name, label } = definition
    const place = placeColumn(definition)
    if (definition.subject) {
      const wrong =
        await differing(`select count(*) from ${name} own full join (select * from subject where county = $1 and type = '${name}') s on s.county = own.county and s.id = own.id
        where coalesce(own.county, s.county) = $1 and (own.id is null or s.id is null or s.region is distinct from own.${place} or s.title is distinct from ${sqlText(titleSql(definition))})`)
      if (wrong) tell('derived', `${wrong}个${label}的对象名称或所在区域与记录不符`)
    }
    if (definition.derived) continue
    const miscounted = await differing(`select count(*) from (select region, rows from tally where county = $1 and record = '${name}' and rows <> 0) t
      full join (select ${place} as region, count(*) as rows from ${name} where county = $1 group by 1) own using (region) where t.rows is distinct from own.rows`)
    if (miscounted) tell('derived', `${miscounted}个地方的${label}计数与记录不符`)
  }
  const names = await differing(`select count(*) from (
    (select id, type, region, substr(title, at) from subject, generate_series(1, char_length(title)) at where county = $1
     except select subject, type, region, ending from subject_name where county = $1)
    union all
    (select subject, type, region, ending from subject_name where county = $1
     except select id, type, region, substr(title, at) from subject, generate_series(1, char_length(title)) at where county = $1)) as differing`)
  if (names) tell('derived', `${names}条姓名索引与对象名称不符`)
  await verifyFindings(catalog, tell, differing)
}

/**
 * The log carries the texts that were kept and the changes that settle findings, not the findings themselves: so one taken
 * away from a field with a sound value, or given another kind, does not show.
 */
async function verifyFindings(catalog: Catalog, tell: Tell, differing: (text: string) => Promise<number>) {
  for (const { name, label, derived } of catalog.records.values()) {
    if (derived) continue
    const unsaid =
      await differing(`select count(*) from (select id, json_object_keys(raw) as field from ${name} where county = $1 and raw is not null) kept
      where not exists (select 1 from finding where county = $1 and record = '${name}' and row_id = kept.id and field = kept.field and (settled_link is null or exists (
        select 1 from change where change.county = $1 and change.link = settled_link and change.entry = settled_entry and operation = 'confirm')))`)
    if (unsaid) tell('derived', `${unsaid}处${label}留有未认出的原文，却没有待核的问题`)
  }
  const unsettled =
    await differing(`select count(*) from finding left join change on change.county = $1 and change.link = finding.settled_link and change.entry = finding.settled_entry
    where finding.county = $1 and finding.settled_link is not null
      and (change.row_id is distinct from finding.row_id or change.record <> finding.record or change.operation not in ('update', 'confirm'))`)
  if (unsettled) tell('derived', `${unsettled}处问题记为已改正或已核实，日志中却没有那次更改或核实`)
  const unfounded = await differing(`select count(*) from finding where county = $1 and not exists (
    select 1 from change where county = $1 and change.row_id = finding.row_id and change.record = finding.record)`)
  if (unfounded) tell('derived', `${unfounded}处问题所指的记录在日志中没有`)
}
