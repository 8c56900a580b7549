/** Drafting a notice: its texts, and the households of its place that it shall name. */
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { noticeForms } from '../../catalog/notices/noticeForms.ts'
import { mayWrite } from '../../core/access/role.ts'
import { Problem } from '../../core/problem.ts'
import { stagesOf, type Titled, titleOf } from '../../core/publication/noticeForm.ts'
import { getRecord } from '../../core/record/catalog.ts'
import type { Values } from '../../core/record/definition.ts'
import { isInside, regionEnd } from '../../kinds/region/value.ts'
import type { Batch, Change } from '../change/batch.ts'
import { arrayLiteral } from '../change/rows.ts'
import { write } from '../change/write.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { listLines } from './noticeLines.ts'
import { getNotice, personOf, placeName } from './storedNotice.ts'

/** What the drafter writes. `households` are all it shall name; missing leaves them as they are. */
export interface DraftTexts {
  kind?: string
  stage?: string
  form?: string
  titleAddition?: string | null
  addition?: string | null
  basis?: string | null
  days?: number
  dayRule?: string
  officePhone?: string | null
  isReady?: boolean
  households?: string[]
}

/** Nobody guesses 128 bits; the county in front is where to look. */
const newToken = (county: string) => `${county}-${randomBytes(16).toString('base64url')}`

export function requireWriter(ctx: Ctx, record = 'publication') {
  if (!mayWrite(ctx.actor, record)) throw new Problem('right.write', { label: getRecord(ctx.catalog, record).label })
}

export type NewDraft = DraftTexts & Required<Pick<DraftTexts, 'kind' | 'stage' | 'form'>> & { region: string }

export async function draftNotice(ctx: Ctx, { households = [], ...texts }: NewDraft): Promise<string> {
  requireWriter(ctx)
  if (!isInside(texts.region, ctx.actor.scope)) throw new Problem('right.place')
  const person = personOf(ctx)
  const id = uuid()
  await write(ctx, { source: 'desktop', through: 'publication' }, async (batch) => {
    await checkHouseholds(ctx, batch.tx, texts.region, households)
    const title = titleFor(ctx, { ...texts, regionName: await placeName(ctx, batch.tx, texts.region), draftedOn: ctx.today })
    const values: Values = {
      ...texts,
      title,
      draftedBy: person,
      editedBy: person,
      draftedOn: ctx.today,
      revision: 1,
      token: newToken(ctx.actor.county),
    }
    await batch.add([{ record: 'publication', id, values, happenedOn: ctx.today }])
    await batch.add(households.map((household) => newLine(ctx, id, household)))
  })
  return id
}

export async function editNotice(ctx: Ctx, id: string, { version, households, ...texts }: DraftTexts & { version: number }): Promise<void> {
  requireWriter(ctx)
  const person = personOf(ctx)
  await write(ctx, { source: 'desktop', through: 'publication', reason: '修改公示稿' }, async (batch) => {
    const notice = await getNotice(ctx, batch.tx, id)
    if (notice.releasedBy || notice.startsOn) throw new Problem('publication.notDraft')
    if (households) await checkHouseholds(ctx, batch.tx, notice.region, households)
    const title = titleFor(ctx, { ...notice, ...texts })
    const values: Values = { isReady: false, ...texts, title, editedBy: person, revision: (notice.revision ?? 1) + 1 }
    await batch.add([{ record: 'publication', id, version, values, happenedOn: ctx.today }])
    if (households) await changeLines(ctx, batch, id, households)
  })
}

/** The stage is one of the procedures', the form one of ours, and the title is made of them: nobody writes one. */
function titleFor({ catalog }: Ctx, texts: Omit<Titled, 'form'> & { form: string }): string {
  const form = noticeForms.find(({ code }) => code === texts.form)
  if (!form) throw new Problem('publication.form')
  if (!stagesOf(catalog.procedures.values(), texts.kind).includes(texts.stage)) throw new Problem('publication.stage')
  return titleOf({ ...texts, form })
}

const newLine = (ctx: Ctx, publication: string, household: string): Change => ({
  record: 'published',
  id: uuid(),
  values: { publication, household, isDropped: false },
  happenedOn: ctx.today,
})

/** A line that was drafted and dropped stays and says so: the writer takes nothing away. */
async function changeLines(ctx: Ctx, batch: Batch, id: string, households: readonly string[]) {
  const known = await listLines(ctx, batch.tx, id, ctx.today)
  const wanted = new Set(households)
  const changed = known.filter(({ household, isDropped }) => wanted.has(household) === isDropped)
  const listed = new Set(known.map(({ household }) => household))
  await batch.add([
    ...changed.map((line) => ({
      ...{ record: 'published', id: line.id, version: line.version, happenedOn: ctx.today },
      values: { isDropped: !line.isDropped },
    })),
    ...[...wanted].filter((household) => !listed.has(household)).map((household) => newLine(ctx, id, household)),
  ])
}

async function checkHouseholds(ctx: Ctx, tx: Tx, region: string, households: readonly string[]) {
  if (!households.length) return
  const { rows } = await sql<{ count: string }>`
    select count(*) from household where county = ${ctx.actor.county} and id = any(${arrayLiteral(households)}::uuid[])
      and region >= ${region} and region < ${regionEnd(region)}`.execute(tx)
  if (Number(rows[0]?.count) !== new Set(households).size || new Set(households).size !== households.length)
    throw new Problem('publication.households')
}
