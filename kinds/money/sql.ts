import { integerColumn } from '../plain.ts'

/** Fen. */
export const moneySql = integerColumn('bigint')
