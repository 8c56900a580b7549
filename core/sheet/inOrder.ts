/** Layouts in an order of import in which what others refer to comes first. */
import type { RecordDefinition } from '../record/definition.ts'
import type { SheetLayout } from './layout.ts'

export function inOrder(layouts: readonly SheetLayout[], records: ReadonlyMap<string, Pick<RecordDefinition, 'fields'>>): SheetLayout[] {
  const made = (layout: SheetLayout) => new Set(layout.parts.map((part) => part.record))
  const placed = (record: string) =>
    Object.values(records.get(record)?.fields ?? {}).some(({ kind, statesPlace }) => kind === 'region' && !statesPlace)
  const referred = (layout: SheetLayout) =>
    new Set(
      layout.parts.flatMap((part) => [
        // Places come before what lies in them.
        ...(placed(part.record) ? ['region'] : []),
        ...Object.entries(part.columns).flatMap(([name, { through, makes, from }]) => {
          const field = records.get(part.record)?.fields[name]
          // What is made where it is missing waits for nobody, since it is known by its name when it comes again; nor does what may stay empty.
          const named = field?.kind === 'ref' && !makes && !from ? (field.among ?? [field.to ?? '']) : []
          return [...named, ...(through ? [through.record] : [])]
        }),
      ]),
    )
  const ordered = new Set<SheetLayout>()
  const underway = new Set<SheetLayout>()
  const place = (layout: SheetLayout) => {
    // Two that refer to each other stand as they are listed.
    if (ordered.has(layout) || underway.has(layout)) return
    underway.add(layout)
    const wanted = referred(layout)
    for (const other of layouts) if ([...made(other)].some((record) => wanted.has(record) && !made(layout).has(record))) place(other)
    ordered.add(layout)
  }
  for (const layout of layouts) place(layout)
  return [...ordered]
}
