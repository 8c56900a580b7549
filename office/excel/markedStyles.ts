/** Styles of a workbook with those of marked cells behind its own: each like the cell's own style, but for the colour of its ground. */
import { before } from './packageParts.ts'

export type MarkColour = 'red' | 'amber'

const grounds: Record<MarkColour, string> = { red: 'FFFFC7CE', amber: 'FFFFEB9C' }
const colours = Object.keys(grounds) as MarkColour[]

export interface MarkedStyles {
  /** The style like `own` on the colour's ground. */
  styleOf(own: number, colour: MarkColour): number
  xml(): string
}

export function openStyles(xml: string): MarkedStyles {
  const part = (name: string) => new RegExp(`<((?:\\w+:)?)${name}(?:\\s[^>]*)?>([\\s\\S]*?)</\\1${name}\\s*>`).exec(xml)
  const [, prefix = '', inside = ''] = part('cellXfs') ?? []
  const own = [...inside.matchAll(new RegExp(`<${prefix}xf(?=[\\s/>])[^>]*?(?:/>|>[\\s\\S]*?</${prefix}xf>)`, 'g'))].map(([text]) => text)
  const fills = [...(part('fills')?.[2] ?? '').matchAll(/<(?:\w+:)?fill(?=[\s/>])/g)].length
  const made = new Map<string, number>()
  const styles: string[] = []
  const like = (text: string, fill: number) =>
    text.replace(/^<((?:\w+:)?xf)((?:\s[^>]*?)?)(\/?>)/, (_all, name, attributes: string, end) => {
      const others = attributes.replace(/\s(fillId|applyFill)="[^"]*"/g, '')
      return `<${name}${others} fillId="${fill}" applyFill="1"${end}`
    })
  return {
    styleOf(style, colour) {
      const key = `${style} ${colour}`
      const known = made.get(key)
      if (known !== undefined) return known
      const id = own.length + styles.push(like(own[style] ?? own[0] ?? `<${prefix}xf/>`, fills + colours.indexOf(colour))) - 1
      made.set(key, id)
      return id
    },
    xml() {
      if (!styles.length) return xml
      const grown = counted(counted(xml, 'fills', colours.length), 'cellXfs', styles.length)
      const filled = before(grown, 'fills', (p) =>
        colours
          .map(
            (colour) =>
              `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${grounds[colour]}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`,
          )
          .join(''),
      )
      return before(filled, 'cellXfs', () => styles.join(''))
    },
  }
}

/** A list that says how many it has says so many more. */
const counted = (xml: string, name: string, more: number) =>
  xml.replace(new RegExp(`(<(?:\\w+:)?${name}(?:\\s[^>]*?)?\\scount=")(\\d+)"`), (_all, start, count) => `${start}${Number(count) + more}"`)
