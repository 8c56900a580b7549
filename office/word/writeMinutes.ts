/** The minutes of a meeting that voted household by household, to be signed on paper. */
import { AlignmentType } from 'docx'
import { chineseDay } from '../../core/summary/summary.ts'
import { body, line, packDocument, run, title } from './officialDocument.ts'
import { cellOf, ruledTable, small } from './ruledTable.ts'

export interface Minutes {
  place: string
  kind: string
  /** ISO day. */
  heldOn: string
  venue: string
  chair: string
  recorder: string
  expected: number | null
  attendance: number | null
  topic: string
  /** Who entered the meeting for a colleague who was away: both names. */
  actingFor: { substitute: string; absent: string } | null
  votes: readonly { head: string; agree: number | null; against: number | null; abstain: number | null; result: string; reason: string | null }[]
}

/** Twips, 156 mm in all. */
const widths = [700, 1900, 1000, 1000, 1000, 1245, 2000]

const shown = (count: number | null) => (count === null ? '' : String(count))

export function writeMinutes(minutes: Minutes): Promise<Buffer> {
  const { place, kind, heldOn, venue, chair, recorder, expected, attendance, topic, actingFor, votes } = minutes
  const name = `${place}${kind}记录`
  const passed = votes.filter(({ result }) => result === '通过').length
  const said = (label: string, text: string) => body([run(`${label}：${text}`)])
  const number = (count: number | null) => cellOf([small(shown(count))], AlignmentType.RIGHT)
  return packDocument(name, [
    title(name),
    said('时间', chineseDay(heldOn)),
    said('地点', venue),
    said('主持人', chair),
    said('记录人', recorder),
    said('到会', `应到${shown(expected)}人，实到${shown(attendance)}人`),
    said('议题', topic),
    ...(actingFor ? [said('经办', `由${actingFor.substitute}代${actingFor.absent}办理`)] : []),
    body([run(`逐户表决结果如下：通过${passed}户，未通过${votes.length - passed}户。同意超过实到人数一半的为通过。`)]),
    ruledTable(
      widths,
      ['序号', '户主', '同意', '不同意', '弃权', '结果', '未通过原因'],
      votes.map(({ head, agree, against, abstain, result, reason }, at) => [
        cellOf([small(String(at + 1))], AlignmentType.CENTER),
        cellOf([small(head)]),
        ...[agree, against, abstain].map(number),
        cellOf([small(result)], AlignmentType.CENTER),
        cellOf([small(reason ?? '')]),
      ]),
    ),
    line([run('')]),
    body([run('主持人（签名）：　　　　　　　　记录人（签名）：')]),
    body([run('到会人员（签名）：')]),
  ])
}
