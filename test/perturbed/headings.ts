/** Other words above the same columns, and the columns in another order; a group stays together. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Row, Sheet } from './book.ts'
import type { Random } from './random.ts'

/**
 * What clerks of other counties write above the same columns, collected by hand apart from the lists of the catalog: by heading, or
 * by sheet and heading where a word means something of its own there.
 */
export const wordings: Readonly<Record<string, readonly string[]>> = JSON.parse(readFileSync(join(import.meta.dirname, 'wordings.json'), 'utf8'))

const others = (sheet: string, path: readonly string[]): readonly string[] =>
  wordings[`${sheet}/${path.join('/')}`] ??
  wordings[path.join('/')] ??
  (path.length > 1 ? wordings[`${sheet}/${path.at(-1)}`] : undefined) ??
  wordings[path.at(-1) ?? ''] ??
  []

/** Each heading keeps its own word or takes another; the same group the same word. `keep`: share that stays. */
export function reword(sheet: Sheet, random: Random, keep = 0.15): Sheet {
  const said = new Map<string, string>()
  const taken = new Set<string>()
  const wordOf = (path: readonly string[]): string => {
    const key = path.join('/')
    let word = said.get(key)
    if (!word) {
      const above = said.get(path.slice(0, -1).join('/')) ?? ''
      const choices = random.shuffled(others(sheet.name, path).map((other) => other)).filter((other) => !taken.has(`${above}/${other}`))
      const own = path.at(-1) as string
      word = random.chance(keep) || !choices.length ? own : (choices[0] as string)
      said.set(key, word)
      taken.add(`${above}/${word}`)
    }
    return word
  }
  const headings = sheet.headings.map((path) =>
    path[0] === '序号' ? [random.pick(['序号', '序 号', '编号'])] : path.map((_, level) => wordOf(path.slice(0, level + 1))),
  )
  return { ...sheet, headings }
}

/** Columns in another order: groups as one, their columns among themselves; the numbering stays in front. `to`: where each column went. */
export function reorder(sheet: Sheet, random: Random): { sheet: Sheet; to: ReadonlyMap<number, number> } {
  const order = orderOf(sheet.headings, random)
  const to = new Map(order.map((from, index) => [from, index]))
  const rows = new Map<Row, Row>(sheet.rows.map((row) => [row, { ...row, cells: order.map((from) => row.cells[from] ?? null) }]))
  const moved = {
    ...sheet,
    headings: order.map((from) => sheet.headings[from] as string[]),
    rows: [...rows.values()],
    blocks: sheet.blocks.map((block) => ({
      ...block,
      row: rows.get(block.row) as Row,
      columns: block.columns.map((column) => to.get(column) as number),
    })),
  }
  return { sheet: moved, to }
}

function orderOf(headings: readonly string[][], random: Random): number[] {
  const arrange = (columns: readonly number[], level: number): number[] => {
    const groups: number[][] = []
    for (const column of columns) {
      const name = headings[column]?.[level]
      const last = groups.at(-1)
      const inGroup = (headings[column]?.length ?? 0) > level + 1
      if (last && inGroup && headings[last[0] as number]?.[level] === name) last.push(column)
      else groups.push([column])
    }
    return random.shuffled(groups).flatMap((group) => (group.length > 1 ? arrange(group, level + 1) : group))
  }
  return [0, ...arrange(headings.map((_, column) => column).slice(1), 0)]
}
