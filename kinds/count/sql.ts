import { integerColumn } from '../plain.ts'

export const countSql = integerColumn('integer')
