/** What a unit keeps that is paired with a village or community for a year: partners, people, plan, visits, money, works, gifts. */
import type { SheetLayout, SheetPart } from '../../core/sheet/layout.ts'

/** Of several of one name, the one who has an office in the work. */
const officer = { record: 'posting', field: 'person', same: [] }

/** Of those who went along, each who is known; the others stay in words. */
const companions = {
  as: 'companion',
  record: 'companion',
  columns: { person: { from: 'visit.companions', each: true, through: officer, except: 'visit.visitor' } },
  set: { visit: '$visit' },
} as const satisfies SheetPart

/** Who is responsible for certain partners visits those. */
const inCharge = { record: 'pairing', by: 'giver', for: 'receiver', at: 'host' }

export const unitPairings: SheetLayout = {
  name: 'unitPairings',
  label: '结对共建单位一览表',
  titles: ['结对共建关系表', '结对帮扶安排表', '帮扶单位与结对对象一览表'],
  needs: ['pairing.giver', 'place.name', 'village.kind'],
  parts: [
    {
      as: 'town',
      record: 'region',
      newPlace: true,
      columns: { name: { headings: ['所属镇街', '所在镇街', '所属乡镇', '所在乡镇', '镇街', '乡镇(街道)', '乡镇'], only: true } },
      set: { level: '4' },
    },
    {
      as: 'place',
      record: 'region',
      newPlace: true,
      below: 'town',
      columns: { name: { headings: ['结对对象', '共建对象', '帮扶对象', '受助对象', '结对村(社区)', '结对村', '受帮扶方'], only: true } },
      set: { level: '5' },
    },
    {
      as: 'village',
      record: 'village',
      repeats: true,
      columns: { kind: { headings: ['对象类型', '对象类别', '结对对象类型', '类型', '类别'], only: true } },
      set: { region: '$place' },
    },
    {
      as: 'pairing',
      record: 'pairing',
      all: true,
      columns: { giver: { headings: ['帮扶单位', '共建单位', '结对单位', '挂钩单位', '帮扶方'], only: true, makes: 'unit' } },
      set: { receiver: '$village', village: '$place' },
    },
  ],
}

export const tasks: SheetLayout = {
  name: 'tasks',
  label: '工作计划及完成情况表',
  titles: ['工作计划任务表', '分阶段计划及落实情况表', '共建计划进度表'],
  needs: ['task.stage', 'task.name', 'task.doneOn'],
  parts: [
    {
      as: 'task',
      record: 'task',
      all: true,
      columns: { stage: {}, name: {}, responsible: { through: officer }, doneOn: {} },
      set: { region: '@place' },
    },
  ],
}

export const leaderRounds: SheetLayout = {
  name: 'leaderRounds',
  label: '领导干部走访登记表',
  titles: ['领导走访登记表', '领导干部下访台账', '领导班子走访情况登记'],
  needs: ['visit.number', 'visit.visitedOn', 'visit.visitor', 'visit.hostName'],
  parts: [
    {
      as: 'visit',
      record: 'visit',
      all: true,
      columns: {
        number: { headings: ['走访单号'] },
        visitedOn: { headings: ['走访时间', '日期'] },
        visitor: {
          headings: ['带队领导', '带队人', '带队负责人', '走访领导', '走访人'],
          only: true,
          through: officer,
          answers: inCharge,
          several: 'companions',
        },
        host: { from: 'hostName' },
        hostName: { headings: ['走访对象', '被走访单位', '走访单位', '走访地点'], only: true },
      },
      set: { kind: '领导走访' },
    },
    companions,
  ],
}

export const requests: SheetLayout = {
  name: 'requests',
  label: '问题办理台账',
  titles: ['问题办理情况表', '走访问题台账', '问题销号台账'],
  needs: ['request.number', 'request.visit', 'request.content', 'request.result'],
  parts: [
    {
      as: 'request',
      record: 'request',
      all: true,
      columns: { number: {}, visit: {}, content: {}, result: {} },
      set: { region: '@place', kind: '走访问题' },
    },
  ],
}

export const services: SheetLayout = {
  name: 'services',
  label: '现场服务活动登记',
  titles: ['现场咨询活动登记', '上门服务活动信息表', '现场咨询服务情况登记'],
  needs: ['event.name', 'event.heldOn', 'event.organiser'],
  parts: [{ as: 'event', record: 'event', all: true, columns: { name: {}, heldOn: {}, organiser: {} }, set: { region: '@place', kind: '现场服务' } }],
}

export const participants: SheetLayout = {
  name: 'participants',
  label: '活动参加单位及人员',
  titles: ['参加单位登记表', '活动参与单位名单'],
  needs: ['participant.organisation', 'participant.kind', 'participant.headcount'],
  parts: [
    {
      as: 'participant',
      record: 'participant',
      all: true,
      columns: { event: {}, organisation: {}, kind: {}, headcount: {} },
      set: { region: '@place' },
    },
  ],
}

export const consultations: SheetLayout = {
  name: 'consultations',
  label: '咨询事项登记表',
  titles: ['商铺咨询登记表', '商户咨询情况登记', '现场咨询事项登记簿'],
  needs: ['consultation.name', 'consultation.matters'],
  parts: [
    {
      as: 'consultation',
      record: 'consultation',
      all: true,
      columns: { event: {}, number: {}, name: {}, matters: {} },
      set: { region: '@place' },
    },
  ],
}

export const floors: SheetLayout = {
  name: 'floors',
  label: '分层建筑面积',
  titles: ['各楼层建筑面积表', '分层面积统计表'],
  needs: ['floor.part', 'floor.name', 'floor.floorArea'],
  parts: [
    {
      as: 'floor',
      record: 'component',
      all: true,
      columns: { part: {}, name: { headings: ['楼层', '层次', '分层'] }, floorArea: { headings: ['面积'] } },
      set: { region: '@place', category: '分层面积' },
    },
  ],
}

export const reportings: SheetLayout = {
  name: 'reportings',
  label: '在职党员报到登记表',
  titles: ['党员社区报到登记表', '在职党员到社区报到情况表'],
  needs: ['member.name', 'reporting.community', 'reporting.reportedOn'],
  parts: [
    {
      as: 'member',
      record: 'person',
      repeats: true,
      columns: { name: { headings: ['姓名', '党员姓名'] }, sex: {}, idNumber: {}, phone: {} },
    },
    { as: 'reporting', record: 'reporting', all: true, columns: { community: {}, reportedOn: {} }, set: { person: '$member' } },
  ],
}

export const budgets: SheetLayout = {
  name: 'budgets',
  label: '经费开支计划',
  titles: ['经费预算计划表', '年度经费安排计划', '共建经费计划'],
  needs: ['budget.number', 'budget.item', 'budget.amount'],
  parts: [{ as: 'budget', record: 'budget', all: true, columns: { number: {}, item: {}, receiver: {}, amount: {} }, set: { region: '@place' } }],
}

export const disbursements: SheetLayout = {
  name: 'disbursements',
  label: '资金拨付台账',
  titles: ['资金支付登记表', '资金拨付明细账', '经费支出台账'],
  needs: ['payment.paidOn', 'payment.payee', 'payment.amount'],
  parts: [
    {
      as: 'payment',
      record: 'disbursement',
      all: true,
      columns: { paidOn: {}, budget: {}, payee: {}, category: {}, amount: {} },
      set: { region: '@place' },
    },
  ],
}

export const buildingProjects: SheetLayout = {
  name: 'buildingProjects',
  label: '建设项目基本情况表',
  titles: ['工业项目基本情况表', '厂房建设项目情况表', '建设项目概况表'],
  needs: ['project.number', 'project.name', 'project.dueOn', 'project.nature'],
  parts: [
    {
      as: 'project',
      record: 'project',
      all: true,
      columns: { number: {}, name: {}, nature: {}, dueOn: {} },
      set: { region: '@place', category: '建设项目' },
    },
  ],
}

export const buildings: SheetLayout = {
  name: 'buildings',
  label: '单体面积及租金测算',
  titles: ['厂房单体面积表', '单体面积租金明细表'],
  needs: ['building.project', 'building.name', 'building.floorArea'],
  parts: [
    {
      as: 'building',
      record: 'component',
      all: true,
      columns: {
        project: {},
        name: { headings: ['单体名称', '单体', '厂房名称', '建筑名称'] },
        floorArea: { headings: ['面积'] },
        rent: {},
      },
      set: { region: '@place', category: '建筑单体' },
    },
  ],
}

export const approvalSteps: SheetLayout = {
  name: 'approvalSteps',
  label: '项目审批环节办理进度表',
  titles: ['项目审批手续办理情况表', '审批流程进度表'],
  needs: ['step.project', 'step.name', 'step.doneOn'],
  parts: [
    {
      as: 'step',
      record: 'step',
      all: true,
      columns: {
        project: {},
        name: {},
        category: {},
        responsible: { through: officer },
        doneOn: {},
        state: { headings: ['办理情况', '办理进度', '进度', '进展'] },
      },
      set: { region: '@place' },
    },
  ],
}

export const equipment: SheetLayout = {
  name: 'equipment',
  label: '设备捐赠登记表',
  titles: ['电脑捐赠登记表', '设备捐赠清单', '办公设备捐赠登记表'],
  needs: ['gift.asset', 'gift.receiver', 'gift.givenOn'],
  parts: [{ as: 'gift', record: 'gift', all: true, columns: { asset: {}, receiver: {}, givenOn: {} } }],
}

export const batchGifts: SheetLayout = {
  name: 'batchGifts',
  label: '物品捐赠登记表',
  titles: ['书籍学习用品捐赠登记表', '图书文具捐赠明细表'],
  needs: ['gift.batch', 'gift.item', 'gift.receiver'],
  parts: [
    {
      as: 'gift',
      record: 'gift',
      all: true,
      columns: { batch: {}, item: {}, givenOn: {}, receiver: { headings: ['受赠学校', '受助学校'], makes: 'school' } },
    },
  ],
}

export const campaigns: SheetLayout = {
  name: 'campaigns',
  label: '捐款登记表',
  titles: ['职工捐款明细表', '爱心捐款登记表', '捐款情况登记表'],
  needs: ['donation.donor', 'donation.amount', 'donation.donatedOn'],
  parts: [
    {
      as: 'donation',
      record: 'donation',
      all: true,
      columns: { donor: {}, amount: {}, donatedOn: {}, receiver: { headings: ['受赠学校', '受助学校', '受赠单位', '受赠方'] } },
    },
  ],
}
