/** Data is opened with the key that sealed it, or not at all. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { v7 as uuid } from 'uuid'
import { describe, expect, inject, it } from 'vitest'
import { keysFrom } from '../vault.ts'
import { openDatabase } from './database.ts'

const cluster = { socket: inject('socket'), stop: async () => {} }

describe('another key than the one the data was sealed with', () => {
  it('opens nothing, and the right one opens it afterwards as before', async () => {
    const [name, keys] = [`t_${uuid().replaceAll('-', '')}`, keysFrom(randomBytes(32))]
    await (await openDatabase({ data: '', name, cluster }, keys)).close()
    await expect(openDatabase({ data: '', name, cluster }, keysFrom(randomBytes(32)))).rejects.toMatchObject({ key: 'key.other' })
    const again = await openDatabase({ data: '', name, cluster }, keys)
    await expect(again.local(async () => 'open')).resolves.toBe('open')
    await again.close()
    const admin = new pg.Client({ host: cluster.socket, user: 'bangfu', database: 'postgres' })
    await admin.connect()
    await admin.query(`drop database ${name}`)
    await admin.end()
  })
})
