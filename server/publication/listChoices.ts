/** What a notice of a place can be made of: stages, forms and the offices that can be called. */
import { sql } from 'kysely'
import { noticeForms } from '../../catalog/notices/noticeForms.ts'
import { announcement, type NoticeForm, stagesOf } from '../../core/publication/noticeForm.ts'
import type { Ctx } from '../context.ts'
import { planOf } from '../query/plan.ts'

export interface NoticeChoices {
  /** By kind. */
  stages: Record<string, string[]>
  forms: readonly NoticeForm[]
  /** Of the place itself first; others of the county may be written as they stand in the register of units. */
  offices: string[]
}

const mostUnits = 30

export async function listChoices(ctx: Ctx, region: string): Promise<NoticeChoices> {
  planOf(ctx, { record: 'publication', within: region })
  const procedures = [...ctx.catalog.procedures.values()]
  const { county } = ctx.actor
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const { rows: places } = await sql<{ code: string; name: string }>`
      select code, name from region where county = ${county} and code = left(${region}, length(code)) and length(code) <= 12
      order by length(code) desc`.execute(tx)
    const { rows: units } = await sql<{ name: string }>`
      select name from unit where county = ${county} order by name limit ${mostUnits}`.execute(tx)
    return {
      stages: { '1': stagesOf(procedures, '1'), [announcement]: stagesOf(procedures, announcement) },
      forms: noticeForms,
      offices: [...places.map(({ code, name }) => officeOf(code, name)), ...units.map(({ name }) => name)],
    }
  })
}

function officeOf(code: string, name: string): string {
  if (code.length === 12) return `${name}${name.endsWith('社区') ? '居民委员会' : '村民委员会'}`
  return `${name}${name.endsWith('街道') ? '办事处' : '人民政府'}`
}
