/** Who stands in for whom, as the server gives it. */
export interface Holder {
  person: string
  name: string
  role: string
  scope: string
}

export interface SubstitutionLine {
  id: string
  absent: string
  absentName: string
  substitute: string
  substituteName: string
  role: string
  scope: string
  startsOn: string
  endsOn: string
  endedOn: string | null
  reason: string
  isRunning: boolean
  mayEnd: boolean
}

export interface SubstitutionPage {
  lines: SubstitutionLine[]
  holders: Holder[]
  /** For whom the one who is signed in stands in today. */
  acting: { person: string; name: string; until: string }[]
}

/** Whether it runs, is to come, or is over, with its tag. */
export function stateOf(
  { isRunning, startsOn, endsOn, endedOn }: SubstitutionLine,
  today: string,
): { label: string; tag: 'success' | 'primary' | 'info' } {
  if (isRunning) return { label: '替岗中', tag: 'success' }
  if (endedOn) return { label: `${endedOn}提前结束`, tag: 'info' }
  return startsOn > today && endsOn >= today ? { label: '还没开始', tag: 'primary' } : { label: '已结束', tag: 'info' }
}

export const keyOfHolder = ({ person, role, scope }: Holder) => `${person} ${role} ${scope}`

/** Who holds the same office as one: the only ones who can stand in for him. */
export const colleaguesOf = (holder: Holder | undefined, holders: readonly Holder[]) =>
  holder ? holders.filter(({ person, role, scope }) => person !== holder.person && role === holder.role && scope === holder.scope) : []
