import type { SqlFace } from './kind.ts'

/** The SQL face of a kind whose value is one column that the driver returns as it is kept. */
export const plainColumn = (type: string): SqlFace<string> => ({
  columns: [{ suffix: '', type }],
  encode: (value) => [value],
  decode: (cell) => cell as string,
})

/** The SQL face of a kind whose value is an integer; bigint comes back as text. */
export const integerColumn = (type: 'integer' | 'bigint'): SqlFace<number> => ({
  columns: [{ suffix: '', type }],
  encode: (value) => [String(value)],
  decode: (cell) => Number(cell),
})
