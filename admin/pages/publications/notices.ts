/** Notices and objections as the server answers them, and the words for where they stand. */
import type { NoticeForm } from '../../../core/publication/noticeForm.ts'
import { session } from '../../shell/session.ts'

export type NoticeState = 'draft' | 'ready' | 'running' | 'over'
export type ListedState = NoticeState | 'disputed'

export interface ListedNotice {
  id: string
  kind: string
  stage: string
  region: string
  regionName: string
  title: string
  startsOn: string | null
  endsOn: string | null
  state: NoticeState
  households: number
  openObjections: number
}

export interface NoticeList {
  total: number
  rows: ListedNotice[]
  states: Record<ListedState, number>
}

export interface NoticeDetail extends Omit<ListedNotice, 'households' | 'openObjections'> {
  version: number
  form: string
  titleAddition: string | null
  addition: string | null
  draftedOn: string
  basis: string | null
  days: number
  dayRule: string
  officePhone: string | null
  closedOn: string | null
  token: string
  /** Whole, as the code on the sheet says it; `isLocal` where no other machine can open it. */
  address: string
  isLocal: boolean
  draftedByName: string | null
  editedByName: string | null
  releasedByName: string | null
  isOwnDraft: boolean
  unsafe: { field: string; label: string; sentence: string }[]
  households: { id: string; title: string; shown: { head: string; persons: number | null; place: string } }[]
}

/** What a notice of a place can be made of; stages by kind. */
export interface NoticeChoices {
  stages: Record<string, string[]>
  forms: NoticeForm[]
  offices: string[]
}

const ownLevel: Record<number, string> = { 9: '乡镇', 12: '村' }
/** The stage that offices of one's own level put up. */
export function usualStage({ stages }: NoticeChoices, kind: string): string {
  const level = ownLevel[session.value.actor.scope.length] ?? '县'
  return stages[kind]?.find((stage) => stage.startsWith(level)) ?? stages[kind]?.[0] ?? ''
}

/** The office and its numbers as they are written side by side. */
export function splitOffice(line: string | null): { office: string; phone: string } {
  const [, office = '', phone = ''] = /^(\D*?)[\s:：]*([\d(（+].*)?$/.exec(line ?? '') ?? []
  return { office, phone }
}

export interface ListedObjection {
  id: string
  version: number
  receipt: string
  household: string | null
  head: string | null
  content: string
  receivedOn: string
  way: string
  settledOn: string | null
  settlement: string | null
  isUpheld: boolean | null
}

export const stateWords: Record<NoticeState, { label: string; tag: 'info' | 'warning' | 'success' | 'primary' }> = {
  draft: { label: '草稿', tag: 'info' },
  ready: { label: '待发布', tag: 'warning' },
  running: { label: '公示中', tag: 'success' },
  over: { label: '已到期', tag: 'info' },
}

export const tabs: readonly { state: ListedState | ''; label: string }[] = [
  { state: '', label: '全部' },
  { state: 'draft', label: '草稿' },
  { state: 'ready', label: '待发布' },
  { state: 'running', label: '公示中' },
  { state: 'over', label: '已到期' },
  { state: 'disputed', label: '有异议' },
]

/** Codes of the list 提出方式. */
export const ways: Record<string, string> = { '1': '公示网页', '2': '电话', '3': '当面', '4': '书面' }

/** Made only by its own room, so the catalog calls it not writable; the role says who may. */
export const mayPublish = () => session.value.actor.writes.includes('publication')
/** Objections are settled by the town or the county. */
export const maySettle = () => mayPublish() && session.value.actor.scope.length <= 9
