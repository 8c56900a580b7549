/** The first start without demonstration: an empty county with its first administrator. */
import { v7 as uuid } from 'uuid'
import { addAccount } from '../access/accounts.ts'
import { systemActor } from '../access/systemActor.ts'
import { write } from '../change/write.ts'
import { type App, type Ctx, today } from '../context.ts'
import { saveInstallation } from './openApp.ts'

export async function startEmpty(app: App, county: string, name: string, administrator: string) {
  const ctx: Ctx = { ...app, actor: systemActor(app.catalog, county), today: today() }
  await write(ctx, { source: 'first start', reason: '首次启动' }, async (batch) => {
    await batch.add([{ record: 'region', id: uuid(), values: { code: county, name, level: '3' }, happenedOn: ctx.today }])
    await addAccount(batch, { loginName: 'admin', name: administrator, role: 'county', scope: county })
    await saveInstallation(batch.tx, { counties: [county], demonstration: false })
  })
}
