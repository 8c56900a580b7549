/** A summary vouches for its figures: they and the head of the log are of one moment, whatever is written meanwhile. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type County, countyCode, openCounty, villageCode } from '../../test/county/county.ts'
import { readEntry } from '../../test/journeys/browser/docx.ts'
import { parseHead } from '../change/head.ts'
import { verify } from '../change/verify.ts'
import { computeIn, getFigure } from '../query/figures.ts'
import { makeSummary } from './summaries.ts'

let county: County
beforeAll(async () => {
  county = await openCounty({ withRoster: true })
})
afterAll(() => county.close())

it('figures and head belong together while others write', async () => {
  const figure = getFigure(county.machine, 'registeredPoorHouseholds')
  const terms = { scope: {}, recorded: new Set(['household']) }
  let writing = true
  const writer = (async () => {
    while (writing) {
      const head = await county.add('person', { name: '新户主', region: villageCode })
      await county.add('household', { code: `N${Date.now()}`, region: villageCode, head, registeredPoor: true })
    }
  })()
  try {
    const counted = new Set<unknown>()
    for (let round = 0; round < 20; round++) {
      const { figures, head } = await county.app.db.read(countyCode, (tx) => computeIn(county.machine, tx, [figure], terms))
      const { rows } = await county.app.db.read(countyCode, (tx) =>
        sql<{ last: string; poor: string }>`
          select first_change + changes - 1 as last,
            (select count(*) from change join link as own on own.county = change.county and own.id = change.link
              where own.county = ${countyCode} and own.number <= link.number and record = 'household'
              and content->'values'->>'registeredPoor' = 'true') as poor
          from link where county = ${countyCode} and number = ${head.link}`.execute(tx),
      )
      expect(figures[0]?.logPosition).toBe(Number(rows[0]?.last))
      expect(figures[0]?.value).toBe(Number(rows[0]?.poor))
      counted.add(figures[0]?.value)
    }
    expect(counted.size).toBeGreaterThan(1)
  } finally {
    writing = false
    await writer
  }
})

it('the annex prints the head as verify takes it, and numbers that do not part from their measures', async () => {
  const { content } = await makeSummary(county.machine, 'registrationBrief')
  const words = (await readEntry(content, 'word/document.xml')).replace(/<[^>]+>/g, '')
  const [, printed = ''] = /末端凭证为(\d+:[0-9a-f]{64})/.exec(words) ?? []
  expect((await county.app.db.owner((client) => verify(client, county.app.catalog, countyCode, parseHead(printed)))).faults).toEqual([])
  expect(words).toMatch(/第\u00a0\d+\u00a0条/)
  expect(words).toMatch(/\d\u00a0户/)
  expect(words).toMatch(/\d\.\d\d%/)
})
