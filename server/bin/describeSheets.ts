/** docs/sheets.md: which kind of sheet brings which record types, column by column, and which types only one kind of sheet brings. */
import { type Catalog, getRecord } from '../../core/record/catalog.ts'
import type { SheetLayout, SheetPart } from '../../core/sheet/layout.ts'

/** Parts that make or fill records; the others only say something for them. */
const making = ({ parts }: SheetLayout) => parts.filter(({ says }) => !says)

export const layoutsOf = (catalog: Catalog, record: string) =>
  catalog.sheets.filter((layout) => making(layout).some((part) => part.record === record))

export function describeSheets(catalog: Catalog): string {
  const layouts = [...catalog.sheets].sort((a, b) => (a.name < b.name ? -1 : 1))
  const records = [...catalog.records.values()].filter(({ derived }) => !derived)
  return [
    '# 表与记录',
    '',
    '由 `catalog/` 中的定义写成。一张表是一种录入的途径，不是一类记录：一行可以写成几条互相引用的记录，同一类记录可以来自多种表。',
    '',
    `共${layouts.length}种表，${records.length}类记录。`,
    '',
    ...layouts.flatMap((layout) => describeLayout(catalog, layout)),
    '## 只来自一种表的记录',
    '',
    '| 记录 | 表 | 单列的理由 |',
    '|---|---|---|',
    ...records.flatMap(({ name, label, apart }) => {
      const [only, ...more] = layoutsOf(catalog, name)
      return only && !more.length ? [`| ${label} \`${name}\` | ${only.label} | ${apart ?? ''} |`] : []
    }),
    '',
  ].join('\n')
}

function describeLayout(catalog: Catalog, layout: SheetLayout): string[] {
  return [
    `## ${layout.label} \`${layout.name}\``,
    '',
    '| 记录 | 项目 | 列标题 |',
    '|---|---|---|',
    ...layout.parts.flatMap((part) => columnsOf(catalog, part).map((cells) => `| ${cells.join(' | ')} |`)),
    '',
  ]
}

function columnsOf(catalog: Catalog, part: SheetPart): string[][] {
  const { label, name, fields, fieldList } = getRecord(catalog, part.record)
  const record = `${label} \`${name}\`${part.says ? '（供引用）' : ''}`
  const said = Object.entries(part.columns).filter(([, { from }]) => from === undefined)
  const rows = said.map(([field, { headings = [], only }]) => {
    const known = fields[field]
    const words = [...headings, ...(only ? [] : [known?.label ?? '', ...(known?.excel ?? [])])]
    return [record, `${known?.label} \`${field}\``, [...new Set(words)].join('、')]
  })
  const others = fieldList.filter(({ name: field, kind }) => kind !== 'ref' && !(field in part.columns) && !(field in (part.set ?? {})))
  return part.all && others.length ? [...rows, [record, '其余各项', others.map(({ label: word }) => word).join('、')]] : rows
}
