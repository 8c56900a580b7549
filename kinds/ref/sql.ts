import { plainColumn } from '../plain.ts'

export const refSql = plainColumn('uuid')
