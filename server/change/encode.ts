/** A row's values on their way to SQL and to the log, and back. A secret is sealed once and stands sealed in both. */
import type { OpenField, OpenRecord } from '../../core/record/catalog.ts'
import { isSecret, type Value, type Values } from '../../core/record/definition.ts'
import type { Vault } from '../../kinds/kind.ts'
import { sqlFaces } from '../../kinds/sql.ts'
import { columnOf, fieldColumns } from '../db/columns.ts'

/** One SQL text per column of the field. */
export type Cells = (string | null)[]

export function encodeField(field: OpenField, value: Value | null | undefined, vault: Vault): Cells {
  const face = sqlFaces[field.kind]
  if (value !== null && value !== undefined) return face.encode(value, vault)
  return face.columns.length === 1 ? nothing : face.columns.map(() => null)
}

const nothing: Cells = [null]

/** The field as it stands in the log: the value itself, or the sealed cells of a secret. */
export function logValue(field: OpenField, value: Value | null | undefined, cells: Cells): unknown {
  if (value === null || value === undefined) return null
  return isSecret(field.kind) ? cells : value
}

/** A logged field back to cells, without the key. */
export function cellsOfLog(field: OpenField, logged: unknown): Cells {
  const face = sqlFaces[field.kind]
  if (logged === null || logged === undefined) return face.columns.map(() => null)
  return isSecret(field.kind) ? (logged as Cells) : face.encode(logged as Value, noVault)
}

/** A logged field back to its value; secrets stay sealed unless a vault is given. */
export function valueOfLog(field: OpenField, logged: unknown, vault?: Vault): Value | null {
  if (logged === null || logged === undefined) return null
  if (!isSecret(field.kind)) return logged as Value
  return vault ? (sqlFaces[field.kind].decode(bytesOf((logged as Cells)[0] as string), vault) as Value) : null
}

const bytesOf = (cell: string) => Buffer.from(cell.slice(2), 'hex')

const noVault: Vault = {
  seal: () => unsealable(),
  open: () => unsealable(),
  blind: () => unsealable(),
}

function unsealable(): never {
  throw new Error('a plain field asked for the vault')
}

/** A row as the driver returns it. */
export type StoredRow = Record<string, unknown> & { id: string; version: number; raw: Record<string, string> | null }

/** All values of a stored row; secrets are opened. */
export function decodeRow(definition: OpenRecord, row: StoredRow, vault: Vault): Values {
  return Object.fromEntries(
    definition.fieldList.map((field) => {
      const cell = row[columnOf(field)]
      return [field.name, cell === null || cell === undefined ? null : (sqlFaces[field.kind].decode(cell, vault) as Value)]
    }),
  )
}

/** Whether a stored row already says this. A secret is compared by its keyed hash, its ciphertext differs every time. */
export function isSame(field: OpenField, row: StoredRow, cells: Cells): boolean {
  const columns = fieldColumns(field)
  const at = columns.length > 1 ? 1 : 0
  return storedText(row[(columns[at] as { name: string }).name]) === (cells[at] ?? null)
}

/** What the driver returned, as the text it was written with. */
export function storedText(cell: unknown): string | null {
  if (cell === null || cell === undefined) return null
  if (Buffer.isBuffer(cell)) return `\\x${cell.toString('hex')}`
  return String(cell)
}
