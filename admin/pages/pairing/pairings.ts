/** Pairings as the server answers them, and the words for them. */

export interface Side {
  id: string
  title: string
  type: string
}

export interface Pairing {
  id: string
  version: number
  giver: Side | null
  giverSaid: string | null
  receiver: (Side & { region: string }) | null
  form: string | null
  giverKind: string | null
  organisation: string | null
  dimensions: string[]
  startsOn: string | null
  endsOn: string | null
  state: string | null
  reason: string | null
  stands: boolean
  past: boolean
}

export interface Coverage {
  within: string
  day: string
  households: number
  paired: number
  helpers: number
  places: CoveredPlace[]
  lists: { list: string; label: string; why: string; total: number }[]
}

export interface CoveredPlace {
  region: string
  name: string
  households: number
  paired: number
  units: string[]
}

export interface ShortRow {
  subject: string
  type: string
  title: string
  region: string
  pairing: string | null
  notes: (string | null)[]
}

export interface Helper {
  id: string
  name: string
  region: string
  kinds: string[]
  organisation: string | null
  households: number
}

export interface HelpingUnit {
  id: string | null
  title: string
  type: string
  receivers: Side[]
  helpers: number
  households: number
}

export type ActName = 'pair' | 'change' | 'end' | 'correct'

/** What an act is about: receivers to be paired, or rows to be changed. */
export interface ActTarget {
  act: ActName
  /** How it is called above the form: whom it is about. */
  about: string
  receivers?: string[]
  pairings?: string[]
  startsOn?: string | null
  endsOn?: string | null
}

export const actWords: Record<ActName, { title: string; day: string; button: string }> = {
  pair: { title: '结对', day: '从哪一天开始', button: '结对' },
  change: { title: '换人', day: '新的帮扶方从哪一天开始', button: '换人' },
  end: { title: '结束结对', day: '最后一天', button: '结束' },
  correct: { title: '更正登记错的结对', day: '', button: '更正' },
}

export const say = (number: number) => number.toLocaleString('zh-CN')

export const dimensionWords: Record<string, string> = { staff: '师资', teaching: '教学管理', funds: '资金', goods: '物资' }

export const sideWords: Record<string, string> = { household: '农户', village: '村', school: '学校', unit: '单位', team: '工作队', person: '个人' }

/** Notes of a row in words, by the list it stands in; quotas tell how many there are and how many it should be. */
const notes: Record<string, (notes: readonly (string | null)[]) => string> = {
  uncovered: () => '',
  unposted: ([unit, post, duty]) => `${unit ?? ''}没有登记谁任${post ?? ''}（${duty ?? ''}）`,
  unled: () => '',
  unknown: ([said]) => (said ? `台账上写的是“${said}”` : '没有写是谁'),
  own: ([name]) => `${name ?? ''}是这一户的成员`,
  surveyor: ([name, day]) => `${name ?? ''}${day ?? ''}入户调查过`,
  twice: ([name]) => name ?? '',
  gaps: ([before, after]) => `${before ?? ''}结束，${after ?? ''}才有人接`,
  over: ([name]) => `${name ?? ''}还登记为在帮`,
  cadreProjects: ([has, due]) => `领办${has}个，规定${due}个`,
  urbanSchools: ([has, due]) => `结对${has}所，规定${due}所`,
}
export const sayNotes = (list: string, { notes: said }: ShortRow) => (notes[list] ?? (([has, due]) => `帮扶${has}户，规定${due}户`))(said)
