/** Findings as the server lists them, and their kinds as a clerk chooses among them. */
import { sayBreach } from '../../../core/procedure/breachKinds.ts'
import { sayKind } from '../../../core/sheet/faultKinds.ts'

export interface ListedFinding {
  id: string
  record: string
  rowId: string
  title: string
  place: string
  field: string
  kind: string
  message: string
  openedAt: string
  import: { id: string; fileName: string } | null
}

export interface ListedFindings {
  total: number
  rows: ListedFinding[]
  kinds: { kind: string; total: number }[]
}

/** Kinds that read the same are one choice; its value names them all. */
export interface KindChoice {
  value: string
  label: string
}

export function kindChoices(kinds: ListedFindings['kinds']): KindChoice[] {
  const found = new Map<string, { kinds: string[]; total: number }>()
  for (const { kind, total } of kinds) {
    const label = sayBreach(kind) ?? sayKind(kind)
    const choice = found.get(label) ?? { kinds: [], total: 0 }
    found.set(label, { kinds: [...choice.kinds, kind], total: choice.total + total })
  }
  return [...found].map(([label, choice]) => ({ value: choice.kinds.join(','), label: `${label}（${choice.total}）` }))
}
