/** What stands before and after the rows of a sheet: widths, frozen panes, drop-downs, and how it prints on paper. */
import type { SheetPlan } from './writeWorkbook.ts'
import { xmlText } from './xmlText.ts'

/** 0 → A, 26 → AA. */
export function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26))
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter
}

/** A4 up to so many columns, A3 above. */
const mostOnA4 = 18
const [a3, a4] = [8, 9]
const frozenColumns = 2

export function sheetHead({ columns, bare }: SheetPlan, headingRow: number): string {
  const left = Math.min(frozenColumns, columns.length - 1)
  const pane = `<pane xSplit="${left}" ySplit="${headingRow}" topLeftCell="${columnName(left)}${headingRow + 1}" activePane="bottomRight" state="frozen"/>`
  const widths = columns.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${bare ? '' : pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths}</cols><sheetData>`
}

export function sheetTail({ above, columns, printed, choiceRows = 0 }: SheetPlan, headingRow: number): string {
  const last = columnName(columns.length - 1)
  const merges = columns.length > 1 ? above.map((_, at) => `<mergeCell ref="A${at + 1}:${last}${at + 1}"/>`) : []
  const lists = columns.flatMap(({ choices }, at) => {
    const column = columnName(at)
    return choices
      ? `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${column}${headingRow + 1}:${column}${headingRow + choiceRows}"><formula1>${xmlText(choices)}</formula1></dataValidation>`
      : []
  })
  const paper = columns.length > mostOnA4 ? a3 : a4
  return [
    '</sheetData>',
    merges.length ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '',
    lists.length ? `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>` : '',
    '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${paper}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>`,
    printed
      ? `<headerFooter>${printed.header ? `<oddHeader>${xmlText(printed.header)}</oddHeader>` : ''}<oddFooter>${xmlText(printed.footer)}</oddFooter></headerFooter>`
      : '',
    '</worksheet>',
  ].join('')
}
