/** The process that the crash drill kills: registers people one by one, or a workbook, or takes that back, and says on stdout what was acknowledged. */
import { v7 as uuid } from 'uuid'
import { catalogSource } from '../../catalog/catalog.ts'
import { openCatalog } from '../../core/record/catalog.ts'
import { systemActor } from '../../server/access/systemActor.ts'
import type { Change } from '../../server/change/batch.ts'
import { write } from '../../server/change/write.ts'
import { today } from '../../server/context.ts'
import { openDatabase } from '../../server/db/database.ts'
import { importFile } from '../../server/imports/importRuns.ts'
import { listImports } from '../../server/imports/runRows.ts'
import { withdrawImport } from '../../server/imports/withdrawImport.ts'
import { testKeys } from '../county/keys.ts'

const [socket = '', county = '', village = '', book] = process.argv.slice(2)
const db = await openDatabase({ data: '', cluster: { socket, stop: async () => {} } }, testKeys)
const app = { db, keys: testKeys, catalog: openCatalog(catalogSource) }
const ctx = { ...app, actor: systemActor(app.catalog, county), today: today() }
const say = (line: string) => process.stdout.write(`${line}\n`)

say('ready')
if (book === 'withdraw') {
  const run = (await listImports(ctx)).find(({ state, link }) => state === 'written' && link !== null)
  await withdrawImport(ctx, run?.id ?? '', '认错了村')
  await db.close()
} else if (book) {
  await importFile(ctx, book, '花名册.xlsx', { place: village })
  await db.close()
} else {
  // Three at once: a person and the household they head, in one transaction each.
  const one = async () => {
    for (;;) {
      const [head, household] = [uuid(), uuid()]
      const changes: Change[] = [
        { record: 'person', id: head, values: { name: '某某', region: village }, happenedOn: ctx.today },
        { record: 'household', id: household, values: { code: household.slice(-12), region: village, head }, happenedOn: ctx.today },
      ]
      await write(ctx, { source: 'drill' }, (batch) => batch.add(changes))
      say(`${head} ${household}`)
    }
  }
  await Promise.all([one(), one(), one()])
}
