/** A month of notices: which hang, where and until when. */

export interface HangingNotice {
  id: string
  kind: string
  stage: string
  title: string
  regionName: string
  startsOn: string
  /** The last day it hangs, or hung: where it was taken down before its time, that day. */
  endsOn: string
  isTakenDown: boolean
  /** Of one that was put up above: its public page, since its own page is not the reader's. */
  address: string | null
  openObjections: number
}

export interface NoticeCalendar {
  /** 2026-11 */
  month: string
  today: string
  /** Weekends and holidays among its days, weekends that are worked not. */
  off: string[]
  /** The holidays of that year are not announced yet: only weekends are off. */
  isAnnounced: boolean
  notices: HangingNotice[]
  /** There are more than are listed. */
  hasMore: boolean
}
