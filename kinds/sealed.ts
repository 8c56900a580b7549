import type { SqlFace } from './kind.ts'

/** A secret text as ciphertext with two keyed hashes: of the whole value, and of its last four characters. `lookup`: people are found by them. */
export const sealedColumns = (use: string, lookup?: true): SqlFace<string> => ({
  columns: [
    { suffix: '', type: 'bytea' },
    { suffix: '_hash', type: 'bytea', lookup },
    { suffix: '_tail', type: 'bytea', lookup },
  ],
  encode: (value, vault) => [
    `\\x${vault.seal(value).toString('hex')}`,
    `\\x${vault.blind(use, value).toString('hex')}`,
    `\\x${vault.blind(`${use} tail`, value.slice(-4)).toString('hex')}`,
  ],
  decode: (cell, vault) => vault.open(cell as Buffer),
})
