/** What whoever takes over is told of each receiver, and of the tasks of their places. */

export interface HandoverRow {
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

export interface Handover {
  giver: { id: string; title: string; type: string }
  /** All of them, for handing over as one. */
  pairings: string[]
  rows: HandoverRow[]
  tasks: { id: string; name: string; region: string; dueOn: string | null }[]
}
