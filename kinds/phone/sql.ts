import type { SqlFace } from '../kind.ts'
import { sealedColumns } from '../sealed.ts'

export const phoneSql: SqlFace<string> = sealedColumns('phone')
