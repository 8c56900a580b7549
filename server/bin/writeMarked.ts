/** Workbooks of this machine, written beside themselves with the faults of their import marked. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { Problem } from '../../core/problem.ts'
import type { ImportReport } from '../../core/sheet/report.ts'
import { markedFile } from '../imports/markedFile.ts'

export interface ReadFile {
  path: string
  report: ImportReport
}

/** To the file `out`, or into the folder `out` where there are several. Says where. */
export async function writeMarked(files: readonly ReadFile[], out: string, intoFolder: boolean) {
  for (const { path, report } of files) {
    const marked = await markedFile(readFileSync(path), report.file, report)
    const target = intoFolder ? join(out, marked.name) : out
    if (resolve(target) === resolve(path)) throw new Problem('path.exists', { path: target })
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, marked.content)
    if (marked.isList) console.error(new Problem('file.oldForm', { name: basename(path), list: target }).message)
    else console.error(`已写出 ${target}`)
  }
}
