/** docs/glossary.md, docs/data-dictionary.md, docs/sheets.md and docs/faults.md out of the definitions. `migrate --make` writes them; a test holds them current. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalog, OpenField } from '../../core/record/catalog.ts'
import { isSecret } from '../../core/record/definition.ts'
import { describeFaults } from './describeFaults.ts'
import { describeSheets } from './describeSheets.ts'

const folder = join(import.meta.dirname, '..', '..', 'docs')

export function describeCatalog(catalog: Catalog): Record<string, string> {
  return {
    'glossary.md': glossary(catalog),
    'data-dictionary.md': dictionary(catalog),
    'sheets.md': describeSheets(catalog),
    'faults.md': describeFaults(),
  }
}

export function writeDocs(catalog: Catalog) {
  for (const [name, text] of Object.entries(describeCatalog(catalog))) writeFileSync(join(folder, name), text)
}

/** One identifier, one concept. */
function glossary(catalog: Catalog): string {
  const terms = new Map<string, Set<string>>()
  const add = (name: string, label: string) => terms.set(name, (terms.get(name) ?? new Set()).add(label))
  for (const record of catalog.records.values()) {
    add(record.name, record.label)
    for (const field of record.fieldList) add(field.name, field.label)
  }
  for (const list of catalog.codes.values()) add(list.name, list.label)
  for (const figure of catalog.figures.values()) add(figure.name, figure.label)
  for (const summary of catalog.summaries.values()) add(summary.name, summary.label)
  for (const role of catalog.roles.values()) add(role.name, role.label)
  const lines = [...terms].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, labels]) => `| ${name} | ${[...labels].join('、')} |`)
  return ['# Glossary', '', 'Written from the definitions in `catalog/`.', '', '| identifier | 中文 |', '|---|---|', ...lines, ''].join('\n')
}

function dictionary(catalog: Catalog): string {
  const records = [...catalog.records.values()].flatMap((record) => [
    `## ${record.label} \`${record.name}\``,
    '',
    `自然键：${record.key.map((name) => record.fields[name]?.label).join('、') || '无'}。所在区域取自：${record.fields[record.place]?.label}。${record.derived ? '由系统生成。' : ''}`,
    '',
    '| 项目 | 标识 | 类型 | 要求 | 工作簿中的其他写法 |',
    '|---|---|---|---|---|',
    ...record.fieldList.map(
      (field) => `| ${field.label} | ${field.name} | ${kindOf(field)} | ${demandsOf(field)} | ${(field.excel ?? []).join('、')} |`,
    ),
    '',
  ])
  const lists = [...catalog.codes.values()].flatMap((list) => [
    `### ${list.label} \`${list.name}\``,
    '',
    `依据：${list.basis}`,
    '',
    list.codes.map(({ code, label, also }) => `${code} ${label}${also ? `（${also.join('、')}）` : ''}`).join('；'),
    '',
  ])
  return ['# 数据字典', '', '由 `catalog/` 中的定义写成。', '', ...records, '## 代码表', '', ...lists].join('\n')
}

const kindOf = (field: OpenField) => [field.kind, field.list, field.to, field.unit].filter(Boolean).join(' ')

const demandsOf = (field: OpenField) =>
  [
    field.required && '必填',
    field.fixed && '登记后不直接改',
    isSecret(field.kind) && '加密',
    field.partial && '可只到年月',
    field.latest && '不晚于今天',
  ]
    .filter(Boolean)
    .join('，')
