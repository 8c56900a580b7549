/** Record types so that those referred to come before those that refer to them. */
import type { Catalog } from './catalog.ts'

export function referenceOrder(catalog: Pick<Catalog, 'records'>): string[] {
  const order: string[] = []
  const visit = (name: string) => {
    if (order.includes(name)) return
    for (const field of catalog.records.get(name)?.fieldList ?? []) if (field.kind === 'ref' && field.to !== name) visit(field.to as string)
    order.push(name)
  }
  for (const name of catalog.records.keys()) visit(name)
  return order
}
