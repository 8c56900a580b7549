/** Whose workbooks lie in a folder. Sub-folders of different counties are offices of their own, with figures of their own. */
import { sep } from 'node:path'
import { Problem } from '../../core/problem.ts'
import { countyOf, officeOf } from '../../core/sheet/office.ts'
import { openWorkbook, type Workbook } from '../../office/excel/reader.ts'
import { namesOf } from './workbookFiles.ts'

export interface OfficeFiles {
  /** Missing when there is only one. */
  county?: string
  paths: readonly string[]
}

export async function officesIn(paths: readonly string[]): Promise<OfficeFiles[]> {
  const folders = new Map<string, string[]>()
  for (const [at, name] of namesOf(paths).entries()) {
    const folder = name.includes(sep) ? (name.split(sep)[0] ?? '') : ''
    folders.set(folder, [...(folders.get(folder) ?? []), paths[at] as string])
  }
  if (folders.size === 1) return [{ paths }]
  const counties = new Map<string, string[]>()
  for (const own of folders.values()) {
    const [county] = countiesOf(await Promise.all(own.map(titlesIn)))[0] ?? []
    // Where a sub-folder may be anybody's, all of them are one office's.
    if (!county) return [{ paths }]
    counties.set(county, [...(counties.get(county) ?? []), ...own])
  }
  return counties.size === 1 ? [{ paths }] : [...counties].map(([county, own]) => ({ county, paths: own }))
}

/** Figures of two counties would be mixed. Two workbooks of each are no slip of one of them. */
export function refuseTwoCounties(workbooks: readonly Workbook[], folder: string) {
  const several = countiesOf(workbooks.map(titlesOf)).flatMap(([county, count]) => (count > 1 ? [county] : []))
  if (several.length > 1) throw new Problem('command.twoCounties', { folder, counties: several.join('、') })
}

/** Those that workbooks say they are of, the most frequent first. */
function countiesOf(workbooks: readonly string[][][]): [string, number][] {
  const counts = new Map<string, number>()
  for (const county of workbooks.map((titles) => countyOf(officeOf(titles)))) if (county) counts.set(county, (counts.get(county) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}

export const titlesOf = ({ sheets }: Workbook): string[][] => sheets.map(({ top }) => titleLines(top))

/** Whoever cannot be read says so later. */
async function titlesIn(path: string): Promise<string[][]> {
  const workbook = await openWorkbook(path).catch(() => undefined)
  workbook?.close()
  return workbook ? titlesOf(workbook) : []
}

/** The lines above the headings: rows of few cells. */
function titleLines(top: readonly (readonly string[])[]): string[] {
  const rows = top.map((row) => row.filter(Boolean))
  const end = rows.findIndex((row) => row.length > 3)
  return rows.slice(0, end < 0 ? rows.length : end).flat()
}
