/** Requests as GET /requests/… gives them, and how they are said. */
import type { RequestLine } from '../../../core/request/requestLine.ts'
import type { Code } from '../../../kinds/kind.ts'
import { fieldOf } from '../../../ui/openDefinitions.ts'
import { findDefinition } from '../../shell/session.ts'

export interface RequestActLine {
  id: string
  act: string
  happenedOn: string
  enteredOn: string
  by: string
  office: string | null
  handler: string | null
  dueOn: string | null
  outcome: string | null
  opinion: string | null
  words: string | null
}

export interface RequestNext {
  act: string
  label: string
  refusal: string | null
}

export interface RequestPage extends RequestLine {
  visit: string | null
  acts: RequestActLine[]
  next: RequestNext[]
}

export interface WaitingRequests {
  raised: number
  handling: number
  overdue: number
  answered: number
}

export const columnWords: Record<string, { label: string; hint: string }> = {
  raised: { label: '待交办', hint: '还没有交给哪个科室或单位' },
  handling: { label: '办理中', hint: '已交办，等答复' },
  answered: { label: '待回访', hint: '已答复，要问本人满不满意' },
  closed: { label: '办结', hint: '本人已评价，或已撤回' },
  ledger: { label: '台账导入', hint: '按导入的台账，经过不在系统里' },
}

/** Codes of a field, as the catalog lists them. */
export function codesOf(record: string, field: string): readonly Code[] {
  const definition = findDefinition(record)
  return (definition && fieldOf(definition, field)?.codes?.codes) ?? []
}

export const wordOf = (record: string, field: string, code: string | null) => codesOf(record, field).find((each) => each.code === code)?.label ?? ''

export const sayWho = ({ hostTitle, raisedBy }: Pick<RequestLine, 'hostTitle' | 'raisedBy'>) => hostTitle ?? raisedBy ?? '（未登记是谁）'
