/** The bytes of scans: sealed with the installation's key in pieces of a quarter of a megabyte, so that no row is large wherever rows are carried. */
import { hash } from 'node:crypto'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { Problem } from '../../core/problem.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'

const pieceBytes = 256 * 2 ** 10

/** Returns what rows say of it: by which name it is kept, and what its sealed pieces come to. */
export async function storeSealed(ctx: Ctx, tx: Tx, region: string, content: Buffer): Promise<{ content: string; sealedDigest: string }> {
  const id = uuid()
  const pieces: Buffer[] = []
  for (let at = 0; at < content.length; at += pieceBytes) pieces.push(ctx.keys.seal(content.subarray(at, at + pieceBytes).toString('base64')))
  for (const [part, sealed] of pieces.entries()) {
    await sql`insert into scan_part (county, content, part, region, sealed) values (${ctx.actor.county}, ${id}, ${part}, ${region}, ${sealed})`.execute(
      tx,
    )
  }
  return { content: id, sealedDigest: hash('sha256', Buffer.concat(pieces)) }
}

/** Nothing where its pieces lie above the actor's place. Throws `scan.changed` where the seal does not hold. */
export async function unsealStored(ctx: Ctx, tx: Tx, content: string): Promise<Buffer | undefined> {
  const { rows } = await sql<{ sealed: Buffer }>`
    select sealed from scan_part where county = ${ctx.actor.county} and content = ${content} order by part`.execute(tx)
  if (!rows.length) return undefined
  try {
    return Buffer.concat(rows.map(({ sealed }) => Buffer.from(ctx.keys.open(sealed), 'base64')))
  } catch {
    throw new Problem('scan.changed')
  }
}
