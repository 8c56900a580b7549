import type { Context } from '../core/context.ts'
import type { Database } from './db/database.ts'
import type { Keys } from './vault.ts'

export type Ctx = Context<Database, Keys>

/** What lives as long as the process. */
export type App = Omit<Ctx, 'actor' | 'today'>

/** The day of a moment as people in China count it, whatever the machine's zone. */
export const dayOfMoment = (moment: Date) => new Date(moment.getTime() + 8 * 3600_000).toISOString().slice(0, 10)

export const today = () => dayOfMoment(new Date())
