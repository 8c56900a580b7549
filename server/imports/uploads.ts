/** Uploaded workbooks on the disk: sealed, inside the data folder, never in the database. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '../../core/problem.ts'
import type { Ctx } from '../context.ts'

/** Where uploads wait. */
export const uploadFolder = (data: string) => {
  const folder = join(data, 'uploads')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}

const sealedPath = (folder: string, id: string) => join(folder, `${id}.sealed`)

export const seal = ({ keys }: Ctx, folder: string, id: string, content: Buffer) =>
  writeFileSync(sealedPath(folder, id), keys.seal(content.toString('base64')), { mode: 0o600 })

export const dropUpload = (folder: string, id: string) => rmSync(sealedPath(folder, id), { force: true })

export function unseal(ctx: Ctx, folder: string, id: string, fileName: string): Buffer {
  try {
    return Buffer.from(ctx.keys.open(readFileSync(sealedPath(folder, id))), 'base64')
  } catch {
    throw new Problem('file.missing', { name: fileName })
  }
}
