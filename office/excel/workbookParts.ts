/** The parts of a workbook that say which sheets there are. */
import { xmlText } from './xmlText.ts'

export interface SheetEntry {
  name: string
  hidden: boolean
  /** Repeated at the top of every printed page. */
  headingRow?: number
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export function workbookXml(sheets: readonly SheetEntry[]): string {
  const list = sheets.map(
    ({ name, hidden }, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
  )
  const titles = sheets.flatMap(({ name, headingRow }, at) =>
    headingRow
      ? `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${xmlText(name.replaceAll("'", "''"))}'!$${headingRow}:$${headingRow}</definedName>`
      : [],
  )
  const names = titles.length ? `<definedNames>${titles.join('')}</definedNames>` : ''
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${list.join('')}</sheets>${names}</workbook>`
}

const relation = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`

export function workbookRelations(sheets: number): string {
  const each = Array.from({ length: sheets }, (_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`))
  return `${declaration}<Relationships xmlns="${relations}">${each.join('')}${relation('styles', 'styles', 'styles.xml')}</Relationships>`
}

export const packageRelations = `${declaration}<Relationships xmlns="${relations}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`

export function contentTypes(sheets: number): string {
  const part = (path: string, type: string) => `<Override PartName="/xl/${path}.xml" ContentType="${types}.${type}+xml"/>`
  const each = Array.from({ length: sheets }, (_, at) => part(`worksheets/sheet${at + 1}`, 'worksheet'))
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('workbook', 'sheet.main')}${part('styles', 'styles')}${each.join('')}</Types>`
}
