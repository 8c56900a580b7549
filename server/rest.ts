/**
 * Long loops let the event loop have its turn. A socket takes about 200 KB; PostgreSQL is through with them in 3 ms, and then
 * waits for the rest of the statement as long as we compute on (ADR 9).
 */
import { setImmediate as turn } from 'node:timers/promises'

const between = 50

/** Whether it is time to rest at this step of a loop. */
export const isRest = (step: number) => step % between === between - 1

export { turn }
