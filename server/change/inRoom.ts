/** What another room keeps is added along with what a room does of its own, in the same transaction. */
import type { Room } from '../../core/record/definition.ts'
import type { Batch } from './batch.ts'

export async function inRoom<T>(batch: Batch, room: Room, work: () => Promise<T>): Promise<T> {
  const own = batch.through
  batch.through = room
  try {
    return await work()
  } finally {
    batch.through = own
  }
}
