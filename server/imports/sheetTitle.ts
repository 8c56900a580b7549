/** What a sheet says of all its rows at once: in its name and in the lines above its headings. */
import { type Catalog, getRecord } from '../../core/record/catalog.ts'
import type { Values } from '../../core/record/definition.ts'
import type { RecognisedSheet } from '../../core/sheet/recognise.ts'
import { dayValue } from '../../kinds/day/value.ts'
import { textValue } from '../../kinds/text/value.ts'
import { halfWidth } from '../../kinds/width.ts'

const days = /\d{4}(?:年\d{1,2}月\d{1,2}日|[.\-/]\d{1,2}[.\-/]\d{1,2}(?!\d))/

/** The day a sheet speaks of: 填报时间：2016年6月13日. Else today. */
export function statedDay(title: readonly string[], today: string): string {
  for (const cell of title) {
    const found = days.exec(halfWidth(cell).replace(/\s+/g, ''))
    const reading = found && dayValue.read(found[0], { label: '' })
    if (reading && 'value' in reading && reading.value <= today) return reading.value
  }
  return today
}

/** Fields that the title says, by part: the first match of each pattern, or of a flag that there is one. What has a column says it there. */
export function titledValues(catalog: Catalog, { layout, columns }: RecognisedSheet, title: readonly string[]): Map<string, Values> {
  const hasColumn = (part: string, name: string) => columns.some((column) => column.part === part && column.field.name === name)
  return new Map(
    layout.parts.map(({ as, record, titled = {} }) => {
      const values: Values = {}
      for (const [name, pattern] of Object.entries(titled)) {
        if (hasColumn(as, name)) continue
        const found = title.map((line) => new RegExp(pattern, 'u').exec(line)?.[0]).find(Boolean)
        const field = getRecord(catalog, record).fields[name]
        if (!found || !field) continue
        const reading = textValue.read(found, field)
        values[name] = field.kind === 'flag' ? true : 'value' in reading ? reading.value : found
      }
      return [as, values]
    }),
  )
}
