/** A household of a roster in which nobody is marked as its head: the registered head stays, and somebody must look. */
import { whereStands } from '../../core/sheet/judge.ts'
import type { SheetPart } from '../../core/sheet/layout.ts'
import type { SheetRow } from './sheetRows.ts'
import type { SheetWork } from './sheetWork.ts'

export function noteMissingHeads(work: SheetWork, part: SheetPart, rows: readonly SheetRow[]) {
  const said = work.parts.find((each) => each.says && each.record === 'person')?.as ?? ''
  const household = work.parts.find((each) => each.record === 'household')?.as ?? ''
  const member = work.parts.find((each) => each.record === 'person' && !each.says)?.as ?? ''
  // A son may be called as the head is: where the sheet marks a head, nobody else is taken for one.
  for (const row of rows) if (row.parts[part.as]?.values.relation === '01' && row.made[household]) work.headed.add(row.made[household].id)
  for (const row of rows) {
    if (work.headed.has(row.made[household]?.id ?? '')) continue
    const judged = row.parts[part.as]
    const relation = judged?.values.relation
    if (!judged?.columns.length || relation === '01' || relation === null || row.refused) continue
    const head = row.known[household]?.head
    const name = String(row.parts[member]?.values.name ?? '')
    // Who is not registered yet is known by the name the sheet gives the head.
    const isNamed = name !== '' && row.parts[said]?.values.name === name
    // Somebody with another relation is no head for having been registered as one; the sheet itself must say so.
    if (relation === undefined && head ? head !== row.made[member]?.id : !isNamed) continue
    judged.filled = true
    judged.faults.push({ key: 'import.noHead', details: { name }, field: 'relation', outcome: 'kept', ...whereStands(judged, 'relation') })
  }
}
