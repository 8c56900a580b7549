import fs from 'node:fs'
import { Session } from 'node:inspector/promises'
import { benchCounty, openOffice } from './bench/office.ts'
import { residents, villages } from './bench/people.ts'
import { writeRoster } from './bench/workbook.ts'
import { importFile } from './server/imports/importRuns.ts'

const n = Number(process.argv[2] ?? 20000)
const office = await openOffice()
await writeRoster(office.folder + '/r.xlsx', residents(n, benchCounty, villages(benchCounty).villages))
const s = new Session()
s.connect()
await s.post('Profiler.enable')
await s.post('Profiler.start')
await office.ctx.db.owner((c) => c.query('alter system set log_min_duration_statement=5'))
await office.ctx.db.owner((c) => c.query('select pg_reload_conf()'))
await new Promise((r) => setTimeout(r, 500))
const t = Date.now(),
  c = process.cpuUsage()
await importFile(office.ctx, office.folder + '/r.xlsx', 'r.xlsx', { place: benchCounty })
console.log('import', Date.now() - t, 'node cpu', process.cpuUsage(c).user / 1000)
const { profile } = await s.post('Profiler.stop')
const self = new Map<string, number>()
const dt = profile.timeDeltas!
const idx = new Map(profile.nodes.map((n) => [n.id, n]))
profile.samples!.forEach((id, i) => {
  const f = idx.get(id)!.callFrame
  const k = f.functionName + ' ' + f.url.split('/').slice(-2).join('/') + ':' + f.lineNumber
  self.set(k, (self.get(k) ?? 0) + dt[i]! / 1000)
})
for (const [k, v] of [...self].sort((a, b) => b[1] - a[1]).slice(0, 22)) console.log(v.toFixed(0).padStart(7), k)
fs.copyFileSync(office.folder + '/postgresql.log', '/tmp/scratch/pg.log')
await office.close()
