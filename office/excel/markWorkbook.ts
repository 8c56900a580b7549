/**
 * A workbook as its author made it, with cells marked and commented: only styles, comments and what ties them in are added, all
 * else stays as it was, byte for byte. A library would read the whole of it and write what it understood.
 */
import { posix } from 'node:path'
import { Problem } from '../../core/problem.ts'
import { Archive, type PackedEntry } from './archive.ts'
import { type CellComment, withBoxes, withComments } from './cellComments.ts'
import { type CellMarks, markSheet, withDrawing } from './markedSheet.ts'
import { type MarkColour, type MarkedStyles, openStyles } from './markedStyles.ts'
import { elements, relationsOf, relationsPath, withContentType, withRelation } from './packageParts.ts'
import { readArchive, unpack, unpacking } from './readArchive.ts'

export interface CellMark extends CellComment {
  sheet: string
  colour: MarkColour
}

/** `content` is an .xlsx that was inspected; one mark a cell. Throws a Problem where it is none that can be added to. */
export async function markWorkbook(content: Buffer, marks: readonly CellMark[], name: string): Promise<Buffer> {
  try {
    return await marked(readArchive(content), marks)
  } catch {
    throw new Problem('file.unmarkable', { name })
  }
}

async function marked(entries: ReadonlyMap<string, PackedEntry>, marks: readonly CellMark[]): Promise<Buffer> {
  const textOf = (path: string) => {
    const entry = entries.get(path)
    return entry && unpack(entry).toString()
  }
  const workbook = relationsOf('', textOf('_rels/.rels') ?? '').find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  const parts = relationsOf(workbook, textOf(relationsPath(workbook)) ?? '')
  const stylesPath = parts.find(({ type }) => type === 'styles')?.target ?? ''
  const styles = openStyles(textOf(stylesPath) ?? '')
  const changed = new Map<string, string>()
  const sheets = new Map<string, { marks: CellMarks; relation: string }>()
  let types = textOf('[Content_Types].xml') ?? ''
  for (const { name = '', ...ids } of elements(textOf(workbook) ?? '', 'sheet')) {
    const own = marks.filter(({ sheet }) => sheet === name)
    const relation = Object.entries(ids).find(([key]) => /(^|:)id$/.test(key))?.[1]
    const path = parts.find(({ id }) => id === relation)?.target
    if (!own.length || !path) continue
    const relations = relationsOf(path, textOf(relationsPath(path)) ?? '')
    const known = (type: string) => relations.find((each) => each.type === type)
    const fresh = (folder: string, stem: string, ending: string) =>
      freeName(entries, changed, posix.join(posix.dirname(workbook), folder), stem, ending)
    let said = textOf(relationsPath(path))
    const tie = (type: string, target: string) => {
      const id = freeId([...relations.map((each) => each.id), ...[...(said ?? '').matchAll(/Id="([^"]*)"/g)].map(([, each]) => each as string)])
      said = withRelation(said, { id, type, target: posix.relative(posix.dirname(path), target) })
      return id
    }
    const comments = known('comments')?.target ?? fresh('', 'comments', 'xml')
    const drawing = known('vmlDrawing')
    const boxes = drawing?.target ?? fresh('drawings', 'vmlDrawing', 'vml')
    changed.set(comments, withComments(textOf(comments), own))
    changed.set(boxes, withBoxes(textOf(boxes), own))
    if (!known('comments')) tie('comments', comments)
    sheets.set(path, { marks: byRow(own, styles), relation: drawing?.id ?? tie('vmlDrawing', boxes) })
    if (said) changed.set(relationsPath(path), said)
    types = withContentType(types, { part: comments }, 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml')
    types = withContentType(types, { extension: 'vml' }, 'application/vnd.openxmlformats-officedocument.vmlDrawing')
  }
  if (sheets.size) changed.set('[Content_Types].xml', types)

  const archive = new Archive()
  for (const [path, entry] of entries) {
    const sheet = sheets.get(path)
    if (path === stylesPath) continue
    if (sheet) await writeSheet(archive, path, entry, sheet)
    else if (changed.has(path)) await archive.addText(path, changed.get(path) as string)
    else archive.copy(entry)
  }
  for (const [path, text] of changed) if (!entries.has(path)) await archive.addText(path, text)
  // Only now is it known which styles the marked cells need.
  if (entries.has(stylesPath)) await archive.addText(stylesPath, styles.xml())
  return archive.end()
}

function byRow(marks: readonly CellMark[], styles: MarkedStyles): CellMarks {
  const rows = new Map<number, Map<number, (own: number) => number>>()
  for (const { row, column, colour } of marks) {
    const cells = rows.get(row) ?? new Map()
    rows.set(
      row,
      cells.set(column, (own: number) => styles.styleOf(own, colour)),
    )
  }
  return rows
}

async function writeSheet(archive: Archive, path: string, packed: PackedEntry, { marks, relation }: { marks: CellMarks; relation: string }) {
  const entry = archive.open(path)
  for await (const text of markSheet(latin(packed), marks, (tail) => withDrawing(tail, relation))) await entry.write(Buffer.from(text, 'latin1'))
  await entry.end()
}

/** Bytes as text of one character each, so that they come out as they went in. */
async function* latin(packed: PackedEntry): AsyncIterable<string> {
  let left = packed.size
  for await (const piece of unpacking(packed)) {
    left -= piece.length
    // The directory is what was inspected; more than it says is no workbook's.
    if (left < 0) throw new Error('longer than it says')
    yield piece.toString('latin1')
  }
}

function freeName(
  entries: ReadonlyMap<string, unknown>,
  changed: ReadonlyMap<string, unknown>,
  folder: string,
  stem: string,
  ending: string,
): string {
  for (let number = 1; ; number++) {
    const name = posix.join(folder, `${stem}${number}.${ending}`)
    if (!entries.has(name) && !changed.has(name)) return name
  }
}

function freeId(taken: readonly string[]): string {
  for (let number = taken.length + 1; ; number++) if (!taken.includes(`rId${number}`)) return `rId${number}`
}
