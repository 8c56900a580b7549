/** Writes a member roster of any length as an .xlsx, the way offices keep it. */
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { writeXlsxStream } from 'hucre'
import type { Resident } from './people.ts'

const headings = [
  '序号',
  '自然村',
  '户编号',
  '家庭人口',
  '是否贫困户',
  '姓名',
  '性别',
  '身份证号码',
  '出生日期',
  '与户主关系',
  '文化程度',
  '健康状况',
  '劳动能力',
  '联系电话',
]

export async function writeRoster(path: string, people: Iterable<Resident>) {
  function* rows() {
    yield headings
    let number = 0
    for (const each of people) {
      yield [
        ++number,
        each.village,
        each.household,
        each.size,
        each.poor,
        each.name,
        each.sex,
        each.id,
        each.bornOn,
        each.relation,
        each.education,
        each.health,
        each.labour,
        each.phone,
      ]
    }
  }
  // Excel and WPS keep texts in one table; so does this.
  const stream = writeXlsxStream(rows(), { name: '家庭成员', inlineStrings: false })
  await pipeline(Readable.fromWeb(stream as ReadableStream<Uint8Array>), createWriteStream(path))
}
