import { keysFrom } from '../../server/vault.ts'

/** A key for tests only; nothing outside a test run is ever sealed with it. */
export const testKeys = keysFrom(Buffer.alloc(32, 7))
