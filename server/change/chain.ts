/**
 * The county's hash chain: a Merkle root over the changes of a transaction (RFC 6962 shape, leaves and nodes
 * told apart), one link per transaction over the root and the link before. Anything edited, removed, reordered
 * or cut off afterwards breaks it.
 */
import { hash } from 'node:crypto'

export interface ChangeEntry {
  record: string
  rowId: string
  version: number
  operation: 'create' | 'update' | 'reveal'
  region: string
  happenedOn: string
  /** JSON text, exactly as kept. */
  content: string
}

export interface LinkEntry {
  county: string
  number: number
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

const sha256 = (data: string | Buffer) => hash('sha256', data, 'buffer')

export const emptyHash = Buffer.alloc(32)

export const leafOf = (entry: ChangeEntry) =>
  sha256(`\0${JSON.stringify([entry.record, entry.rowId, entry.version, entry.operation, entry.region, entry.happenedOn])}\n${entry.content}`)

const nodeOf = (left: Buffer, right: Buffer) => sha256(Buffer.concat([Buffer.of(1), left, right]))

/** The root over leaves in order; an odd one out moves up as it is. */
export function merkleRoot(leaves: readonly Buffer[]): Buffer {
  let level = leaves
  while (level.length > 1) {
    const next: Buffer[] = []
    for (let i = 0; i < level.length; i += 2) {
      const [left, right] = [level[i] as Buffer, level[i + 1]]
      next.push(right ? nodeOf(left, right) : left)
    }
    level = next
  }
  return level[0] ?? emptyHash
}

export const linkHash = (previous: Buffer, link: LinkEntry) =>
  sha256(
    JSON.stringify([
      previous.toString('hex'),
      link.county,
      link.number,
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
