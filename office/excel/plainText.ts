/** Text between the marks of a workbook's XML, as its author wrote it. */
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const mostCode = 0x10ffff

/** Entities that XML itself names, and signs by number; what else looks like one stands as it is. */
export const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
        if (name) return named[name] ?? whole
        const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
        return code <= mostCode ? String.fromCodePoint(code) : whole
      })
    : text

/** A string of a cell, in which `_x000D_` is a sign that XML cannot carry. */
export const stringOf = (text: string): string => {
  const plain = unescaped(text)
  return plain.includes('_x') ? plain.replace(/_x([\da-f]{4})_/gi, (_whole, hex) => String.fromCharCode(Number.parseInt(hex, 16))) : plain
}
