/** Uploaded workbooks on the disk: sealed, inside the data folder, never in the database. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '../../core/problem.ts'
import type { Ctx } from '../context.ts'

/** Where uploads wait. */
export const uploadFolder = (data: string) => {
  const folder = join(data, 'uploads')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return folder
}

/** `at` is the number of the file in its import, from 0. */
const sealedName = (id: string, at: number) => `${id}-${at}.sealed`

export const seal = ({ keys }: Ctx, folder: string, id: string, at: number, content: Buffer) =>
  writeFileSync(join(folder, sealedName(id, at)), keys.seal(content.toString('base64')), { mode: 0o600 })

/** Imports of which files lie here. */
export const uploadedIds = (folder: string) => [...new Set(readdirSync(folder).flatMap((name) => /^(.{36})-\d+\.sealed$/.exec(name)?.[1] ?? []))]

/** All files of an import. */
export function dropUploads(folder: string, id: string) {
  for (const name of readdirSync(folder)) if (name.startsWith(`${id}-`)) rmSync(join(folder, name), { force: true })
}

export function unseal(ctx: Ctx, folder: string, id: string, at: number, fileName: string): Buffer {
  try {
    return Buffer.from(ctx.keys.open(readFileSync(join(folder, sealedName(id, at)))), 'base64')
  } catch {
    throw new Problem('file.missing', { name: fileName })
  }
}
