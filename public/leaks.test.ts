import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMinorOn, type Notice, officePhoneOf, shownHead, shownPersons, shownPlace, shownText } from '../core/publication/notice.ts'
import { maskAll, maskNumbers } from '../core/publication/scanText.ts'
import { households, leaksOf, type Secret, type SpoiltHousehold, secrets, spoilt } from '../test/county/hidden.ts'
import { noticeList } from './noticeList.ts'
import { noticePage } from './noticePage.ts'

const today = '2026-05-06'

function noticeOf(those: readonly SpoiltHousehold[], [title, text, basis, phone]: readonly Secret[]): Notice {
  return {
    ...{ kind: shownText('公示'), stage: shownText('村公示'), region: shownText('大山村'), days: 7, dayRule: shownText('自然日') },
    ...{ startsOn: today, endsOn: '2026-05-13', takesObjections: true },
    title: shownText(spoilt('名单公示', title as Secret, 0)),
    introduction: shownText(spoilt('经评议予以公示', text as Secret, 1)),
    basis: shownText(spoilt('县里的文件', basis as Secret, 2)),
    officePhone: officePhoneOf(/^1|^0/.test((phone as Secret).plain) ? null : `村委会${(phone as Secret).written}`),
    lines: those.map(({ name, bornOn, group, size }) => ({
      head: shownHead(name, isMinorOn(bornOn, today)),
      persons: shownPersons(size),
      place: shownPlace('大山村', group),
    })),
  }
}

const seen = (page: string) => page.replace(/<style>.*<\/style>/s, '').replace(/<[^>]*>/g, '\n')

describe('of ten thousand households with numbers and words of health hidden in their texts', () => {
  it('nothing hidden comes through page, list or board', () => {
    let counted = 0
    fc.assert(
      fc.property(fc.array(households, { minLength: 100, maxLength: 100 }), fc.array(secrets, { minLength: 4, maxLength: 4 }), (those, texts) => {
        counted += those.length
        const notice = noticeOf(those, texts)
        const hidden = [...texts, ...those.flatMap((each) => each.hidden)]
        const list = noticeList([
          { code: '1', name: notice.region, running: [{ address: '/', title: notice.title, stage: notice.stage, endsOn: today }], over: [] },
        ])
        const board = those.map(({ objection }) => maskAll(maskNumbers(objection)))
        for (const text of [seen(noticePage(notice)), seen(list), board.join('\n')]) expect(leaksOf(text, hidden)).toEqual([])
        const children = those.filter(({ bornOn }) => bornOn.startsWith('2015')).length
        expect(notice.lines?.filter(({ head }) => head.endsWith('某某户')).length).toBeGreaterThanOrEqual(children)
      }),
      { numRuns: 100, seed: 20260506 },
    )
    expect(counted).toBeGreaterThanOrEqual(10_000)
  }, 60_000)

  it('would be found if it did', () => {
    const [one] = fc.sample(secrets, { numRuns: 1, seed: 1 }) as [Secret]
    expect(leaksOf(`户主${one.written}三人`, [one])).toEqual([one.plain])
  })
})
