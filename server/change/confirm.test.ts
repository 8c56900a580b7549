/** A doubt that was looked into: the record stays as it is, the finding ends, and the same sheet does not bring it back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type County, countyCode, openCounty, type Player, villageCode } from '../../test/county/county.ts'
import { openWeb, type Web } from '../../test/county/web.ts'
import { workbookFile } from '../../test/county/workbook.ts'
import { importFile } from '../imports/importRuns.ts'
import { listFindings } from '../query/listFindings.ts'
import { listHistory } from '../resources/history.ts'
import { verify } from './verify.ts'

let county: County
let web: Web
beforeAll(async () => {
  county = await openCounty()
  web = await openWeb(county)
  await bring()
})
afterAll(async () => {
  await web.close()
  await county.close()
})

const meetings = [
  ['会议日期', '会议类型', '实到人数', '同意', '反对', '弃权'],
  ['2016-05-28', '村民大会', 16, 16, 2, 0],
  ['2016-15-29', '村民大会', 20, 20, 0, 0],
]
async function bring() {
  await importFile(county.machine, await workbookFile([{ name: '会议记录', rows: meetings }]), '会议记录.xlsx', { place: villageCode })
}

const open = async () => (await listFindings(county.machine, { page: 1, size: 50 })).rows
const confirm = async (player: Player, id: string, reason = '会议记录如此') =>
  web.ask(player, { method: 'POST', url: `/findings/${id}/confirm`, body: { reason } })

describe('a finding that is right as it stands', () => {
  it('is there to be confirmed: one on a sound value, one on a text that could not be read', async () => {
    expect((await open()).map(({ kind }) => kind).sort()).toEqual(['day.month', 'row.limit'])
  })

  it('is not confirmed without a reason, nor from another village, nor by who corrects nothing', async () => {
    const [first] = await open()
    const id = first?.id ?? ''
    expect((await confirm('deng', id, ' ')).body.problem.key).toBe('reason.required')
    expect((await confirm('liu', id)).body.problem.key).toBe('finding.missing')
    expect((await confirm('shen', id)).body.problem.key).toBe('right.write')
    expect(await open()).toHaveLength(2)
  })

  it('ends with a reason in the history of its record, and the same sheet does not bring it back', async () => {
    for (const { id, record, rowId, field } of await open()) {
      expect((await confirm('deng', id)).status).toBe(204)
      const [latest] = await listHistory(county.machine, record, rowId)
      expect(latest).toMatchObject({ operation: 'confirm', reason: '会议记录如此', changes: [{ field }] })
      expect((await confirm('deng', id)).body.problem.key).toBe('finding.missing')
    }
    await bring()
    expect(await open()).toEqual([])
  })

  it('leaves a log and findings that agree', async () => {
    const { faults } = await county.app.db.owner((client) => verify(client, county.app.catalog, countyCode))
    expect(faults).toEqual([])
  })
})
