/** What a team keeps while it finds out who is to be helped. */
import type { SheetLayout, SheetPart } from '../../core/sheet/layout.ts'

export const thresholds: SheetLayout = {
  name: 'thresholds',
  label: '收入标准',
  titles: ['贫困户收入标准表', '识别收入线标准', '年人均收入标准'],
  needs: ['threshold.year', 'threshold.amount'],
  parts: [{ as: 'threshold', record: 'threshold', all: true, columns: { year: {}, amount: {} }, set: { region: '@place' } }],
}

export const criteria: SheetLayout = {
  name: 'criteria',
  label: '识别标准',
  titles: ['精准识别标准', '贫困户识别标准条目'],
  needs: ['criterion.code', 'criterion.category', 'criterion.content'],
  parts: [{ as: 'criterion', record: 'criterion', all: true, columns: { code: {}, category: {}, content: {} } }],
}

export const rounds: SheetLayout = {
  name: 'rounds',
  label: '入户调查轮次安排表',
  titles: ['入户调查轮次计划', '调查时间安排表'],
  needs: ['round.name', 'round.startsOn', 'round.due'],
  parts: [{ as: 'round', record: 'round', all: true, columns: { name: {}, startsOn: {}, endsOn: {}, due: {} }, set: { region: '@place' } }],
}

/** Criteria a household meets; a cell may name several. */
const answers = (as: string, ...headings: string[]): SheetPart => ({
  as,
  record: 'answer',
  columns: { criterion: { headings, only: true, each: true } },
  set: { survey: '$survey' },
})

/** Of several of one name, the one who has an office in the work. */
const officer = { record: 'posting', field: 'person', same: [] }

export const surveys: SheetLayout = {
  name: 'surveys',
  label: '入户调查结果表',
  titles: ['入户调查情况表', '入户摸底调查结果登记表', '回头看调查结果表'],
  ignores: ['户主姓名', '户主'],
  needs: ['survey.household', 'survey.surveyedOn', 'survey.conclusion'],
  parts: [
    {
      as: 'survey',
      record: 'survey',
      all: true,
      columns: { household: {}, surveyedOn: {}, conclusion: {}, surveyor: { through: officer } },
      titled: { round: '第?(?:[一二三四五六七八九十]|\\d)+轮|首轮' },
    },
    answers('preferred', '符合优先项', '优先项', '优先条件', '符合优先条件', '优先条款'),
    answers('admitted', '符合进项', '进项', '纳入条件', '符合纳入条件', '进入条件', '符合进入条件', '进入条款'),
    answers('excluded', '触碰不进项', '不进项', '排除条件', '不进条件', '触犯不进项', '符合不进条件', '不进入条件', '不进入条款'),
  ],
}

export const votes: SheetLayout = {
  name: 'votes',
  label: '逐户评议表决结果',
  titles: ['民主评议表决情况表', '逐户评议票决登记表', '逐户表决结果'],
  ignores: ['户主姓名', '户主'],
  needs: ['vote.household', 'vote.agree', 'vote.result'],
  parts: [{ as: 'vote', record: 'vote', all: true, columns: { household: {}, meeting: {}, agree: {}, result: {} } }],
}

export const notices: SheetLayout = {
  name: 'notices',
  label: '公示台账',
  titles: ['公示情况登记表', '张榜公示记录', '贫困户公示台账'],
  needs: ['notice.round', 'notice.startsOn', 'notice.endsOn'],
  parts: [{ as: 'notice', record: 'notice', all: true, columns: { round: {}, startsOn: {}, endsOn: {} } }],
}

export const reviews: SheetLayout = {
  name: 'reviews',
  label: '上报审核登记',
  titles: ['逐级审核办理登记', '名单上报审核情况表'],
  needs: ['step.name', 'step.doneOn', 'step.office'],
  parts: [{ as: 'step', record: 'step', all: true, columns: { name: {}, doneOn: {}, office: {} } }],
}

const section = { expected: true } as const

export const filings: SheetLayout = {
  name: 'filings',
  label: '信息录入及帮扶手册填写进度表',
  titles: ['建档立卡录入进度表', '手册填写情况表', '信息录入情况登记'],
  ignores: ['户主姓名', '户主'],
  needs: ['filing.household', 'filing.enteredOn', 'filing.cause'],
  parts: [
    {
      as: 'filing',
      record: 'filing',
      all: true,
      columns: { household: {}, enteredOn: {}, cause: section, card: section, residence: section, pupils: section, disabled: section },
      set: { asOf: '@day' },
    },
  ],
}

export const dispatches: SheetLayout = {
  name: 'dispatches',
  label: '入户调查出动记录',
  titles: ['入户出动情况记录', '工作队出动登记台账', '调查人员出动记录'],
  needs: ['dispatch.wentOn', 'dispatch.region', 'dispatch.headcount'],
  parts: [{ as: 'dispatch', record: 'dispatch', all: true, columns: { wentOn: {}, region: {}, headcount: {} } }],
}

export const condolences: SheetLayout = {
  name: 'condolences',
  label: '送温暖慰问登记表',
  titles: ['走访慰问登记表', '慰问发放情况表', '节日慰问困难群众登记表'],
  ignores: ['户主姓名', '户主'],
  needs: ['gift.occasion', 'gift.givenOn', 'gift.cash'],
  parts: [
    {
      as: 'gift',
      record: 'gift',
      all: true,
      columns: {
        givenOn: {},
        receiver: { headings: ['户编号', '慰问对象', '农户编号', '户号', '户编码', '户代码', '农户代码', '家庭编号'] },
        occasion: {},
        cash: {},
        item: { headings: ['慰问品', '慰问物品'] },
        signed: section,
      },
    },
  ],
}

export const teamMembers: SheetLayout = {
  name: 'teamMembers',
  label: '驻村工作队队员花名册',
  titles: ['驻村工作队成员名单', '工作队队员名册', '驻村工作队人员登记表'],
  needs: ['member.name', 'role.organisation', 'role.startsOn'],
  parts: [
    { as: 'member', record: 'person', columns: { name: { headings: ['姓名', '队员姓名'] }, sex: {}, idNumber: {}, phone: {} } },
    {
      as: 'role',
      record: 'posting',
      columns: {
        organisation: {},
        unit: { from: 'organisation' },
        post: {},
        startsOn: { headings: ['进驻日期', '进驻时间', '驻村日期', '派驻日期'], only: true },
        remark: {},
      },
      set: { person: '$member', role: '驻村工作队员' },
    },
  ],
}
