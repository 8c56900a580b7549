import { describe, expect, it } from 'vitest'
import { officeOf } from './office.ts'

describe('an office is known by its workbooks', () => {
  it('from what most titles begin with, and the unit that most sheets name', () => {
    const sheets = [
      ['附件1', '青石村全村农户花名册', '填报单位（盖章）：青石村村委会'],
      ['青石村第一轮入户调查结果表', '填报单位:市水务局驻青石村工作队'],
      ['收入标准', '填报单位：市水务局驻青石村工作队', '单位:元　　填报时间:2016.5.5'],
    ]
    expect(officeOf(sheets)).toEqual({ place: '青石村', name: '市水务局驻青石村工作队' })
  })

  it('from the unit alone where titles name no place', () => {
    const sheets = [
      ['2012年度结对共建单位一览表', '填报单位(盖章):区水务服务中心'],
      ['村级工业项目基本情况表', '填报单位:石坪村村委会'],
      ['帮扶共建资金拨付台账', '填报单位:区水务服务中心'],
    ]
    expect(officeOf(sheets)).toEqual({ place: '区水务服务中心', name: '区水务服务中心' })
  })

  it('not at all where nothing is said', () => {
    expect(officeOf([['花名册']])).toEqual({ place: undefined, name: undefined })
    expect(officeOf([])).toEqual({ place: undefined, name: undefined })
  })
})
