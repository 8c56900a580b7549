/** What an import told of a sheet, as marks on its cells: one for each cell, in the colour of the worst of them. */
import { outcomeWords } from '../../core/sheet/outcomeWords.ts'
import type { ReportedFault } from '../../core/sheet/report.ts'
import { columnIndex } from '../../office/excel/markedSheet.ts'
import type { CellMark } from '../../office/excel/markWorkbook.ts'

export function faultMarks(faults: readonly ReportedFault[]): CellMark[] {
  const marks = new Map<string, CellMark>()
  for (const { sheet, row, column: letters, outcome, message } of faults) {
    // What is about the whole row is said at its beginning.
    const column = letters ? columnIndex(letters) : 0
    const text = `【${outcomeWords[outcome].label}】${message.replace(/^第\d+行(“[^”]*”)?：/, '')}`
    const colour = outcome === 'noted' ? 'amber' : 'red'
    const key = `${sheet}\n${row}\n${column}`
    const known = marks.get(key)
    if (!known) marks.set(key, { sheet, row, column, text, colour })
    else if (!known.text.split('\n').includes(text))
      marks.set(key, { ...known, text: `${known.text}\n${text}`, colour: colour === 'red' ? colour : known.colour })
  }
  return [...marks.values()]
}
