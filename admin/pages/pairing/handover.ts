/** What whoever takes over is told of a household, as GET /pairing/handover/:id gives it. */
export interface Told {
  pairing: string
  receiver: string
  title: string
  type: string
  region: string
  startsOn: string | null
  measures: string | null
  lastVisit: { id: string; visitedOn: string | null; content: string | null } | null
  promises: { id: string; visitedOn: string | null; promise: string; promisedBy: string | null }[]
  requests: { id: string; content: string | null; dueOn: string | null }[]
}
