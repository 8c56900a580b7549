/** The workbooks a command is given: one by one, or all of a folder. What lies beside them and is not read is said. */
import { hash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { Problem } from '../../core/problem.ts'
import { inputFile, inputFolder, told } from './paths.ts'

export interface WorkbookFiles {
  paths: string[]
  /** A folder was named. */
  isFolder: boolean
  /** As they were named. */
  said: string
  /** Why tables that lie there are not read. */
  leftOut: Problem[]
}

/** Files and folders of workbooks, as commander collects them one by one. */
export function workbookFiles(path: string, before?: WorkbookFiles): WorkbookFiles {
  let isFolder = false
  told(path, () => {
    isFolder = statSync(resolve(path)).isDirectory()
  })
  const found = isFolder ? workbooksIn(path) : { paths: [inputFile(path)], leftOut: [] }
  return {
    paths: [...(before?.paths ?? []), ...found.paths],
    isFolder: isFolder || (before?.isFolder ?? false),
    said: before ? `${before.said}、${path}` : path,
    leftOut: [...(before?.leftOut ?? []), ...found.leftOut],
  }
}

/** Left beside a workbook by the program that has it open, or hidden. */
const isPassing = (name: string) => /^(~\$|\.)/.test(name)
const isWorkbook = (name: string) => /\.xlsx?$/i.test(name)
/** May hold tables, but not in a form that is read. */
const isOther = (name: string) => /\.(xls[mb]|xlt[xm]?|csv|tsv|et|ett|ods|numbers|dbf|mdb|zip|rar|7z)$/i.test(name)

/** All workbooks below a folder, each content once. */
export function workbooksIn(folder: string): WorkbookFiles {
  const full = inputFolder(folder)
  const files = readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !isPassing(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  const leftOut = files.filter(isOther).map((path) => new Problem('file.otherKind', { name: relative(full, path) }))
  const modern = new Set(files.filter((path) => /\.xlsx$/i.test(path)).map((path) => path.toLowerCase()))
  // Of several of the same content the one with the shortest name is no copy.
  const known = new Map<string, string>()
  for (const path of files.filter(isWorkbook).sort((a, b) => a.length - b.length)) {
    const name = relative(full, path)
    const content = hash('sha256', readFileSync(inputFile(path)))
    const other = known.get(content)
    if (/\.xls$/i.test(path) && modern.has(`${path.toLowerCase()}x`)) leftOut.push(new Problem('file.olderForm', { name }))
    else if (other) leftOut.push(new Problem('file.sameContent', { name, other: relative(full, other) }))
    else known.set(content, path)
  }
  const paths = [...known.values()].sort()
  if (!paths.length) throw new Problem('command.noWorkbooks', { folder })
  return { paths, isFolder: true, said: folder, leftOut }
}

/** What each is called: by its name, and by its sub-folder where there are several. */
export function namesOf(paths: readonly string[]): string[] {
  const folders = paths.map((path) => dirname(path).split(sep))
  const shared = folders.reduce((one, other) => one.slice(0, one.findIndex((part, at) => part !== other[at]) >>> 0))
  return paths.map((path) => relative(shared.join(sep) || sep, path))
}
