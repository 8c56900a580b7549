import type { Context } from '../core/context.ts'
import type { Database } from './db/database.ts'
import type { Keys } from './vault.ts'

export type Ctx = Context<Database, Keys>

/** What lives as long as the process. */
export type App = Omit<Ctx, 'actor' | 'today'>

/** Today as people in China count it, whatever the machine's zone. */
export const today = () => new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10)
