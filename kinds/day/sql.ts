import { plainColumn } from '../plain.ts'

/** ISO text, not `date`: a partial day is a value too, and both worlds compare it by code point. */
export const daySql = plainColumn('text collate "C"')
