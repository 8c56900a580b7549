/** What anyone may ask for without an account: the notices of a place, one by its address, and to object to it. */
import { sql } from 'kysely'
import { Problem } from '../../core/problem.ts'
import { type Notice, shownText } from '../../core/publication/notice.ts'
import { phoneValue } from '../../kinds/phone/value.ts'
import { regionEnd } from '../../kinds/region/value.ts'
import type { PlaceNotices } from '../../public/noticeList.ts'
import type { App } from '../context.ts'
import { minorsNamed } from './minorsNamed.ts'
import { listLines } from './noticeLines.ts'
import { byPage, findReceipt, receiveObjection } from './objections.ts'
import { publicContext } from './publicActor.ts'
import { publicView } from './publicView.ts'
import { findNotice } from './storedNotice.ts'

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const tokenForm = /^\d{6}-[A-Za-z0-9_-]{22}$/
export const addressOfNotice = (token: string) => `/public/notices/${token}`

/** The notice behind an address, as everyone may see it. A draft is as if it were not there. */
export async function readPublicNotice(app: App, token: string): Promise<{ id: string; notice: Notice }> {
  if (!tokenForm.test(token)) throw new Problem('publication.missing')
  const ctx = publicContext(app, token.slice(0, 6))
  return app.db.read(ctx.actor.scope, async (tx) => {
    const stored = await findNotice(ctx, tx, { token })
    if (!stored?.releasedBy || !stored.startsOn) throw new Problem('publication.missing')
    const lines = await listLines(ctx, tx, stored.id, stored.startsOn)
    return { id: stored.id, notice: publicView(ctx, stored, lines, await minorsNamed(ctx, tx, stored, stored.startsOn)) }
  })
}

export interface Sent {
  content: string
  contact: string
  /** What the form was given when the page was shown. */
  once: string
}

/** Answers the receipt number. */
export async function objectPublicly(app: App, token: string, { content, contact, once }: Sent): Promise<string> {
  const { id, notice } = await readPublicNotice(app, token)
  if (!notice.takesObjections) throw new Problem('publication.notRunning')
  const reading = contact.trim() ? phoneValue.read(contact, { label: '' }) : undefined
  if (reading && 'fault' in reading) throw new Problem('objection.contact')
  const ctx = publicContext(app, token.slice(0, 6))
  return (
    await receiveObjection(ctx, id, {
      content: content.slice(0, 800),
      contact: reading?.value ?? null,
      way: byPage,
      id: uuidForm.test(once) ? once : undefined,
    })
  ).receipt
}

/** The title of the notice, where the number is that of an objection to it. */
export async function readReceipt(app: App, token: string, receipt: string): Promise<Notice['title']> {
  const { id, notice } = await readPublicNotice(app, token)
  if (!(await findReceipt(publicContext(app, token.slice(0, 6)), id, { receipt }))) throw new Problem('publication.missing')
  return notice.title
}

const longAgo = (day: string) => new Date(Date.parse(day) - 90 * 24 * 3600_000).toISOString().slice(0, 10)

interface Row {
  region: string
  name: string
  title: string
  stage: string
  token: string
  ends_on: string
  is_over: boolean
}

/** What runs now and what was over within ninety days, of all counties or of a place. */
export async function listPublicNotices(app: App, place?: string): Promise<PlaceNotices[]> {
  const counties = place ? [place.slice(0, 6)] : await knownCounties(app)
  const found = await Promise.all(counties.map((county) => listOfCounty(app, county, place ?? county)))
  return found.flat()
}

async function knownCounties(app: App): Promise<string[]> {
  const { rows } = await app.db.local((tx) => sql<{ county: string }>`select distinct county from credential order by county`.execute(tx))
  return rows.map(({ county }) => county)
}

async function listOfCounty(app: App, county: string, within: string): Promise<PlaceNotices[]> {
  const { today } = publicContext(app, county)
  const { rows } = await app.db.read(county, (tx) =>
    sql<Row>`
      select own.region, coalesce(place.name, own.region) as name, own.title, own.stage, own.token, coalesce(own.closed_on, own.ends_on) as ends_on,
        own.closed_on is not null or own.ends_on < ${today} as is_over
      from publication own left join region place on place.county = own.county and place.code = own.region
      where own.county = ${county} and own.region >= ${within} and own.region < ${regionEnd(within)}
        and own.released_by is not null and coalesce(own.closed_on, own.ends_on) >= ${longAgo(today)}
      order by own.region, own.ends_on desc, own.id limit 500`.execute(tx),
  )
  return [...new Set(rows.map(({ region }) => region))].map((code) => {
    const here = rows.filter(({ region }) => region === code)
    const said = ({ title, stage, ends_on }: Row) => ({ title: shownText(title), stage: shownText(stage), endsOn: ends_on })
    return {
      code,
      name: shownText(here[0]?.name),
      running: here.filter((row) => !row.is_over).map((row) => ({ ...said(row), address: addressOfNotice(row.token) })),
      over: here.filter((row) => row.is_over).map(said),
    }
  })
}

/** The name of a place somebody named in an address, where it is one. */
export async function publicPlaceName(app: App, code: string) {
  const county = code.slice(0, 6)
  const { rows } = await app.db.read(county, (tx) =>
    sql<{ name: string }>`select name from region where county = ${county} and code = ${code}`.execute(tx),
  )
  return rows[0] && shownText(rows[0].name)
}
