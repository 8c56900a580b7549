/** Releasing a notice: another person, every text looked through, from today on and not a day earlier; and taking one down before its time. */
import { workYears } from '../../catalog/calendar/workYears.ts'
import { Problem } from '../../core/problem.ts'
import { countDays } from '../../core/publication/countDays.ts'
import { sayFound, scanText } from '../../core/publication/scanText.ts'
import { write } from '../change/write.ts'
import type { Ctx } from '../context.ts'
import { requireWriter } from './draftNotice.ts'
import { minorsNamed, ownTexts } from './minorsNamed.ts'
import { listLines } from './noticeLines.ts'
import { type OfficeFault, officeFault } from './officeFault.ts'
import { getNotice, personOf, type StoredNotice, stateOf } from './storedNotice.ts'

export async function releaseNotice(ctx: Ctx, id: string, version: number): Promise<void> {
  requireWriter(ctx)
  const person = personOf(ctx)
  const { today } = ctx
  await write(ctx, { source: 'desktop', through: 'publication', reason: '核对后发布' }, async (batch) => {
    const notice = await getNotice(ctx, batch.tx, id)
    if (notice.releasedBy || notice.startsOn) throw new Problem('publication.notDraft')
    if (!notice.isReady) throw new Problem('publication.notReady')
    if (person === notice.draftedBy || person === notice.editedBy) throw new Problem('publication.samePerson')
    await refuseUnsafe(ctx, notice, await minorsNamed(ctx, batch.tx, notice, today))
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

export interface Unsafe {
  field: keyof typeof ownTexts | 'officePhone'
  label: string
  sentence: string
  /** Of the office's line: which failure it is. */
  key?: OfficeFault
}

/** Where a notice says what it must not, text by text. */
export async function findUnsafe(ctx: Ctx, notice: StoredNotice, minors: readonly string[]): Promise<Unsafe[]> {
  const found = (Object.keys(ownTexts) as (keyof typeof ownTexts)[]).flatMap((field) => {
    const text = notice[field] ?? ''
    return scanText(text, minors).map((each) => ({ field, label: ownTexts[field], sentence: sayFound(text, each) }))
  })
  const phone = { field: 'officePhone', label: '受理电话' } as const
  const key = await officeFault(ctx, notice)
  if (key) return [...found, { ...phone, key, sentence: new Problem(key).message }]
  const line = notice.officePhone ?? ''
  const named = scanText(line, minors).filter(({ kind }) => kind === 'minor')
  return [...found, ...named.map((each) => ({ ...phone, sentence: sayFound(line, each) }))]
}

async function refuseUnsafe(ctx: Ctx, notice: StoredNotice, minors: readonly string[]) {
  const found = await findUnsafe(ctx, notice, minors)
  const [first] = found
  if (!first) return
  const { key, label, sentence } = first
  throw key ? new Problem(key, {}, { found }) : new Problem('publication.unsafe', { label, sentence }, { found })
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
