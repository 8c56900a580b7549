/** Which notices hang in a month, where and until when, with the days that are not worked. */

import { sql } from 'kysely'
import { workYears } from '../../catalog/calendar/workYears.ts'
import { Problem } from '../../core/problem.ts'
import { isWorked } from '../../core/publication/countDays.ts'
import type { HangingNotice, NoticeCalendar } from '../../core/publication/noticeCalendar.ts'
import { regionEnd } from '../../kinds/region/value.ts'
import type { Ctx } from '../context.ts'
import { planOf } from '../query/plan.ts'
import { addressOfNotice } from './publicNotices.ts'

const most = 300

export function getCalendar(ctx: Ctx, asked: string | undefined, within: string | undefined): Promise<NoticeCalendar> {
  const month = asked ?? ctx.today.slice(0, 7)
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new Problem('request.wrong')
  planOf(ctx, { record: 'publication', within })
  const { county, scope } = ctx.actor
  const place = within ?? scope
  const days = daysOf(month)
  // What a town or the county has put up for everyone hangs in its villages too, whoever looks.
  return ctx.db.read(county, async (tx) => {
    const { rows } = await sql<HangingNotice>`
      select * from (
        select own.id, own.kind, own.stage, own.title, own.starts_on as "startsOn", least(own.ends_on, own.closed_on) as "endsOn",
          own.closed_on is not null as "isTakenDown",
          coalesce((select region.name from region where region.county = own.county and region.code = own.region), own.region) as "regionName",
          case when starts_with(own.region, ${scope}) then null else ${addressOfNotice('')} || own.token end as address,
          (select count(*)::int from objection where objection.county = own.county and objection.publication = own.id and objection.settled_on is null
            and starts_with(own.region, ${scope})) as "openObjections"
        from publication own
        where own.county = ${county} and own.starts_on is not null and own.released_by is not null
          and (own.region >= ${place} and own.region < ${regionEnd(place)} or starts_with(${place}, own.region))) notice
      where "startsOn" <= ${days.at(-1)} and "endsOn" >= ${days[0]}
      order by "endsOn", "startsOn", id limit ${most + 1}`.execute(tx)
    return { month, today: ctx.today, ...offIn(month, days), notices: rows.slice(0, most), hasMore: rows.length > most }
  })
}

function daysOf(month: string): string[] {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const count = new Date(Date.UTC(year, number, 0)).getUTCDate()
  return Array.from({ length: count }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`)
}

function offIn(month: string, days: readonly string[]): Pick<NoticeCalendar, 'off' | 'isAnnounced'> {
  const isAnnounced = workYears.some(({ year }) => year === Number(month.slice(0, 4)))
  const isOff = (day: string) => (isAnnounced ? !isWorked(day, workYears) : [0, 6].includes(new Date(day).getUTCDay()))
  return { isAnnounced, off: days.filter(isOff) }
}
