/** What the product itself does, verify finds nothing in. */
import { describe, expect, it } from 'vitest'
import { catalogSource } from '../../catalog/catalog.ts'
import { openCatalog } from '../../core/record/catalog.ts'
import type { Values } from '../../core/record/definition.ts'
import { type County, countyCode, openCounty, otherVillageCode, villageCode } from '../../test/county/county.ts'
import { idOf, workbookFile } from '../../test/county/workbook.ts'
import { importFile } from '../imports/importRuns.ts'
import { listRecords } from '../query/listRecords.ts'
import { correctRecord, getRecordPage } from '../resources/records.ts'
import { verify } from './verify.ts'

const catalog = openCatalog(catalogSource)

describe('what the product itself does leaves nothing to find', () => {
  it.each<[string, (county: County) => Promise<unknown>]>([
    ['an account given to another village', async (county) => correct(county, 'account', county.accountOf('liu'), { scope: villageCode })],
    [
      'a place renamed',
      async (county) => {
        await county.add('village', { region: otherVillageCode })
        const { rows } = await listRecords(county.machine, {
          record: 'region',
          where: { op: 'is', field: 'code', value: otherVillageCode },
          page: 1,
          size: 1,
        })
        return correct(county, 'region', rows[0]?.id ?? '', { name: '改名村' })
      },
    ],
    [
      'texts kept, told again by another workbook, and corrected',
      async (county) => {
        const rows = (size: string, poor: string) => [
          ['户编号', '户主姓名', '户主身份证号码', '自然村', '家庭人口', '建档立卡贫困户'],
          ['K1', '韦四', idOf('1962-01-02', 19), '木源村', size, poor],
        ]
        for (const [size, poor] of [
          ['三口', '可能'],
          ['四口', '是'],
          ['4', '未定'],
        ] as const)
          await importFile(county.machine, await workbookFile([{ name: '全村农户', rows: rows(size, poor) }]), '花名册.xlsx', { place: villageCode })
        const { rows: found } = await listRecords(county.machine, {
          record: 'household',
          where: { op: 'is', field: 'code', value: 'K1' },
          page: 1,
          size: 1,
        })
        await correct(county, 'household', found[0]?.id ?? '', { size: 5 })
        const { rows: findings } = await county.app.db.owner((client) => client.query('select settled_link from finding'))
        expect(findings.length).toBeGreaterThan(0)
      },
    ],
    [
      'a head replaced by another',
      async (county) => {
        const [head, next] = [
          await county.add('person', { name: '旧主', region: villageCode }),
          await county.add('person', { name: '新主', region: villageCode }),
        ]
        return correct(county, 'household', await county.add('household', { code: 'H1', region: villageCode, head }), { head: next })
      },
    ],
  ])('%s', async (_what, act) => {
    const county = await openCounty()
    try {
      await act(county)
      expect((await county.app.db.owner((client) => verify(client, catalog, countyCode))).faults).toEqual([])
    } finally {
      await county.close()
    }
  })

  const correct = async (county: County, record: string, id: string, values: Values) => {
    const { version } = await getRecordPage(county.as('lin'), record, id)
    return correctRecord(county.as('lin'), record, id, { version, values, reason: '核对' })
  }
})
