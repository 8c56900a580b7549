import type { SqlFace } from '../kind.ts'
import { sealedColumns } from '../sealed.ts'

export const pointSql: SqlFace<string> = sealedColumns('point')
