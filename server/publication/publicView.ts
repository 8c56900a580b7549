/** A kept notice as the public may see it. Once it is over nobody stands in it any more. */

import { noticeForms } from '../../catalog/notices/noticeForms.ts'
import { type Notice, officePhoneOf, type Shown, shownText } from '../../core/publication/notice.ts'
import { announcement, openingOf, stagesOf, titleOf } from '../../core/publication/noticeForm.ts'
import { showValue } from '../../core/record/catalog.ts'
import type { Ctx } from '../context.ts'
import type { StoredLine } from './noticeLines.ts'
import { type StoredNotice, stateOf } from './storedNotice.ts'

/** `asHung`: with all it showed, for who keeps it; otherwise what is over shows nobody. */
export function publicView(
  { catalog, today }: Pick<Ctx, 'catalog' | 'today'>,
  notice: StoredNotice,
  lines: readonly StoredLine[],
  minors: readonly string[] = [],
  asHung = false,
): Notice {
  const state = stateOf(notice, today)
  const hangs = asHung || state !== 'over'
  const said = (list: string, code: string) => shownText(showValue({ kind: 'code', label: '', codes: catalog.codes.get(list) }, code))
  const region = shownText(notice.regionName)
  const form = noticeForms.find(({ code }) => code === notice.form)
  // Only a stage of a procedure is one; whatever else stands there is nobody's to read.
  const stage = (stagesOf(catalog.procedures.values(), notice.kind).find((known) => known === notice.stage) ?? '') as Shown
  const titleAddition = shownText(notice.titleAddition, minors)
  const opening = form && openingOf(form, notice.kind, region)
  return {
    kind: said('publicationKind', notice.kind),
    stage,
    region,
    title: (form ? titleOf({ ...notice, regionName: region, stage, form, titleAddition }) : region) as Shown,
    introduction: (hangs ? [opening, shownText(notice.addition, minors)].filter(Boolean).join('\n') : '') as Shown,
    basis: shownText(hangs ? notice.basis : '', minors),
    days: notice.days,
    dayRule: said('dayRule', notice.dayRule),
    startsOn: notice.startsOn,
    endsOn: (asHung ? null : notice.closedOn) ?? notice.endsOn,
    officePhone: officePhoneOf(notice.officePhone),
    lines: hangs ? lines.filter(({ isDropped }) => !isDropped).map(({ line }) => line) : null,
    takesObjections: notice.kind !== announcement && (state === 'running' || (asHung && state === 'over')),
  }
}
