/** Comments on cells: their texts, and the boxes that old drawings show them in. A sheet's own comments stay, with ours behind them. */
import { before, elements } from './packageParts.ts'
import { columnName } from './sheetParts.ts'
import { xmlText } from './xmlText.ts'

export interface CellComment {
  /** As in Excel, from 1. */
  row: number
  /** From 0. */
  column: number
  text: string
}

const author = '帮扶核对'
const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const noComments = `${xmlHead}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors></authors><commentList></commentList></comments>`

export function withComments(xml: string | undefined, comments: readonly CellComment[]): string {
  let text = xml ?? noComments
  const own = [...text.matchAll(/<(?:\w+:)?author(?=[\s/>])/g)].length
  text = before(text, 'authors', (prefix) => `<${prefix}author>${author}</${prefix}author>`)
  const taken = new Set(elements(text, 'comment').map(({ ref }) => ref))
  const fresh = comments.filter((comment) => !taken.has(refOf(comment)))
  for (const comment of comments) if (taken.has(refOf(comment))) text = saidMore(text, comment)
  return before(text, 'commentList', (p) =>
    fresh
      .map((comment) => `<${p}comment ref="${refOf(comment)}" authorId="${own}"><${p}text>${run(p, comment.text)}</${p}text></${p}comment>`)
      .join(''),
  )
}

const refOf = ({ row, column }: CellComment) => `${columnName(column)}${row}`

const run = (p: string, text: string) => `<${p}r><${p}rPr><${p}sz val="9"/></${p}rPr><${p}t xml:space="preserve">${xmlText(text)}</${p}t></${p}r>`

/** A cell has one comment: what is ours follows what its author wrote. */
const saidMore = (xml: string, comment: CellComment) =>
  xml.replace(
    new RegExp(`(<(?:\\w+:)?comment(?=\\s)[^>]*\\sref="${refOf(comment)}"[\\s\\S]*?)(</((?:\\w+:)?)text>)`),
    (_all, start, end, prefix) => `${start}${run(prefix, `\n${comment.text}`)}${end}`,
  )

const noBoxes =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>'

/** A cell that has a box already gets no other. */
export function withBoxes(xml: string | undefined, comments: readonly CellComment[]): string {
  const text = xml ?? noBoxes
  const shapes = [...text.matchAll(/id="_x0000_s(\d+)"/g)].map(([, number]) => Number(number))
  const first = shapes.reduce((most, shape) => Math.max(most, shape), 1024) + 1
  const taken = new Set([...text.matchAll(/<x:Row>(\d+)<\/x:Row>\s*<x:Column>(\d+)<\/x:Column>/g)].map(([, row, column]) => `${row} ${column}`))
  const fresh = comments.filter(({ row, column }) => !taken.has(`${row - 1} ${column}`))
  return before(text, 'xml', () => fresh.map((comment, at) => box(comment, first + at)).join(''))
}

const box = ({ row, column, text }: CellComment, shape: number) => {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 17)), 0)
  const anchor = [column + 1, 15, Math.max(0, row - 2), 10, column + 4, 15, Math.max(0, row - 2) + lines + 1, 4]
  return `<v:shape id="_x0000_s${shape}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:2pt;width:170pt;height:${lines * 14 + 12}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(',')}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
}
