import { plainColumn } from '../plain.ts'

export const regionSql = plainColumn('text collate "C"')
