/** HTML out of texts. Whatever is put into it is escaped, unless it is HTML already. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Piece = string | number | null | undefined | Html | readonly Piece[]

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => signs[sign] as string)

function written(piece: Piece): string {
  if (piece === null || piece === undefined) return ''
  if (piece instanceof Html) return piece.text
  if (typeof piece === 'string' || typeof piece === 'number') return escaped(String(piece))
  return piece.map(written).join('')
}

export const html = (texts: TemplateStringsArray, ...pieces: readonly Piece[]) =>
  new Html(texts.map((text, at) => `${text}${at < pieces.length ? written(pieces[at]) : ''}`).join(''))
