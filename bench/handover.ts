/**
 * 500 households handed over as one operation, beside the same number handed over one by one in the same run.
 * Usage: node --import tsx bench/handover.ts [households] [rounds]
 */
import { v7 as uuid } from 'uuid'
import { write } from '../server/change/write.ts'
import { recordPairing } from '../server/pairing/recordPairing.ts'
import { benchCounty, openOffice } from './office.ts'

const households = Number(process.argv[2] ?? 500)
const rounds = Number(process.argv[3] ?? 3)
const one = 50
const village = `${benchCounty}101201`
const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number

const office = await openOffice()
const { ctx } = office
const helpers = Array.from({ length: rounds * 2 + 1 }, () => uuid())
const homes = Array.from({ length: households }, () => uuid())
await write(ctx, { source: 'bench' }, (batch) =>
  batch.add([
    ...helpers.map((id, at) => ({ record: 'person', id, values: { name: `帮扶人${at}`, region: village }, happenedOn: ctx.today })),
    ...homes.map((id, at) => ({ record: 'household', id, values: { code: `H${at}`, region: village, registeredPoor: true }, happenedOn: ctx.today })),
  ]),
)
let { opened } = await recordPairing(ctx, { act: 'pair', giver: helpers[0] as string, receivers: homes, on: '2015-01-01' })
const together: number[] = []
const apart: number[] = []
for (let round = 1; round <= rounds; round++) {
  const [giver = '', other = ''] = helpers.slice(round * 2 - 1)
  const started = performance.now()
  opened = (
    await recordPairing(ctx, {
      act: 'change',
      pairings: opened.map(({ id }) => id),
      giver,
      on: `2016-${String(round * 2).padStart(2, '0')}-01`,
      reason: '轮换',
    })
  ).opened
  const between = performance.now()
  const changed: typeof opened = []
  for (const { id } of opened.slice(0, one))
    changed.push(
      ...(
        await recordPairing(ctx, {
          act: 'change',
          pairings: [id],
          giver: other,
          on: `2016-${String(round * 2 + 1).padStart(2, '0')}-01`,
          reason: '轮换',
        })
      ).opened,
    )
  together.push((between - started) / 1000)
  apart.push(((performance.now() - between) / 1000 / one) * households)
  opened = [...changed, ...opened.slice(one)]
}
console.log(
  `${households} households handed over as one operation: ${median(together).toFixed(2)} s (${together.map((each) => each.toFixed(2)).join(', ')})`,
)
console.log(`one by one, reckoned from ${one}: ${median(apart).toFixed(2)} s`)
await office.close()
