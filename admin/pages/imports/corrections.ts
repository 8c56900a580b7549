/** What a person puts right about the files and sheets of an import before it is checked again. */
import { computed, ref, watch } from 'vue'
import type { ImportRun } from '../../../core/sheet/importRun.ts'
import type { SettledSheet } from '../../../core/sheet/mapping.ts'
import type { ReportedSheet } from '../../../core/sheet/report.ts'

/** A sheet of a file, by the numbers of both. */
export interface SheetAt {
  file: number
  sheet: ReportedSheet
}

export type Corrections = ReturnType<typeof useCorrections>

export function useCorrections(run: () => ImportRun | undefined) {
  const sheets = ref<SettledSheet[]>([])
  const leftOut = ref<number[]>([])

  function reset() {
    const { settled = [], files = [] } = run() ?? {}
    sheets.value = settled.map((each) => ({ ...each, columns: { ...each.columns } }))
    leftOut.value = files.flatMap((file, at) => (file.leftOut ? [at] : []))
  }
  // What was corrected stands in the run once it has been checked again.
  watch(() => run()?.state, reset, { immediate: true })

  const plain = (settled: readonly SettledSheet[], out: readonly number[]) =>
    JSON.stringify([[...settled].sort((a, b) => a.file - b.file || a.at - b.at), [...out].sort()])
  const isPending = computed(() => {
    const now = run()
    if (!now) return false
    const before = now.files.flatMap((file, at) => (file.leftOut ? [at] : []))
    return plain(sheets.value, leftOut.value) !== plain(now.settled, before)
  })

  const find = ({ file, sheet }: SheetAt) => sheets.value.find((each) => each.file === file && each.at === sheet.at)
  const without = ({ file, sheet }: SheetAt) => sheets.value.filter((each) => each.file !== file || each.at !== sheet.at)

  return {
    sheets,
    leftOut,
    isPending,
    reset,
    find,
    /** What the sheet is to be read as; null when it is not to be read. */
    layoutOf(at: SheetAt): string | null {
      const told = find(at)
      return told ? told.layout : at.sheet.layout || null
    },
    setLayout(at: SheetAt, layout: string | null) {
      const asBefore = layout === at.sheet.layout && at.sheet.by !== 'told'
      sheets.value = asBefore ? without(at) : [...without(at), { file: at.file, at: at.sheet.at, layout, columns: {} }]
    },
    /** What a column is to be: a field, or null when it is not to be read. */
    targetOf(at: SheetAt, column: string): string | null {
      const { columns = {} } = find(at) ?? {}
      return (column in columns ? columns[column] : mappedNow(at)[column]) ?? null
    },
    setTarget(at: SheetAt, column: string, target: string | null) {
      const told = find(at)
      const columns = { ...mappedNow(at), ...told?.columns }
      // A field has one column: it is taken from the one that had it.
      for (const [other, taken] of Object.entries(columns)) if (taken === target) columns[other] = null
      columns[column] = target
      sheets.value = [...without(at), { file: at.file, at: at.sheet.at, layout: told?.layout ?? at.sheet.layout, columns }]
    },
    /** As it would be read without a word of this person's. */
    undo: (at: SheetAt) => {
      sheets.value = without(at)
    },
    toggleFile(file: number) {
      leftOut.value = leftOut.value.includes(file) ? leftOut.value.filter((each) => each !== file) : [...leftOut.value, file]
    },
  }
}

/** All columns as they stand in the report. */
const mappedNow = ({ sheet }: SheetAt): Record<string, string | null> => ({
  ...Object.fromEntries(sheet.unknown.map(({ column }) => [column, null])),
  ...Object.fromEntries(sheet.columns.map(({ column, target }) => [column, target])),
})
