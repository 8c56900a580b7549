import type { SqlFace } from '../kind.ts'
import { sealedColumns } from '../sealed.ts'

/** Ciphertext, keyed hash of the whole, keyed hash of the last four. */
export const idNumberSql: SqlFace<string> = sealedColumns('idNumber', true)
