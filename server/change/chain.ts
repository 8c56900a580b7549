/**
 * The county's hash chain: a Merkle root over the changes of a transaction (RFC 6962 shape, leaves and nodes
 * told apart), one link per transaction over the root and the link before. Anything edited, removed, reordered
 * or cut off afterwards breaks it.
 */
import { sha256 } from '../sha256.ts'

/**
 * `withdraw`: what one link did to the row is taken back; with `values`, what stands there again, without, the row is gone.
 * `reveal`: a secret of a row was looked at. `export`: rows were taken out as a file; its row is the export, which is in no table.
 * `confirm`: somebody made sure that what was doubted is right as it stands.
 */
export type Operation = 'create' | 'update' | 'withdraw' | Unchanging

/** These change nothing: a row is what the others add up to. */
export const unchanging = ['reveal', 'export', 'confirm'] as const
export type Unchanging = (typeof unchanging)[number]

export const isUnchanging = (operation: Operation) => (unchanging as readonly string[]).includes(operation)

export interface ChangeEntry {
  record: string
  rowId: string
  version: number
  operation: Operation
  region: string
  happenedOn: string
  /** JSON text, exactly as kept. */
  content: string
}

export interface LinkEntry {
  county: string
  number: number
  id: string
  firstChange: number
  changes: number
  actor: string
  actorName: string
  /** ISO time with milliseconds. */
  enteredAt: string
  reason: string | null
  source: string
  root: Buffer
}

export const emptyHash = Buffer.alloc(32)

export const leafOf = (entry: ChangeEntry) =>
  sha256(`\0${JSON.stringify([entry.record, entry.rowId, entry.version, entry.operation, entry.region, entry.happenedOn])}\n${entry.content}`)

const pair = Buffer.alloc(65, 1)

function nodeOf(left: Buffer, right: Buffer): Buffer {
  left.copy(pair, 1)
  right.copy(pair, 33)
  return sha256(pair)
}

/** The root over leaves as they come; keeps one node per power of two, whatever their number. An odd one out moves up as it is. */
export class MerkleTree {
  private readonly nodes: { hash: Buffer; size: number }[] = []

  add(leaf: Buffer) {
    let node = { hash: leaf, size: 1 }
    for (let last = this.nodes.at(-1); last?.size === node.size; last = this.nodes.at(-1)) {
      this.nodes.pop()
      node = { hash: nodeOf(last.hash, node.hash), size: last.size * 2 }
    }
    this.nodes.push(node)
  }

  root(): Buffer {
    const [last, ...rest] = this.nodes.map(({ hash }) => hash).reverse()
    return rest.reduce((right, left) => nodeOf(left, right), last ?? emptyHash)
  }
}

export const linkHash = (previous: Buffer, link: LinkEntry) =>
  sha256(
    JSON.stringify([
      previous.toString('hex'),
      link.county,
      link.number,
      link.id,
      link.firstChange,
      link.changes,
      link.actor,
      link.actorName,
      link.enteredAt,
      link.reason,
      link.source,
      link.root.toString('hex'),
    ]),
  )
