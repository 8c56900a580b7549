/** The stages of procedures as offices wrote them down. Where a code list has words for one thing, the list's own word stands here. */
import type { Ledger } from '../../core/procedure/ledger.ts'

/** Meetings first name the list and hear it again; three notices hang between them, and the offices above look at what was sent up. */
const guangdong: Ledger = {
  procedure: 'guangdongIdentification',
  within: '44',
  stages: [
    { name: 'committee', record: 'meeting', words: ['村两委会议'] },
    { name: 'appraise', record: 'meeting', words: ['村民小组村民大会', '村民小组评议', '民主评议', '民主评议会'], after: ['committee'] },
    { name: 'firstNotice', record: 'notice', words: ['第一次公示', '首次公示', '第一榜', '一榜'], after: ['appraise'] },
    { name: 'representatives', record: 'meeting', words: ['党员干部村民代表会议'], after: ['appraise', 'firstNotice'] },
    { name: 'secondNotice', record: 'notice', words: ['第二次公示', '第二榜', '二榜'], after: ['representatives', 'firstNotice'] },
    { name: 'submit', record: 'step', words: ['上报镇政府审查'], after: ['secondNotice'] },
    {
      name: 'review',
      record: 'step',
      words: ['镇初步审核', '镇初审', '镇审核', '乡镇初步审核', '乡镇初审', '乡镇审核'],
      after: ['submit', 'secondNotice'],
    },
    { name: 'countyReview', record: 'step', words: ['县初步审核', '县初审', '县审核'], after: ['submit', 'secondNotice', 'review'] },
    { name: 'thirdNotice', record: 'notice', words: ['第三次公示', '第三榜', '三榜'], after: ['review'] },
    { name: 'decide', record: 'step', words: ['确定建卡', '县审定', '县级审定'], after: ['review', 'countyReview', 'thirdNotice'] },
  ],
}

const nine = ['规模分解', '初选对象', '公示公告', '结对帮扶', '制定计划', '填写手册', '数据录入', '联网运行', '数据更新']
const names = ['quota', 'shortlist', 'notices', 'pair', 'plan', 'handbook', 'enter', 'online', 'update']

/** The nine steps, village by village. */
const national: Ledger = {
  procedure: 'nationalRegistration',
  stages: [
    ...nine.map((word, at) => ({ name: names[at] as string, record: 'step' as const, words: [word], after: names.slice(0, at).slice(-1) })),
    { name: 'appraise', record: 'meeting', words: ['村民小组村民大会', '民主评议', '民主评议会'] },
    { name: 'villageNotice', record: 'notice', words: ['村公示', '村级公示'], after: ['appraise'] },
    { name: 'townNotice', record: 'notice', words: ['乡镇公示', '镇公示', '乡公示'], after: ['villageNotice'] },
  ],
}

const monitored: Ledger = {
  procedure: 'monitoring',
  stages: [
    { name: 'appraise', record: 'meeting', words: ['民主评议', '民主评议会', '民主评议会议'] },
    { name: 'villageNotice', record: 'notice', words: ['村公示', '村级公示', '村内公示'], after: ['appraise'] },
    { name: 'review', record: 'step', words: ['乡镇审核', '镇审核', '乡镇初审'], after: ['villageNotice'] },
    { name: 'decide', record: 'step', words: ['县级审定', '县级认定', '县审定', '县认定'], after: ['review', 'villageNotice'] },
  ],
}

export const ledgers: readonly Ledger[] = [guangdong, national, monitored]
