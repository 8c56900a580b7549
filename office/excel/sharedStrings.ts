/** The table of texts that the cells of a workbook share. */
import { stringOf } from './plainText.ts'
import { refuseUnless } from './unusual.ts'

const end = '</si>'
/** What stands beside a text and is none: how it is pronounced, and how it looks. */
const beside = /<rPh(?:\s[^>]*)?>.*?<\/rPh>|<phoneticPr(?:\s[^>]*)?\/>|<rPr>.*?<\/rPr>|<rPr\/>/gs
const text = /<t(?:\s[^>]*)?>([^<]*)<\/t>|<t(?:\s[^>]*)?\/>/
const run = new RegExp(`<r>\\s*(?:${text.source})\\s*</r>`, 'g')

/** In their order, without blanks around them. Throws `Unusual`. */
export function sharedStrings(xml: string): string[] {
  const strings: string[] = []
  const first = /<sst(?:\s[^>]*)?>/.exec(xml)
  refuseUnless(first && !xml.includes('<!'))
  let at = first.index + first[0].length
  if (first[0].endsWith('/>')) return strings
  for (;;) {
    const open = xml.indexOf('<', at)
    if (xml.startsWith('</sst>', open)) return strings
    if (xml.startsWith('<si/>', open)) {
      strings.push('')
      at = open + 5
      continue
    }
    refuseUnless(xml.startsWith('<si>', open))
    const close = xml.indexOf(end, open)
    refuseUnless(close > 0)
    strings.push(richText(xml.slice(open + 4, close)).trim())
    at = close + end.length
  }
}

/** One text, or runs of differently looking texts. */
export function richText(inside: string): string {
  if (inside.startsWith('<t>')) {
    const close = inside.indexOf('<', 3)
    if (close === inside.length - 4 && inside.endsWith('</t>')) return stringOf(inside.slice(3, close))
  }
  const bare = inside.replace(beside, '').trim()
  if (bare === '') return ''
  const [whole, content] = text.exec(bare) ?? []
  if (whole === bare) return stringOf(content ?? '')
  const runs = [...bare.matchAll(run)]
  refuseUnless(bare.replace(run, '').trim() === '')
  return runs.map(([, each]) => stringOf(each ?? '')).join('')
}
