/**
 * Log entries of a transaction until they get their numbers. Kept column by column as the texts they will be sent as, and
 * hashed as they come: an import of 100,000 persons leaves 230,000 entries here, and as objects they would be most of its memory.
 */
import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { type ChangeEntry, leafOf, MerkleTree } from './chain.ts'
import { arrayLiteral, type Cell } from './rows.ts'

const portion = 2000
const columns = ['record', 'row_id', 'version', 'operation', 'region', 'happened_on', 'content'] as const
const casts = ['text', 'uuid', 'integer', 'text', 'text', 'text', 'json'] as const

export class PendingLog {
  count = 0
  private readonly tree = new MerkleTree()
  private readonly portions: Buffer[][] = []
  private open: Cell[][] = columns.map(() => [])

  /** Returns the entry's index in the transaction. */
  add(entry: ChangeEntry): number {
    this.tree.add(leafOf(entry))
    const cells = [entry.record, entry.rowId, String(entry.version), entry.operation, entry.region, entry.happenedOn, entry.content]
    for (const [at, cell] of cells.entries()) (this.open[at] as Cell[]).push(cell)
    if ((this.open[0] as Cell[]).length === portion) this.seal()
    return this.count++
  }

  root(): Buffer {
    return this.tree.root()
  }

  private seal() {
    if (!this.open[0]?.length) return
    // UTF-8 outside the heap: half the size of the text, and nothing for the collector to walk through.
    this.portions.push(this.open.map((cells) => Buffer.from(arrayLiteral(cells))))
    this.open = columns.map(() => [])
  }

  /** Writes the entries under consecutive numbers; one statement is made ready while the one before is at work. */
  async write(tx: Tx, county: string, link: number, firstChange: number) {
    this.seal()
    let before: Promise<unknown> = Promise.resolve()
    for (const [index, literals] of this.portions.entries()) {
      // As bytes, which need not become a text again on their way.
      const arrays = sql.join(literals.map((literal, at) => sql`${literal}::text::${sql.raw(casts[at] as string)}[]`))
      const statement = sql`
        insert into change (county, number, link, ${sql.raw(columns.join(', '))})
        select ${county}, ${firstChange + index * portion} + entry.at - 1, ${link}, ${sql.raw(columns.map((name) => `entry.${name}`).join(', '))}
        from unnest(${arrays}) with ordinality as entry (${sql.raw(columns.join(', '))}, at)`.execute(tx)
      // Of several failures the first is told.
      statement.catch(() => {})
      await before
      before = statement
    }
    await before
  }
}
