/**
 * The log of a transaction while it runs: entries go to the table along with the rows they tell of, under the id of the link
 * to come and their place in it. What is kept here is the tree over their hashes, and the entries not sent yet.
 */
import { v7 as uuid } from 'uuid'
import type { Tx } from '../db/database.ts'
import { type ChangeEntry, leafOf, MerkleTree } from './chain.ts'
import { type Cell, insertRows } from './rows.ts'

const portion = 1000
const columns = [
  ...['county', 'record', 'operation', 'region', 'happened_on'].map((name) => ({ name, type: 'text' })),
  ...['link', 'row_id'].map((name) => ({ name, type: 'uuid' })),
  ...['entry', 'version'].map((name) => ({ name, type: 'integer' })),
  { name: 'content', type: 'json' },
]

export class PendingLog {
  /** Of the link to come. */
  readonly link = uuid()
  count = 0
  /** Record types it tells of. */
  readonly records = new Set<string>()
  private readonly county: string
  private readonly tree = new MerkleTree()
  private readonly isUndone: boolean
  private waiting: Cell[][] = []

  /** What is undone at the end anyway leaves no entries on the way. */
  constructor(county: string, isUndone: boolean) {
    this.county = county
    this.isUndone = isUndone
  }

  /** Returns the entry's place in the transaction. */
  add({ record, rowId, version, operation, region, happenedOn, content }: ChangeEntry): number {
    this.records.add(record)
    this.tree.add(leafOf({ record, rowId, version, operation, region, happenedOn, content }))
    this.waiting.push([this.county, record, operation, region, happenedOn, this.link, rowId, String(this.count), String(version), content])
    return this.count++
  }

  root(): Buffer {
    return this.tree.root()
  }

  /** Enough for a statement of its own. */
  get isFull() {
    return this.waiting.length >= portion
  }

  async write(tx: Tx): Promise<void> {
    const rows = this.waiting
    this.waiting = []
    if (!this.isUndone) await insertRows(tx, 'change', columns, rows)
  }
}
