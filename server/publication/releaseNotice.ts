/** Releasing a notice: another person, every text looked through, from today on and not a day earlier; and taking one down before its time. */
import { workYears } from '../../catalog/calendar/workYears.ts'
import { Problem } from '../../core/problem.ts'
import { countDays } from '../../core/publication/countDays.ts'
import { officePhoneOf } from '../../core/publication/notice.ts'
import { sayFound, scanText } from '../../core/publication/scanText.ts'
import { write } from '../change/write.ts'
import type { Ctx } from '../context.ts'
import { requireWriter } from './draftNotice.ts'
import { listLines, listMinors } from './noticeLines.ts'
import { isPrivatePhone } from './privatePhone.ts'
import { announcement, getNotice, personOf, type StoredNotice, stateOf } from './storedNotice.ts'

export async function releaseNotice(ctx: Ctx, id: string, version: number): Promise<void> {
  requireWriter(ctx)
  const person = personOf(ctx)
  const { today } = ctx
  await write(ctx, { source: 'desktop', through: 'publication', reason: '核对后发布' }, async (batch) => {
    const notice = await getNotice(ctx, batch.tx, id)
    if (notice.releasedBy || notice.startsOn) throw new Problem('publication.notDraft')
    if (!notice.isReady) throw new Problem('publication.notReady')
    if (person === notice.draftedBy || person === notice.editedBy) throw new Problem('publication.samePerson')
    refuseUnsafe(notice, await listMinors(ctx, batch.tx, id, today), await isPrivatePhone(ctx, notice.officePhone))
    const lines = (await listLines(ctx, batch.tx, id, today)).filter(({ isDropped }) => !isDropped)
    const endsOn = countDays(today, notice.days, notice.dayRule, workYears)
    await batch.add([{ record: 'publication', id, version, values: { releasedBy: person, startsOn: today, endsOn }, happenedOn: today }])
    await batch.add(
      lines.map(({ id: line, version: seen, line: { head, persons, place } }) => ({
        ...{ record: 'published', id: line, version: seen, happenedOn: today },
        values: { shownHead: head, persons, shownPlace: place || null },
      })),
    )
  })
}

const texts = { title: '标题', stage: '环节', introduction: '正文', basis: '依据' } as const

export interface Unsafe {
  field: keyof typeof texts | 'officePhone'
  label: string
  sentence: string
}

/** Where a notice says what it must not, text by text. `isPrivate`: its number is the phone of a household. */
export function findUnsafe(notice: StoredNotice, minors: readonly string[], isPrivate: boolean): Unsafe[] {
  const found = (Object.keys(texts) as (keyof typeof texts)[]).flatMap((field) => {
    const text = notice[field] ?? ''
    return scanText(text, minors).map((each) => ({ field, label: texts[field], sentence: sayFound(text, each) }))
  })
  const key = phoneFault(notice, isPrivate)
  return key ? [...found, { field: 'officePhone', label: '受理电话', sentence: new Problem(key).message }] : found
}

function phoneFault({ kind, officePhone }: StoredNotice, isPrivate: boolean) {
  if (isPrivate) return 'publication.privatePhone'
  const isNeeded = kind !== announcement || officePhone
  return isNeeded && !officePhoneOf(officePhone) ? 'publication.officePhone' : undefined
}

function refuseUnsafe(notice: StoredNotice, minors: readonly string[], isPrivate: boolean) {
  const found = findUnsafe(notice, minors, isPrivate)
  const [first] = found
  if (!first) return
  if (first.field === 'officePhone') throw new Problem(phoneFault(notice, isPrivate) ?? 'publication.officePhone', {}, { found })
  throw new Problem('publication.unsafe', { label: first.label, sentence: first.sentence }, { found })
}

export async function closeNotice(ctx: Ctx, id: string, { version, reason }: { version: number; reason: string }): Promise<void> {
  requireWriter(ctx)
  if (!reason.trim()) throw new Problem('reason.required')
  await write(ctx, { source: 'desktop', through: 'publication', reason }, async (batch) => {
    const notice = await getNotice(ctx, batch.tx, id)
    if (stateOf(notice, ctx.today) !== 'running') throw new Problem('publication.notRunning')
    await batch.add([{ record: 'publication', id, version, values: { closedOn: ctx.today }, happenedOn: ctx.today }])
  })
}
