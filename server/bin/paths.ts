/** Files a command is given, looked at before any work begins; and what the disk says, in words. */
import { accessSync, constants, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Problem, type ProblemKey } from '../../core/problem.ts'

const sentences: Record<string, ProblemKey> = {
  ENOENT: 'path.missing',
  EACCES: 'path.denied',
  EPERM: 'path.denied',
  EISDIR: 'path.isFolder',
  EEXIST: 'path.isFile',
  ENOTDIR: 'path.notFolder',
  ENAMETOOLONG: 'path.missing',
  EROFS: 'path.readOnly',
  ENOSPC: 'path.full',
  EDQUOT: 'path.full',
}

/** What a file operation failed of; nothing when the error is of another sort. */
export function pathProblem(error: unknown, path = (error as NodeJS.ErrnoException).path): Problem | undefined {
  const { code, syscall } = error as NodeJS.ErrnoException
  if (!path || !code || !syscall) return undefined
  return new Problem(sentences[code] ?? 'path.failed', { path, code })
}

/** A file that is there and can be read. Answers with its full path. */
export function inputFile(path: string): string {
  const full = resolve(path)
  told(path, () => {
    if (statSync(full).isDirectory()) throw new Problem('path.isFolder', { path })
    accessSync(full, constants.R_OK)
  })
  return full
}

/** A folder that is there and can be read. Answers with its full path. */
export function inputFolder(path: string): string {
  const full = resolve(path)
  told(path, () => {
    if (!statSync(full).isDirectory()) throw new Problem('path.isFile', { path })
    accessSync(full, constants.R_OK)
  })
  return full
}

/** A file that can be written; its folder is there already. Answers with its full path. */
export function outputFile(path: string): string {
  const full = resolve(path)
  const folder = dirname(full)
  told(path, () => {
    const found = statSync(full, { throwIfNoEntry: false })
    if (found?.isDirectory()) throw new Problem('path.isFolder', { path })
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Problem('path.noFolder', { path, folder })
    accessSync(found ? full : folder, constants.W_OK)
  })
  return full
}

export function told(path: string, look: () => void) {
  try {
    look()
  } catch (error) {
    throw pathProblem(error, path) ?? error
  }
}
