/** Withdrawing at the console: an import that does not exist is told as that before anything else is asked for. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type County, demo, openCounty, villageCode } from '../../test/county/county.ts'
import { importFile } from '../imports/importRuns.ts'
import { listImports } from '../imports/runRows.ts'
import { withdrawAtConsole } from './withdraw.ts'

let county: County
beforeAll(async () => {
  county = await openCounty()
  await importFile(county.machine, demo('贫困户识别标准.xlsx'), '贫困户识别标准.xlsx', { place: villageCode })
})
afterAll(() => county.close())

it('says of a number that is no import that it is none, and asks a reason only for one that is', async () => {
  await expect(withdrawAtConsole(county.machine, 999_999, {})).rejects.toMatchObject({ key: 'command.withdrawLink' })
  const written = (await listImports(county.machine)).find(({ link }) => link !== null)
  await expect(withdrawAtConsole(county.machine, Number(written?.link), {})).rejects.toMatchObject({ key: 'command.missingOption' })
})
