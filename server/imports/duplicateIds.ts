/**
 * One ID number in two households of a file: at most one can be right. The row whose household lists more
 * members than it states is the one held back; when sizes do not tell, the later row.
 */
import { type Catalog, getRecord } from '../../core/record/catalog.ts'
import type { RecognisedSheet } from '../../core/sheet/recognise.ts'
import { halfWidth } from '../../kinds/width.ts'
import type { Workbook } from '../../office/excel/reader.ts'

/** Row number (from 1) → the row that keeps the ID number. */
export type HeldBack = Map<number, number>

interface Listed {
  row: number
  household: number
}

export async function findDuplicateIds(catalog: Catalog, workbook: Workbook, index: number, sheet: RecognisedSheet): Promise<HeldBack> {
  const { layout, columns, firstRow } = sheet
  const owner = layout.parts.find((part) => part.record === 'household' && part.merged)
  const member = layout.parts.find((part) => part.record === 'person')
  const at = (part: string | undefined, field: string) => columns.find((column) => column.part === part && column.field.name === field)?.column
  const [code, size, id] = [at(owner?.as, 'code'), at(owner?.as, 'size'), at(member?.as, getRecord(catalog, 'person').key[0] as string)]
  if (code === undefined || id === undefined) return new Map()

  const cells = await workbook.columns(index, [code, id, size ?? -1])
  const households: { stated: number; listed: number }[] = []
  // A code may stand in the first row of its members only, or in each.
  const known = new Map<string, number>()
  const byId = new Map<string, Listed[]>()
  let household = -1
  cells.slice(firstRow).forEach(([codeCell, idCell, sizeCell], offset) => {
    if (codeCell) {
      household = known.get(codeCell) ?? households.push({ stated: Number(sizeCell) || 0, listed: 0 }) - 1
      known.set(codeCell, household)
    }
    const text = halfWidth(idCell ?? '')
      .replace(/\s/g, '')
      .toUpperCase()
    if (text.length < 15 || household < 0) return
    ;(households[household] as { listed: number }).listed++
    const rows = byId.get(text) ?? []
    byId.set(text, rows)
    rows.push({ row: firstRow + offset + 1, household })
  })

  const held: HeldBack = new Map()
  const surplus = ({ household }: Listed) => (households[household]?.listed ?? 0) - (households[household]?.stated ?? 0)
  for (const rows of byId.values()) {
    if (rows.length < 2 || rows.every(({ household }) => household === rows[0]?.household)) continue
    const [keeper, ...others] = [...rows].sort((a, b) => surplus(a) - surplus(b) || a.row - b.row)
    for (const other of others) held.set(other.row, (keeper as Listed).row)
  }
  return held
}
