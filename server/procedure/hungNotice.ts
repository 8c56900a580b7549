/** A notice as a case needs to know it: when it hung and how long it had to, whom it named, who objected. */
import { workYears } from '../../catalog/calendar/workYears.ts'
import { dueDay } from '../../core/procedure/dueDay.ts'
import type { Hung } from '../../core/procedure/evidence.ts'
import type { Step } from '../../core/procedure/procedure.ts'
import { announcement } from '../../core/publication/noticeForm.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { readNotice } from '../publication/readNotice.ts'

export async function hungNotice(ctx: Ctx, tx: Tx, step: Step, id: string): Promise<Hung> {
  const { kind, stage, startsOn, endsOn, isReleased, households: named, openObjections, upheldObjections } = await readNotice(ctx, tx, id)
  const households = new Set(named)
  // An objection that names nobody is about all of them until it is settled.
  const about = (household: string | null) => (household ? [household] : named)
  const least = step.notice && startsOn ? dueDay({ due: { ...step.notice, from: '' } }, startsOn, workYears) : undefined
  return {
    stage,
    isAnnouncement: kind === announcement,
    startsOn: isReleased ? startsOn : null,
    endsOn: isReleased ? endsOn : null,
    leastEndsOn: least ?? null,
    households,
    objected: new Set(openObjections.flatMap(({ household }) => about(household))),
    upheld: new Set(upheldObjections.flatMap(({ household }) => household ?? [])),
  }
}
