import { describe, expect, it } from 'vitest'
import { isMinorOn, officePhoneOf, shownHead, shownPersons, shownPlace, shownText } from './notice.ts'

describe('what a notice shows', () => {
  it('of a head is the name, and of a child the first character', () => {
    expect(shownHead('覃木兰', false)).toBe('覃木兰')
    expect(shownHead('阿卜杜拉·买买提', false)).toBe('阿卜杜拉·买买提')
    expect(shownHead('覃小妹', true)).toBe('覃某某户')
  })

  it.each(['覃木兰13800138000', '覃木兰（残疾）', '覃木兰 一三八零零一三八', '霍去病', '<b>覃木兰</b>', '451322196803120011', ''])(
    'of a head that is no plain name is no more than a character: %s',
    (name) => {
      expect(shownHead(name, false)).toMatch(/^\p{Script=Han}?某某户$/u)
    },
  )

  it('of a place is what names it, without what does not', () => {
    expect(shownPlace('木源村', '大田寨')).toBe('木源村大田寨')
    expect(shownPlace('大田寨', '第3组')).toBe('大田寨第3组')
    expect(shownPlace('大田寨', '13800138000')).toBe('大田寨')
    expect(shownPlace('残疾村', null)).toBe('')
  })

  it('of persons is a number that a household can have', () => {
    expect([3, 0, -1, 451322, 2.5, null].map(shownPersons)).toEqual([3, null, null, null, null, null])
  })

  it('of an office is its number and nothing else', () => {
    expect(officePhoneOf('村委会 0771-5826103')).toBe('村委会 0771-5826103')
    expect(officePhoneOf('县残疾人联合会 0771-5826103')).toBe('县残疾人联合会 0771-5826103')
    expect(officePhoneOf('451322196803120018')).toBeNull()
    expect(officePhoneOf('病人家属 13800138000')).toBeNull()
  })

  it('of its own texts is what may be seen', () => {
    expect(shownText('李小红家因病致贫', ['李小红'])).toBe('※※家因※※致贫')
  })
})

describe('a child', () => {
  it('is who is not yet 18 on that day, in doubt for the child', () => {
    expect(isMinorOn('2008-05-03', '2026-05-02')).toBe(true)
    expect(isMinorOn('2008-05-03', '2026-05-03')).toBe(false)
    expect(isMinorOn('2008', '2026-05-03')).toBe(true)
    expect(isMinorOn('2008-05', '2026-05-03')).toBe(true)
    expect(isMinorOn(null, '2026-05-03')).toBe(false)
  })
})
