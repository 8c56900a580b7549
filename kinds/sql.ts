/** Every kind by name: how it is kept. */
import { codeSql } from './code/sql.ts'
import { countSql } from './count/sql.ts'
import { daySql } from './day/sql.ts'
import { flagSql } from './flag/sql.ts'
import { idNumberSql } from './idNumber/sql.ts'
import type { SqlFace } from './kind.ts'
import { moneySql } from './money/sql.ts'
import { phoneSql } from './phone/sql.ts'
import { pointSql } from './point/sql.ts'
import { quantitySql } from './quantity/sql.ts'
import { refSql } from './ref/sql.ts'
import { regionSql } from './region/sql.ts'
import { textSql } from './text/sql.ts'
import type { KindName } from './value.ts'

export const sqlFaces = {
  text: textSql,
  day: daySql,
  money: moneySql,
  count: countSql,
  quantity: quantitySql,
  flag: flagSql,
  code: codeSql,
  region: regionSql,
  idNumber: idNumberSql,
  phone: phoneSql,
  point: pointSql,
  ref: refSql,
} satisfies Record<KindName, unknown> as unknown as Record<KindName, SqlFace<unknown>>
