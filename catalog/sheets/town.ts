/** What a town keeps: its villages, its helpers and their visits, bases, leases, wages, classes and works. */
import type { SheetLayout, SheetPart } from '../../core/sheet/layout.ts'
import { statedPoor } from './rosters.ts'

const expected = { expected: true } as const

/** Of several of one name, the one who has an office in the work. */
const officer = { record: 'posting', field: 'person', same: [] }

/** Of those who went along, each who is known; the others stay in words. */
const companions = {
  as: 'companion',
  record: 'companion',
  columns: { person: { from: 'visit.companions', each: true, through: officer, except: 'visit.visitor' } },
  set: { visit: '$visit' },
} as const satisfies SheetPart

export const villageList: SheetLayout = {
  name: 'villageList',
  label: '村（社区）基本情况一览表',
  titles: ['行政村基本概况表', '各村社区基本情况统计表'],
  needs: ['place.name', 'village.statedHouseholds', 'village.poor'],
  parts: [
    {
      as: 'place',
      record: 'region',
      newPlace: true,
      columns: { name: { headings: ['行政村', '村（社区）', '村名', '村名称', '村'], only: true } },
      set: { level: '5' },
    },
    {
      as: 'village',
      record: 'village',
      all: true,
      columns: { groups: {}, statedPoorHouseholds: {} },
      set: { region: '$place' },
      tallies: [statedPoor],
    },
  ],
}

export const helperRoster: SheetLayout = {
  name: 'helperRoster',
  label: '帮扶责任人花名册',
  titles: ['帮扶责任人名单', '结对帮扶干部登记表'],
  needs: ['member.name', 'role.village'],
  parts: [
    {
      as: 'member',
      record: 'person',
      columns: {
        name: { headings: ['姓名', '帮扶责任人', '帮扶人', '干部姓名', '帮扶干部', '帮扶干部姓名', '包户干部'] },
        sex: {},
        idNumber: {},
        phone: {},
      },
    },
    {
      as: 'role',
      record: 'posting',
      columns: {
        organisation: {},
        unit: { from: 'organisation' },
        category: {},
        post: {},
        village: { headings: ['帮扶村', '包保村', '包村', '联系村', '包联村', '挂点村', '结对村'] },
        startsOn: {},
        remark: {},
      },
      set: { person: '$member', role: '帮扶责任人' },
    },
  ],
}

export const helpingUnits: SheetLayout = {
  name: 'helpingUnits',
  label: '县直单位帮扶安排表',
  titles: ['帮扶单位与村结对安排表', '县直单位定点帮扶安排表'],
  needs: ['unit.name', 'pairing.receiver', 'unit.contact'],
  parts: [
    {
      as: 'unit',
      record: 'unit',
      all: true,
      repeats: true,
      columns: { name: { headings: ['帮扶单位', '单位名称', '结对单位', '挂钩单位', '包联单位', '联系单位', '包保单位'] } },
    },
    {
      as: 'pairing',
      record: 'pairing',
      columns: { receiver: { headings: ['帮扶村', '结对村', '挂钩村'], only: true, each: true } },
      set: { giver: '$unit' },
    },
  ],
}

const team = (as: string, kind: string, columns: SheetPart['columns'], set = {}): SheetPart => ({
  as,
  record: 'team',
  all: true,
  columns: { startsOn: {}, ...columns },
  set: { kind, ...set },
})

/** Whoever the ledger of teams names and is known holds a post in the team, which ends with it. */
const teamPost = (as: string, role: string, ...fields: string[]): SheetPart => ({
  as,
  record: 'posting',
  columns: { person: { from: fields.map((field) => `team.${field}`), each: true, through: officer } },
  set: { role, team: '$team' },
})

export const teams: SheetLayout = {
  name: 'teams',
  label: '扶贫工作队组成情况表',
  titles: ['扶贫工作队人员组成表', '工作队组建情况一览表'],
  needs: ['team.name', 'team.region', 'team.leader'],
  parts: [
    team('team', '工作队', { name: {}, region: {}, leader: {} }),
    teamPost('head', '队长', 'leader'),
    teamPost('member', '队员', 'countyCadre', 'stationedCadre', 'villageCadre', 'ableVillager'),
  ],
}

export const workGroups: SheetLayout = {
  name: 'workGroups',
  label: '扶贫工作组派驻情况表',
  titles: ['派驻工作组一览表', '工作组派驻情况'],
  needs: ['team.name', 'team.posted', 'team.startsOn'],
  parts: [team('team', '工作组', { name: { headings: ['派出单位', '选派单位'], only: true }, posted: {} }, { region: '@place' })],
}

export const householdPairings: SheetLayout = {
  name: 'householdPairings',
  label: '干部结对帮扶贫困户台账',
  titles: ['结对帮扶到户登记表', '干部党员结对帮扶台账', '贫困户结对帮扶责任人台账'],
  ignores: ['户主姓名', '户主', '组', '村民小组', '社', '贫困户属性', '农户类型'],
  needs: ['pairing.giver', 'pairing.receiver'],
  parts: [
    {
      as: 'pairing',
      record: 'pairing',
      all: true,
      columns: {
        giver: { headings: ['帮扶责任人', '帮扶人', '结对干部', '责任人', '结对责任人', '结对帮扶人', '帮扶干部', '帮扶干部姓名'], through: officer },
        receiver: { headings: ['户编号', '农户编号', '帮扶户编号', '贫困户编号', '户号', '户编码', '户代码', '农户代码', '家庭编号'], only: true },
        state: {},
      },
    },
  ],
}

export const helperVisits: SheetLayout = {
  name: 'helperVisits',
  label: '帮扶责任人走访台账',
  titles: ['帮扶干部走访登记表', '入户走访台账', '走访记录'],
  needs: ['visit.visitedOn', 'visit.visitor', 'visit.host', 'visit.content'],
  parts: [
    {
      as: 'visit',
      record: 'visit',
      all: true,
      columns: {
        visitedOn: {},
        visitor: {
          headings: ['帮扶责任人', '帮扶人', '走访人', '责任人', '帮扶干部', '走访干部', '入户干部'],
          only: true,
          through: officer,
          several: 'companions',
        },
        host: { headings: ['户编号', '农户编号', '户号', '户编码', '户代码', '农户代码', '家庭编号'], only: true },
        content: expected,
      },
      set: { kind: '入户走访' },
    },
    companions,
  ],
}

export const helpRules: SheetLayout = {
  name: 'helpRules',
  label: '结对帮扶工作制度一览',
  titles: ['结对帮扶工作制度规定', '帮扶工作制度要求'],
  needs: ['rule.name', 'rule.audience', 'rule.cycle', 'rule.amount'],
  parts: [{ as: 'rule', record: 'rule', all: true, columns: { name: {}, audience: {}, cycle: {}, amount: {} }, set: { category: '结对帮扶' } }],
}

export const steps: SheetLayout = {
  name: 'steps',
  label: '建档立卡步骤完成进度表',
  titles: ['建档立卡步骤完成情况表', '建档立卡流程进度统计表'],
  needs: ['step.region', 'step.name', 'step.dueOn', 'step.doneOn'],
  parts: [
    {
      as: 'step',
      record: 'step',
      all: true,
      columns: { region: {}, name: {}, dueOn: {}, doneOn: {}, result: {}, responsible: { through: officer } },
    },
  ],
}

export const schemes: SheetLayout = {
  name: 'schemes',
  label: '工作方案登记表',
  titles: ['工作方案目录', '各级方案登记表'],
  needs: ['scheme.maker', 'scheme.kind', 'scheme.name'],
  parts: [{ as: 'scheme', record: 'scheme', all: true, columns: { maker: {}, kind: {}, name: {} } }],
}

export const studies: SheetLayout = {
  name: 'studies',
  label: '学习传达资料登记',
  titles: ['学习传达材料登记表', '理论学习资料台账'],
  needs: ['event.name', 'event.material', 'event.heldOn'],
  parts: [
    {
      as: 'event',
      record: 'event',
      all: true,
      columns: { name: { headings: ['资料名称', '学习资料'] }, material: {}, occasion: {}, heldOn: { headings: ['学习日期', '传达日期'] } },
      set: { kind: '学习传达' },
    },
  ],
}

export const publicity: SheetLayout = {
  name: 'publicity',
  label: '会议与宣传活动登记',
  titles: ['会议宣传活动台账', '宣传活动及会议登记'],
  needs: ['event.heldOn', 'event.kind', 'event.channel'],
  parts: [{ as: 'event', record: 'event', all: true, columns: { heldOn: {}, kind: { headings: ['类型', '活动类型'] }, channel: {} } }],
}

export const bases: SheetLayout = {
  name: 'bases',
  label: '产业基地台账',
  titles: ['产业基地统计表', '产业基地建设情况表'],
  needs: ['base.number', 'base.name', 'plot.area'],
  parts: [
    {
      as: 'base',
      record: 'project',
      repeats: true,
      columns: { number: { headings: ['基地编号', '项目编号'] }, name: {}, product: {}, operator: {} },
      set: { region: '@place', category: '产业基地' },
    },
    { as: 'plot', record: 'component', all: true, columns: { area: {}, region: {} }, set: { project: '$base', category: '产业基地' } },
  ],
}

export const householdProjects: SheetLayout = {
  name: 'householdProjects',
  label: '产业扶贫到户项目情况表',
  titles: ['到户产业项目一览表', '产业扶贫到户项目进展表'],
  needs: ['project.number', 'project.name', 'project.amount'],
  parts: [{ as: 'project', record: 'project', all: true, columns: { number: {}, name: {}, amount: {} }, set: { category: '到户项目' } }],
}

export const beneficiaries: SheetLayout = {
  name: 'beneficiaries',
  label: '项目受益户花名册',
  titles: ['受益农户花名册', '产业项目受益户发放登记表'],
  needs: ['beneficiary.project', 'beneficiary.name', 'beneficiary.amount'],
  parts: [
    {
      as: 'beneficiary',
      record: 'beneficiary',
      all: true,
      columns: { project: {}, household: {}, name: {}, amount: {}, signed: expected },
    },
  ],
}

export const leases: SheetLayout = {
  name: 'leases',
  label: '农村土地流转合同登记台账',
  titles: ['土地流转合同登记簿', '农户土地流转情况台账'],
  ignores: ['户主姓名'],
  needs: ['lease.number', 'lease.area', 'lease.startsOn'],
  parts: [{ as: 'lease', record: 'lease', all: true, columns: { number: {}, household: {}, base: {}, area: {}, startsOn: {} } }],
}

export const wages: SheetLayout = {
  name: 'wages',
  label: '产业基地群众务工收入台账',
  titles: ['基地务工工资发放台账', '务工收入登记表'],
  ignores: ['户主姓名'],
  needs: ['wage.worker', 'wage.days', 'wage.amount'],
  parts: [{ as: 'wage', record: 'wage', all: true, columns: { base: {}, household: {}, worker: {}, days: {}, amount: {}, signed: expected } }],
}

export const welfarePosts: SheetLayout = {
  name: 'welfarePosts',
  label: '公益性岗位台账',
  needs: ['holder.name', 'post.name', 'post.monthlyWage'],
  parts: [
    {
      as: 'holder',
      record: 'person',
      columns: { name: { headings: ['上岗人员', '上岗人员姓名', '上岗人', '姓名'], only: true }, idNumber: {} },
      set: { region: '$post' },
      repeats: true,
    },
    { as: 'post', record: 'employment', all: true, columns: { household: {}, name: {}, region: {}, monthlyWage: {} }, set: { person: '$holder' } },
  ],
}

export const trainings: SheetLayout = {
  name: 'trainings',
  label: '教育培训班次登记表',
  titles: ['培训班举办情况登记表', '教育培训期次登记'],
  needs: ['training.number', 'training.kind', 'training.startsOn'],
  parts: [{ as: 'training', record: 'training', all: true, columns: { number: {}, kind: {}, startsOn: {} }, set: { region: '@place' } }],
}

export const attendances: SheetLayout = {
  name: 'attendances',
  label: '参训人员签到汇总',
  titles: ['培训签到表', '学员签到汇总表'],
  ignores: ['户主姓名'],
  needs: ['attendance.training', 'attendance.name', 'attendance.attendedOn'],
  parts: [{ as: 'attendance', record: 'attendance', all: true, columns: { training: {}, household: {}, name: expected, attendedOn: {} } }],
}

export const enrolments: SheetLayout = {
  name: 'enrolments',
  label: '计划输送学习培训人员名单',
  titles: ['拟输送学员名单', '计划送读职业学校人员登记表'],
  ignores: ['户主姓名'],
  needs: ['member.name', 'enrolment.major', 'enrolment.startsOn'],
  parts: [
    {
      as: 'member',
      record: 'person',
      columns: { name: {}, sex: {}, idNumber: {}, region: { headings: ['村', '所在村', '行政村'] } },
    },
    { as: 'enrolment', record: 'enrolment', all: true, columns: { household: {}, major: {}, startsOn: {} }, set: { person: '$member' } },
  ],
}

/** What is finished of one layer of a road. */
const layer = (as: string, name: string, ...headings: string[]): SheetPart => ({
  as,
  record: 'progress',
  columns: { length: { headings: [name, ...headings], only: true } },
  set: { component: '$road', layer: name, asOf: '@day' },
})

export const roads: SheetLayout = {
  name: 'roads',
  label: '通村水泥路硬化工程进度表',
  titles: ['通村公路硬化进度统计表', '通村水泥路建设进度表'],
  needs: ['road.region', 'road.length', 'subgrade.length', 'surface.length'],
  parts: [
    { as: 'road', record: 'component', all: true, columns: { region: {}, length: {} }, set: { category: '道路' } },
    layer('subgrade', '路基'),
    layer('shoulder', '路肩'),
    layer('cushion', '基础垫层', '垫层', '基层'),
    layer('surface', '路面硬化', '路面', '硬化'),
  ],
}

export const works: SheetLayout = {
  name: 'works',
  label: '项目子项进度表',
  titles: ['项目子项进展表', '子工程投资完成进度表'],
  needs: ['project.name', 'work.name', 'work.investment', 'work.invested'],
  parts: [
    { as: 'project', record: 'project', repeats: true, columns: { name: {}, region: {} } },
    {
      as: 'work',
      record: 'component',
      all: true,
      columns: { name: {}, investment: {}, invested: {} },
      set: { project: '$project', region: '$project' },
    },
  ],
}

export const gridRenewal: SheetLayout = {
  name: 'gridRenewal',
  label: '农网改造到户进度表',
  titles: ['农村电网改造到户进度登记', '农网升级改造情况表'],
  needs: ['beneficiary.name', 'beneficiary.asset', 'beneficiary.state'],
  parts: [{ as: 'beneficiary', record: 'beneficiary', all: true, columns: { name: {}, asset: expected, state: {} }, set: { work: '农网改造' } }],
}

export const plannedProjects: SheetLayout = {
  name: 'plannedProjects',
  label: '前期谋划项目一览表',
  titles: ['前期工作项目一览表', '前期谋划项目进展情况表'],
  needs: ['project.name', 'project.stage'],
  parts: [
    {
      as: 'project',
      record: 'project',
      all: true,
      columns: { name: {}, stage: {}, villages: { headings: ['涉及村', '实施村', '范围'] } },
      set: { region: '@place', category: '前期项目' },
    },
  ],
}

export const hamlets: SheetLayout = {
  name: 'hamlets',
  label: '村民小组基本情况表',
  titles: ['村民小组概况表', '各村民小组情况统计表'],
  needs: ['hamlet.name', 'hamlet.households', 'hamlet.paddy'],
  parts: [{ as: 'hamlet', record: 'hamlet', all: true, columns: { name: {}, households: {}, paddy: {} }, set: { region: '@place' } }],
}

export const dossiers: SheetLayout = {
  name: 'dossiers',
  label: '历年主要指标表',
  titles: ['历年主要经济指标', '历年指标统计表'],
  needs: ['dossier.year', 'dossier.incomePerHead'],
  parts: [{ as: 'dossier', record: 'dossier', all: true, columns: { year: {}, incomePerHead: {} }, set: { region: '@place' } }],
}
