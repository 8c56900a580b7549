/**
 * How households are taken in and let go. Days of notice: seven where the scheme of the time and place said so, five in monitoring;
 * where a text does not say which days, the calendar's are meant and the first is not counted.
 */
import type { Procedure, Step } from '../../core/procedure/procedure.ts'

const village = ['village']
const town = ['town']
const county = ['county']
const twoThirds = [2, 3] as const

const apply: Step = { name: 'apply', label: '农户申请', kind: 'apply', by: village }
const check: Step = { name: 'check', label: '入户核查', kind: 'check', by: village, surveyors: 2 }
const compare: Step = { name: 'compare', label: '数据比对', kind: 'compare', by: ['town', 'county'] }
const appraise: Step = { name: 'appraise', label: '民主评议', kind: 'meeting', by: village, quorum: twoThirds }
/** Who reviews may have looked departments' data up himself; who decides may not. */
const review: Step = { name: 'review', label: '乡镇审核', kind: 'review', by: town, notBy: ['apply', 'check', 'appraise'] }
const decide: Step = { name: 'decide', label: '县级审定', kind: 'decide', by: county, notBy: ['apply', 'check', 'compare', 'appraise', 'review'] }
const announce: Step = { name: 'announce', label: '公告', kind: 'announce', by: county, announcement: '县公告' }

const hung = (name: string, label: string, stage: string, days: number, by: readonly string[] = village): Step => ({
  ...{ name, label, kind: 'notice', by },
  notice: { stage, days, counted: '自然日' },
})
const registered = (name: string, label: string): Step => ({ name, label, kind: 'register', by: village })

/** 两会一评三公示: committee and representatives meet, the group appraises, the list hangs out three times. */
export const guangdongIdentification: Procedure = {
  name: 'guangdongIdentification',
  label: '两会一评三公示',
  programmes: ['guangdong2016'],
  purpose: 'admit',
  registers: true,
  basis: '广东省2016年相对贫困户识别的通行做法；公示7天为各地常见规定',
  steps: [
    apply,
    check,
    compare,
    { name: 'committee', label: '村两委会议', kind: 'meeting', by: village, quorum: twoThirds },
    { ...appraise, label: '村民小组评议' },
    hung('firstNotice', '第一次公示', '第一榜', 7),
    { name: 'representatives', label: '村民代表会议复议', kind: 'meeting', by: village, quorum: twoThirds },
    hung('secondNotice', '第二次公示', '第二榜', 7),
    { ...review, notBy: [...(review.notBy ?? []), 'committee', 'representatives'] },
    hung('thirdNotice', '第三次公示', '第三榜', 7, town),
    { ...decide, notBy: [...(decide.notBy ?? []), 'committee', 'representatives'] },
    announce,
  ],
}

/** Of the nine steps the first, how many a village may register, is decided for areas; the rest is gone through by each household. */
export const nationalRegistration: Procedure = {
  name: 'nationalRegistration',
  label: '建档立卡（两公示一公告）',
  programmes: ['national2014'],
  purpose: 'admit',
  registers: true,
  basis: '国开办发〔2014〕24号',
  steps: [
    apply,
    check,
    appraise,
    hung('villageNotice', '村公示', '村公示', 7),
    review,
    hung('townNotice', '乡镇公示', '乡镇公示', 7, town),
    compare,
    decide,
    announce,
    registered('pair', '结对帮扶'),
    registered('plan', '制定计划'),
    registered('handbook', '填写手册'),
    registered('enter', '数据录入'),
    registered('online', '联网运行'),
    registered('update', '数据更新'),
  ],
}

const fromLead = (days: number) => ({ due: { days, counted: '工作日', from: 'apply' } }) as const

/** A lead instead of an application; one notice only, in the village; within fifteen working days. */
export const monitoring: Procedure = {
  name: 'monitoring',
  label: '防止返贫监测对象识别',
  programmes: ['monitoring2021', 'prevention2026'],
  purpose: 'admit',
  basis: '中农组发〔2021〕7号；村内公示一次，不少于5天，从发现线索到认定一般不超过15个工作日',
  // No text says how long the level above waits before it urges.
  urgedAfter: 3,
  steps: [
    { ...apply, label: '线索受理' },
    { ...check, ...fromLead(3) },
    compare,
    appraise,
    hung('villageNotice', '村公示', '村公示', 5),
    review,
    { ...decide, ...fromLead(15) },
    registered('pair', '落实帮扶责任人'),
    registered('plan', '制定帮扶措施'),
  ],
}

export const elimination: Procedure = {
  name: 'elimination',
  label: '监测对象风险消除',
  programmes: ['monitoring2021', 'prevention2026'],
  purpose: 'leave',
  basis: '中农组发〔2021〕7号；不少于两人入户核查，公示7天',
  steps: [{ ...apply, label: '村级提出' }, check, appraise, hung('villageNotice', '村公示', '村公示', 7), review, decide, announce],
}

/** Whoever left poverty and fell back is taken in again by the steps by which the scheme takes in. */
const again = (admission: Procedure, name: string, label: string): Procedure => ({
  ...admission,
  ...{ name, label, ofFallen: true, basis: `返贫的按识别程序重新纳入（中办发〔2016〕16号：返贫人口及时纳入）；${admission.basis}` },
  steps: admission.steps.map((step) => (step.kind === 'apply' ? { ...step, label: '返贫申报' } : step)),
})

export const guangdongReturn = again(guangdongIdentification, 'guangdongReturn', '返贫户重新纳入（两会一评三公示）')
export const nationalReturn = again(nationalRegistration, 'nationalReturn', '返贫户重新纳入（两公示一公告）')

/** The household itself agrees before its village reads that it leaves; it stays in the register, as one that has left poverty. */
export const povertyExit: Procedure = {
  name: 'povertyExit',
  label: '贫困户退出',
  programmes: ['guangdong2016', 'national2014'],
  purpose: 'leave',
  ofRegistered: true,
  basis: '中办发〔2016〕16号；公示7天为各地常见规定',
  steps: [
    { ...apply, label: '村级提出' },
    appraise,
    { ...check, label: '村两委和驻村工作队核实' },
    { name: 'consent', label: '拟退出户认可', kind: 'consent', by: village },
    hung('villageNotice', '村公示', '村公示', 7),
    review,
    decide,
    announce,
  ],
}
