/** The parts of a workbook's package that say how the others belong together, read and added to as texts. */
import { posix } from 'node:path'
import { xmlText } from './xmlText.ts'

export interface Relation {
  id: string
  type: string
  /** Path in the archive. */
  target: string
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const plain = (text: string) =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
    name ? (named[name] ?? whole) : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  )

/** Attributes of each element of that name. */
export const elements = (xml: string, name: string): Record<string, string>[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}((?:\\s+[\\w:]+\\s*=\\s*(?:"[^"]*"|'[^']*'))*)\\s*/?>`, 'g'))].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, key, double, single]) => [key, plain(double ?? single ?? '')]),
    ),
  )

/** Where the relations of a part stand. */
export const relationsPath = (part: string) => posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)

export const relationsOf = (part: string, xml: string): Relation[] =>
  elements(xml, 'Relationship').map(({ Id = '', Type = '', Target = '' }) => ({
    id: Id,
    type: Type.split('/').at(-1) ?? '',
    target: Target.startsWith('/') ? Target.slice(1) : posix.join(posix.dirname(part), Target),
  }))

const noRelations =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'

/** `target` as seen from the part. */
export function withRelation(xml: string | undefined, { id, type, target }: Relation): string {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return before(
    xml ?? noRelations,
    'Relationships',
    (prefix) => `<${prefix}Relationship Id="${id}" Type="${office}/${type}" Target="${xmlText(target)}"/>`,
  )
}

export function withContentType(xml: string, kind: { extension: string } | { part: string }, type: string): string {
  const [name, key, value] = 'extension' in kind ? ['Default', 'Extension', kind.extension] : ['Override', 'PartName', `/${kind.part}`]
  if (elements(xml, name).some((known) => known[key]?.toLowerCase() === value.toLowerCase())) return xml
  return before(xml, 'Types', (prefix) => `<${prefix}${name} ${key}="${xmlText(value)}" ContentType="${type}"/>`)
}

/** The text with something more at the end of its element of that name. */
export function before(xml: string, name: string, made: (prefix: string) => string): string {
  const [empty] = new RegExp(`<((?:\\w+:)?)${name}((?:\\s[^>]*)?)/>`).exec(xml) ?? []
  if (empty) {
    const [, prefix = '', attributes = ''] = new RegExp(`<((?:\\w+:)?)${name}((?:\\s[^>]*)?)/>`).exec(xml) ?? []
    return xml.replace(empty, () => `<${prefix}${name}${attributes}>${made(prefix)}</${prefix}${name}>`)
  }
  const end = [...xml.matchAll(new RegExp(`</((?:\\w+:)?)${name}\\s*>`, 'g'))].at(-1)
  if (!end) throw new Error(`no end of ${name}`)
  return xml.slice(0, end.index) + made(end[1] ?? '') + xml.slice(end.index)
}
