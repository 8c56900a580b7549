import { readdirSync } from 'node:fs'
import { openCatalog } from './core/record/catalog.ts'
import { catalogSource } from './catalog/catalog.ts'
import { recogniseSheet } from './core/sheet/recognise.ts'
import { openWorkbooks } from './office/excel/reader.ts'
const c = openCatalog(catalogSource)
const d = process.argv[2]!
const files = readdirSync(d).filter((f) => f.endsWith('.xlsx'))
for (const b of await openWorkbooks(files.map((f) => ({ name: f, content: d + '/' + f })))) {
  if (b instanceof Error) { console.log(b.message); continue }
  for (const s of b.sheets) {
    const r = recogniseSheet(c, s.top, s.merges)
    console.log('##', b.name, s.name, '→', r?.layout.name, r?.layout.label, r?.confidence)
    if (r) console.log('   ', r.columns.map((x) => `${x.heading}=${x.part}.${x.field.name}(${(x as {confidence?: number}).confidence?.toFixed?.(2)})`).join(' '), '| unknown', r.unknown.map((u) => u.heading).join(' '))
  }
  b.close()
}
