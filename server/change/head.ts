/** The end of a county's log: its last link, its last change, and the hash that vouches for all before. */
import { CompiledQuery } from 'kysely'
import type pg from 'pg'
import { Problem } from '../../core/problem.ts'
import type { Tx } from '../db/database.ts'
import { emptyHash } from './chain.ts'

export interface Head {
  county: string
  link: number
  change: number
  /** Hex. */
  hash: string
}

/** What a head written down elsewhere says at least. */
export type KeptHead = Pick<Head, 'link' | 'hash'> & { county?: string }

interface StoredHead {
  link: string
  change: string
  hash: Buffer
}

/** Reads the end inside the given transaction, so that it belongs to whatever else is read there. A log not begun ends at 0. */
export async function readHead(asked: pg.ClientBase | Tx, county: string): Promise<Head> {
  const text = 'select link, change, hash from head where county = $1'
  const { rows } =
    'executeQuery' in asked ? await asked.executeQuery<StoredHead>(CompiledQuery.raw(text, [county])) : await asked.query<StoredHead>(text, [county])
  const [row] = rows
  return { county, link: Number(row?.link ?? 0), change: Number(row?.change ?? 0), hash: (row?.hash ?? emptyHash).toString('hex') }
}

/** As people write it down: 18:9f86d081… */
export const sayHead = ({ link, hash }: KeptHead) => `${link}:${hash}`

/** A head out of its text or of the file that `verify --write-head` writes. Throws a Problem when it is neither: a slip of the pen is no tampering. */
export function parseHead(text: string, name = text): KeptHead {
  // Copied from a page or from paper, it may be broken over lines or have a Chinese colon.
  const [, link, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text.replaceAll('：', ':').replace(/\s/g, '').toLowerCase()) ?? []
  if (link && hash) return { link: Number(link), hash }
  const { county, link: number, hash: digest } = parsed(text) as Record<string, unknown>
  const isSound = Number.isSafeInteger(number) && Number(number) >= 0 && typeof digest === 'string' && /^[0-9a-f]{64}$/.test(digest)
  if (!isSound || !/^\d{6}$/.test(String(county))) throw new Problem('head.wrong', { text: name.slice(0, 100) })
  return { county: String(county), link: Number(number), hash: digest }
}

function parsed(text: string): object {
  try {
    return Object(JSON.parse(text)) as object
  } catch {
    return {}
  }
}
