import { plainColumn } from '../plain.ts'

export const textSql = plainColumn('text collate "C"')
