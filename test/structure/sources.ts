/** The source files of the project and what they import, for tests about its shape. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

export const root = join(import.meta.dirname, '..', '..')
export const folders = ['catalog', 'kinds', 'core', 'server', 'office', 'public', 'ui', 'admin', 'test', 'bench'] as const
export type Folder = (typeof folders)[number]

export interface Source {
  /** From the root, with slashes. */
  path: string
  folder: Folder
  text: string
  isTest: boolean
  /** Files of ours, from the root. */
  imports: string[]
  /** Packages and node's own modules, as written. */
  packages: string[]
}

const importing = /(?:^|\s)(?:import|export)\s+(?:type\s+)?(?:[\w*{][^'"]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g

export function readSources(): Source[] {
  return folders.flatMap((folder) => filesIn(folder).map((path) => read(folder, path)))
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|mts|mjs|vue)$/.test(entry.name))
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
  } catch {
    // bench is no part of every copy of the project.
    return []
  }
}

function read(folder: Folder, path: string): Source {
  const text = readFileSync(join(root, path), 'utf8')
  const specifiers = [...text.matchAll(importing)].map((match) => (match[1] ?? match[2]) as string)
  const own = specifiers.filter((each) => each.startsWith('.'))
  return {
    path,
    folder,
    text,
    isTest: folder === 'test' || path.endsWith('.test.ts'),
    imports: own.map((each) => relative(root, resolve(root, dirname(path), each)).replaceAll('\\', '/')),
    packages: specifiers.filter((each) => !each.startsWith('.')),
  }
}
