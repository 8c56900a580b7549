/** The looks a workbook of ours has, in the words of SpreadsheetML: 宋体, thin black borders, no colour, since what is printed gets a stamp. */
import type { CellLook } from '../../kinds/kind.ts'

interface Style {
  font: keyof typeof fonts
  align: 'left' | 'center' | 'right'
  /** A format of ours or one built in. */
  format?: keyof typeof formats
  bordered?: true
  wrap?: true
}

/** Sizes in points. */
const fonts = {
  body: '<sz val="10"/><name val="宋体"/><charset val="134"/>',
  heading: '<b/><sz val="10"/><name val="宋体"/><charset val="134"/>',
  title: '<sz val="20"/><name val="黑体"/><charset val="134"/>',
}

/** Their ids in the file; from 164 on they are ours. */
const formats = { text: 49, whole: 1, money: 4, day: 164 }
const dayFormat = 'yyyy\\.mm\\.dd'

const cell = (align: Style['align'], format?: Style['format']): Style => ({
  font: 'body',
  align,
  bordered: true,
  wrap: true,
  ...(format ? { format } : {}),
})

const styles = {
  words: cell('left', 'text'),
  choice: cell('center', 'text'),
  digits: cell('center', 'text'),
  count: cell('right', 'whole'),
  money: cell('right', 'money'),
  quantity: cell('right'),
  day: cell('center', 'day'),
  number: cell('center', 'whole'),
  heading: { font: 'heading', align: 'center', bordered: true, wrap: true },
  title: { font: 'title', align: 'center' },
  line: { font: 'body', align: 'left', wrap: true },
} satisfies Record<CellLook | 'number' | 'heading' | 'title' | 'line', Style>

export type Look = keyof typeof styles

const looks = Object.keys(styles) as Look[]
const fontNames = Object.keys(fonts)

/** The number under which cells name the look. */
export const styleId = (look: Look): number => looks.indexOf(look) + 1

const side = (name: string) => `<${name} style="thin"><color auto="1"/></${name}>`

export function stylesXml(): string {
  const xfs = looks.map((look) => {
    const { font, align, format, bordered, wrap }: Style = styles[look]
    const id = format ? formats[format] : 0
    return `<xf numFmtId="${id}" fontId="${fontNames.indexOf(font)}" fillId="0" borderId="${bordered ? 1 : 0}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${align}" vertical="center"${wrap ? ' wrapText="1"' : ''}/></xf>`
  })
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="${formats.day}" formatCode="${dayFormat}"/></numFmts><fonts count="${fontNames.length}">${Object.values(
    fonts,
  )
    .map((font) => `<font>${font}</font>`)
    .join(
      '',
    )}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${xfs.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${xfs.join('')}</cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
}
