import { plainColumn } from '../plain.ts'

export const codeSql = plainColumn('text collate "C"')
