/** A pairing that is entered as a row, not by an act of its page, is held to the same rules. */
import { workOut } from '../../core/pairing/workOut.ts'
import type { Values } from '../../core/record/definition.ts'
import type { Batch } from '../change/batch.ts'
import { forbiddenPairs } from './forbiddenPairs.ts'
import { lockHistories } from './histories.ts'
import { refuseAny } from './recordPairing.ts'

const longAgo = '0000'

export async function checkEntered(batch: Batch, record: string, { giver, receiver, startsOn }: Values): Promise<void> {
  if (record !== 'pairing' || typeof giver !== 'string' || typeof receiver !== 'string') return
  const history = await lockHistories(batch.ctx, batch.tx, [receiver])
  const wish = { act: 'pair', giver, receivers: [receiver], on: String(startsOn ?? longAgo) } as const
  const { refused, opened } = workOut(history, wish, { today: batch.ctx.today, needy: new Map() })
  await refuseAny(batch, [...refused, ...(await forbiddenPairs(batch.ctx, batch.tx, opened))])
}
