/** A throw-away office for measurements: fsync on, as in use. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import { catalogSource } from '../catalog/catalog.ts'
import { openCatalog } from '../core/record/catalog.ts'
import { systemActor } from '../server/access/systemActor.ts'
import { write } from '../server/change/write.ts'
import { type Ctx, today } from '../server/context.ts'
import { type Cluster, openCluster } from '../server/db/cluster.ts'
import { openDatabase } from '../server/db/database.ts'
import { keysFrom } from '../server/vault.ts'
import { villages } from './people.ts'

export const benchCounty = '449901'

export interface Office {
  ctx: Ctx
  cluster: Cluster
  folder: string
  /** Another database of the same cluster with the same tables, empty. */
  emptyCopy(): Promise<string>
  close(): Promise<void>
}

export async function openOffice(): Promise<Office> {
  const folder = mkdtempSync(join(tmpdir(), 'bangfu-bench-'))
  const cluster = await openCluster(folder)
  const keys = keysFrom(Buffer.alloc(32, 9))
  const shared: Cluster = { socket: cluster.socket, stop: async () => {} }
  const db = await openDatabase({ data: folder, cluster: shared, name: 'bench' }, keys)
  const catalog = openCatalog(catalogSource)
  const ctx: Ctx = { db, keys, catalog, actor: systemActor(catalog, benchCounty), today: today() }
  await addPlaces(ctx)
  let copies = 0
  return {
    ctx,
    cluster,
    folder,
    async emptyCopy() {
      const name = `copy${++copies}`
      const empty = await openDatabase({ data: folder, cluster: shared, name }, keys)
      await empty.close()
      return name
    },
    async close() {
      await db.close()
      await cluster.stop()
      execFileSync('rm', ['-rf', folder])
    },
  }
}

async function addPlaces(ctx: Ctx) {
  const places = villages(benchCounty)
  const levels = [[{ code: benchCounty, name: '测试县' }], places.towns, places.villages]
  await write(ctx, { source: 'bench' }, (batch) =>
    batch.add(
      levels.flatMap((level, index) =>
        level.map(({ code, name }) => ({ record: 'region', id: uuid(), values: { code, name, level: String(3 + index) }, happenedOn: ctx.today })),
      ),
    ),
  )
}
