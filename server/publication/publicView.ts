/** A kept notice as the public may see it. Once it is over nobody stands in it any more. */

import { type Notice, officePhoneOf, shownText } from '../../core/publication/notice.ts'
import { showValue } from '../../core/record/catalog.ts'
import type { Ctx } from '../context.ts'
import type { StoredLine } from './noticeLines.ts'
import { announcement, type StoredNotice, stateOf } from './storedNotice.ts'

export function publicView(
  { catalog, today }: Pick<Ctx, 'catalog' | 'today'>,
  notice: StoredNotice,
  lines: readonly StoredLine[],
  minors: readonly string[] = [],
): Notice {
  const state = stateOf(notice, today)
  const said = (list: string, code: string) => shownText(showValue({ kind: 'code', label: '', codes: catalog.codes.get(list) }, code))
  return {
    kind: said('publicationKind', notice.kind),
    stage: shownText(notice.stage, minors),
    region: shownText(notice.regionName),
    title: shownText(notice.title, minors),
    introduction: state === 'over' ? shownText('') : shownText(notice.introduction, minors),
    basis: state === 'over' ? shownText('') : shownText(notice.basis, minors),
    days: notice.days,
    dayRule: said('dayRule', notice.dayRule),
    startsOn: notice.startsOn,
    endsOn: notice.closedOn ?? notice.endsOn,
    officePhone: officePhoneOf(notice.officePhone),
    lines: state === 'over' ? null : lines.filter(({ isDropped }) => !isDropped).map(({ line }) => line),
    takesObjections: notice.kind !== announcement && state === 'running',
  }
}
