/**
 * Names that a living process holds: advisory locks on a connection of their own. However the process ends, the
 * database lets go of them, so what nobody holds was left behind.
 */
import pg from 'pg'

export interface Locks {
  /** Takes a name until it is let go or the process ends; again is as good as once. False when another process has it. */
  hold(name: string): Promise<boolean>
  letGo(name: string): Promise<void>
  close(): Promise<void>
}

/** The lock of a name, for SQL. */
export const lockNumber = (name: string) => `hashtextextended(${name}, 0)`

export function openLocks(config: pg.ClientConfig): Locks {
  let holder: Promise<pg.Client> | undefined
  const held = new Set<string>()
  const open = async () => {
    const client = new pg.Client({ ...config, pipeline: true })
    // With the connection all names are gone; the next one opens another.
    client.on('error', () => {
      holder = undefined
      held.clear()
    })
    await client.connect()
    return client
  }
  const ask = async (text: string, name: string) => {
    holder ??= open()
    const client = await holder.catch((error: unknown) => {
      holder = undefined
      throw error
    })
    return (await client.query<{ done: boolean }>(`select ${text}(${lockNumber('$1')}) as done`, [name])).rows[0]?.done === true
  }
  return {
    async hold(name) {
      if (!held.has(name) && (await ask('pg_try_advisory_lock', name))) held.add(name)
      return held.has(name)
    },
    async letGo(name) {
      // A connection that cannot be asked holds nothing any more.
      if (held.delete(name)) await ask('pg_advisory_unlock', name).catch(() => {})
    },
    async close() {
      await holder?.then((client) => client.end()).catch(() => {})
    },
  }
}
