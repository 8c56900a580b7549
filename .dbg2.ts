import { openCatalog } from './core/record/catalog.ts'
import { catalogSource } from './catalog/catalog.ts'
import { recogniseSheet } from './core/sheet/recognise.ts'
import { openWorkbook } from './office/excel/reader.ts'
const c = openCatalog(catalogSource)
const [p, sh, lay] = process.argv.slice(2)
const b = await openWorkbook(p!)
const s = b.sheets.find((x) => x.name === sh)!
const r = recogniseSheet({ ...c, sheets: c.sheets.filter((l) => l.name === lay) }, s.top, s.merges, s.name)
console.log(lay, c.sheets.find((l) => l.name === lay)?.needs, r ? r.columns.map((x) => `${x.heading}=${x.part}.${x.field.name}(${x.confidence})`).join(' ') + ' | ' + r.unknown.map((u) => u.heading) : 'none')
b.close()
