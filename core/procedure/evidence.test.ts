import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { announcementFault, ballotOutcome, gatheringFault, noticeFault, surveyFault, verdictFault } from './evidence.ts'
import type { Step } from './procedure.ts'

const meeting: Step = { name: 'appraise', label: '民主评议', kind: 'meeting', by: ['village'], quorum: [2, 3] }
const notice: Step = {
  name: 'firstNotice',
  label: '第一次公示',
  kind: 'notice',
  by: ['village'],
  notice: { stage: '第一榜', days: 7, counted: '自然日' },
}
const check: Step = { name: 'check', label: '入户核查', kind: 'check', by: ['village'], surveyors: 2 }

describe('a meeting', () => {
  const held = { expected: 30, attendance: 20, chair: '邓桂香', recorder: '黄志远' }

  it('may vote with two thirds of those who should come, not with one fewer', () => {
    expect(gatheringFault(meeting, held)).toBeUndefined()
    expect(gatheringFault(meeting, { ...held, attendance: 19 })).toEqual({
      key: 'meeting.quorum',
      details: { expected: 30, attendance: 19, least: 20 },
    })
    expect(gatheringFault(meeting, { ...held, expected: 0, attendance: 0 })?.key).toBe('meeting.quorum')
    expect(gatheringFault(meeting, { ...held, attendance: 31 })?.key).toBe('meeting.moreThanExpected')
  })

  it('has a chair and somebody else who keeps the minutes', () => {
    expect(gatheringFault(meeting, { ...held, recorder: ' ' })?.key).toBe('meeting.signers')
    expect(gatheringFault(meeting, { ...held, recorder: '邓桂香 ' })?.key).toBe('meeting.sameSigner')
  })

  it('counts a vote of everybody present, and passes by more than half of them', () => {
    const some = fc.nat({ max: 50 })
    fc.assert(
      fc.property(some, some, some, fc.integer({ min: -2, max: 2 }), (agree, against, abstain, off) => {
        const found = ballotOutcome(agree + against + abstain + off, { agree, against, abstain })
        if (off) expect(found).toMatchObject({ key: 'meeting.votes' })
        else expect(found).toBe(agree > against + abstain ? 'passed' : 'failed')
      }),
    )
  })
})

describe('a notice', () => {
  const hung = {
    stage: '第一榜',
    isAnnouncement: false,
    startsOn: '2016-06-02',
    endsOn: '2016-06-09' as string | null,
    leastEndsOn: '2016-06-09',
    households: new Set(['h']),
    objected: new Set<string>(),
    upheld: new Set<string>(),
  }
  const faultOf = (more: Partial<typeof hung>, today = '2016-06-10', outcome: 'passed' | 'failed' = 'passed') =>
    noticeFault(notice, { ...hung, ...more }, 'h', outcome, '2016-06-02', today)?.key

  it('is over on the day after its last', () => {
    expect(faultOf({})).toBeUndefined()
    expect(faultOf({}, '2016-06-09')).toBe('case.stillHanging')
    // However late it is entered, the step after it took place when it was over.
    expect(faultOf({}, '2016-06-08')).toBe('case.stillHanging')
  })

  it('hangs as many days as the procedure says, and to its end', () => {
    expect(faultOf({ endsOn: '2016-06-07' })).toBe('case.tooShort')
    expect(faultOf({ endsOn: null })).toBe('case.takenDown')
  })

  it('that makes a result known is none that anybody can object to', () => {
    expect(faultOf({ isAnnouncement: true })).toBe('case.announcement')
  })

  it('must be of this stage, name the household and hang after the step before', () => {
    expect(noticeFault(notice, undefined, 'h', 'passed', '', '')?.key).toBe('case.notHung')
    expect(faultOf({ stage: '第二榜' })).toBe('case.otherNotice')
    expect(faultOf({ households: new Set(['other']) })).toBe('case.notNamed')
    expect(faultOf({ startsOn: '2016-06-01' })).toBe('case.hungBefore')
  })

  it('stops the case while an objection is open, and ends it when one was right', () => {
    expect(faultOf({ objected: new Set(['h']) })).toBe('case.objected')
    expect(faultOf({ objected: new Set(['h']) }, '2016-06-10', 'failed')).toBe('case.objected')
    expect(faultOf({ upheld: new Set(['h']) })).toBe('case.upheld')
    expect(faultOf({ upheld: new Set(['h']) }, '2016-06-10', 'failed')).toBeUndefined()
  })
})

describe('an announcement', () => {
  const announce: Step = { name: 'announce', label: '公告', kind: 'announce', by: ['county'], announcement: '县公告' }
  const none = new Set<string>()
  const posted = {
    ...{ stage: '县公告', isAnnouncement: true, startsOn: '2016-07-02' as string | null, endsOn: '2016-07-09', leastEndsOn: null },
    ...{ households: new Set(['h']), objected: none, upheld: none },
  }
  const faultOf = (more: Partial<typeof posted> = {}, day = '2016-07-03') =>
    announcementFault(announce, { ...posted, ...more }, 'h', '2016-07-01', day)?.key

  it('is released, names the household, and hangs after the decision and before the step', () => {
    expect(announcementFault(announce, undefined, 'h', '', '')?.key).toBe('case.notAnnounced')
    expect(faultOf()).toBeUndefined()
    expect(faultOf({ isAnnouncement: false })).toBe('case.otherNotice')
    expect(faultOf({ stage: '村公示' })).toBe('case.otherNotice')
    expect(faultOf({ households: new Set(['other']) })).toBe('case.notNamed')
    expect(faultOf({ startsOn: null })).toBe('case.announcementDraft')
    expect(faultOf({ startsOn: '2016-06-30' })).toBe('case.hungBefore')
    expect(faultOf({}, '2016-07-01')).toBe('case.announcedLater')
  })
})

describe('a survey', () => {
  const opened = { day: '2016-05-05', what: '受理' }
  const survey = { surveyedOn: '2016-05-20', surveyors: ['a', 'b'], helpers: ['c'], members: ['d'] }

  it('is made after the application by two people, none of them of the household or its helper', () => {
    const faultOf = (more: Partial<typeof survey>) => surveyFault(check, opened, { ...survey, ...more })?.key
    expect(faultOf({})).toBeUndefined()
    expect(surveyFault(check, opened, undefined)?.key).toBe('case.notSurveyed')
    expect(faultOf({ surveyedOn: '2016-05-04' })).toBe('case.surveyOld')
    expect(faultOf({ surveyors: ['a', 'a'] })).toBe('case.surveyors')
    expect(faultOf({ helpers: ['b'] })).toBe('case.ownHelper')
    expect(faultOf({ members: ['a', 'e'] })).toBe('case.ownHome')
  })
})

describe('a verdict of the rules', () => {
  const keyOf = (verdict: '1' | '2' | '3' | '4' | undefined, opinion = '', outcome: 'passed' | 'failed' = 'passed') =>
    verdictFault(verdict && { verdict, sentence: '…' }, outcome, opinion)?.key

  it('lets pass whom the rules admit, asks for a written answer to an exclusion, and never takes unknown for yes', () => {
    expect(keyOf('1')).toBeUndefined()
    expect(keyOf('2')).toBe('case.questioned')
    expect(keyOf('2', '车辆为残疾人代步车，已核实')).toBeUndefined()
    expect(keyOf('3', '情况属实，同意')).toBe('case.unclear')
    expect(keyOf('4', '情况属实，同意')).toBe('case.outside')
    expect(keyOf(undefined, '情况属实，同意')).toBe('case.notScreened')
  })

  it('hinders nobody from denying', () => {
    for (const verdict of ['1', '2', '3', '4', undefined] as const) expect(keyOf(verdict, '', 'failed')).toBeUndefined()
  })
})
