/** What every function with work to do is given: made once per request. */
import type { Actor } from './access/role.ts'
import type { Catalog } from './record/catalog.ts'

export interface Context<Db, Keys> {
  db: Db
  keys: Keys
  catalog: Catalog
  actor: Actor
  /** ISO day. */
  today: string
}
