/** A request as it stands in lists. */

export interface RequestLine {
  id: string
  host: string | null
  hostTitle: string | null
  raisedBy: string | null
  region: string
  matter: string | null
  content: string | null
  /** Null of a ledger. */
  state: string | null
  office: string | null
  handler: string | null
  raisedOn: string | null
  dueOn: string | null
  settledOn: string | null
  result: string | null
  isOverdue: boolean
}
