/** What a unit keeps that is stationed in a village: its groups, a survey of every door, duties, projects, works, lectures and donations. */
import type { SheetLayout } from '../../core/sheet/layout.ts'

/** Of several of one name, the one who has an office in the work. */
const officer = { record: 'posting', field: 'person', same: [] }

const group = ['社', '所在社', '农业社', '村民小组', '小组']

export const villageGroups: SheetLayout = {
  name: 'villageGroups',
  label: '农业社基本情况',
  titles: ['村民小组基本情况', '各社基本情况表', '农业社概况'],
  needs: ['place.name', 'village.groupLeader', 'village.statedHouseholds'],
  parts: [
    { as: 'place', record: 'region', newPlace: true, columns: { name: { headings: [...group, '社名', '组名'], only: true } }, set: { level: '6' } },
    {
      as: 'village',
      record: 'village',
      columns: { groupLeader: { headings: ['社长', '负责人'] }, statedHouseholds: {}, statedPoorHouseholds: {}, remark: {} },
      set: { region: '$place' },
    },
  ],
}

export const doorSurvey: SheetLayout = {
  name: 'doorSurvey',
  label: '农户摸底调查登记表',
  titles: ['入户摸底调查表', '农户摸底调查登记册'],
  needs: ['household.code', 'head.name', 'household.region', 'survey.surveyedOn'],
  parts: [
    {
      as: 'head',
      record: 'person',
      columns: { name: { headings: ['户主姓名', '户主'], only: true }, idNumber: { headings: ['户主身份证号码'] }, phone: {} },
      set: { region: '$household' },
    },
    { as: 'household', record: 'household', all: true, columns: { code: {}, region: {} }, set: { head: '$head' } },
    { as: 'headship', record: 'membership', columns: {}, set: { household: '$household', person: '$head', relation: '01' } },
    {
      as: 'survey',
      record: 'survey',
      columns: { surveyedOn: {}, surveyor: { through: officer }, companion: {} },
      set: { household: '$household' },
    },
  ],
}

export const cadres: SheetLayout = {
  name: 'cadres',
  label: '村“两委”干部名册',
  titles: ['村两委干部花名册', '村组干部登记表'],
  needs: ['member.name', 'member.idNumber', 'role.post'],
  parts: [
    { as: 'member', record: 'person', columns: { name: { headings: ['姓名', '干部姓名'] }, sex: {}, idNumber: {}, phone: {} } },
    {
      as: 'role',
      record: 'posting',
      columns: { post: { headings: ['村内职务', '现任职务'] }, remark: {} },
      set: { person: '$member', role: '村干部' },
    },
  ],
}

export const partyMembers: SheetLayout = {
  name: 'partyMembers',
  label: '村党员名册',
  titles: ['村党员花名册', '党支部党员名单'],
  needs: ['member.name', 'member.idNumber', 'member.region'],
  parts: [
    {
      as: 'member',
      record: 'person',
      columns: { name: { headings: ['姓名', '党员姓名'] }, sex: {}, idNumber: {}, phone: {}, region: { headings: group }, remark: {} },
    },
    { as: 'role', record: 'posting', columns: {}, set: { person: '$member', role: '党员' } },
  ],
}

export const duties: SheetLayout = {
  name: 'duties',
  label: '结对帮扶任务标准',
  titles: ['帮扶任务规定', '干部党员帮扶任务标准', '任务分配标准'],
  needs: ['rule.audience', 'rule.name', 'rule.amount'],
  parts: [
    {
      as: 'rule',
      record: 'rule',
      columns: {
        audience: { headings: ['对象', '人员类别'] },
        name: { headings: ['任务', '帮扶任务', '任务内容'] },
        amount: { headings: ['标准', '任务数'] },
        measure: { headings: ['单位'] },
        remark: {},
      },
      set: { category: '结对任务', region: '@place' },
    },
  ],
}

export const ledProjects: SheetLayout = {
  name: 'ledProjects',
  label: '干部领办项目登记表',
  titles: ['村干部领办项目一览表', '领办示范项目登记'],
  needs: ['project.leader', 'project.name'],
  parts: [
    {
      as: 'project',
      record: 'project',
      all: true,
      columns: { leader: { through: officer }, name: {}, region: { headings: ['实施社', '实施地点', ...group] } },
      set: { category: '领办项目' },
    },
  ],
}

export const industryPlan: SheetLayout = {
  name: 'industryPlan',
  label: '产业发展规划表',
  titles: ['产业发展规划一览表', '产业发展项目规划表'],
  needs: ['project.number', 'project.name', 'project.kind', 'project.manner'],
  parts: [
    {
      as: 'project',
      record: 'project',
      all: true,
      columns: { number: {}, name: {}, kind: {}, manner: {}, region: { headings: ['地点', '实施地点', ...group] } },
      set: { category: '产业规划' },
    },
  ],
}

export const projectHouseholds: SheetLayout = {
  name: 'projectHouseholds',
  label: '产业项目参与农户登记表',
  titles: ['农户参与产业项目情况表', '产业项目带动农户登记表'],
  needs: ['beneficiary.project', 'beneficiary.household', 'beneficiary.manner'],
  parts: [
    {
      as: 'beneficiary',
      record: 'beneficiary',
      all: true,
      columns: { project: {}, household: {}, manner: {}, region: { headings: group } },
      set: { work: '产业项目' },
    },
  ],
}

export const roadSections: SheetLayout = {
  name: 'roadSections',
  label: '村道路硬化工程进度表',
  titles: ['村组道路硬化工程进展表', '村道硬化进度统计表'],
  needs: ['road.name', 'road.length', 'surface.length'],
  parts: [
    {
      as: 'road',
      record: 'component',
      all: true,
      columns: {
        name: { headings: ['路段', '路段名称', '道路名称', '线路'] },
        length: {},
        region: { headings: group },
        subsidy: {},
      },
      set: { category: '道路' },
    },
    {
      as: 'surface',
      record: 'progress',
      columns: { length: { headings: ['已硬化', '已硬化里程', '已完成', '已完成里程', '硬化里程'], only: true } },
      set: { component: '$road', layer: '路面硬化', asOf: '@day' },
    },
  ],
}

export const powerLines: SheetLayout = {
  name: 'powerLines',
  label: '农电线路改造升级计划表',
  titles: ['农村电网线路改造计划表', '农电线路升级改造情况表'],
  needs: ['line.region', 'line.length', 'line.dueOn'],
  parts: [
    {
      as: 'line',
      record: 'component',
      all: true,
      columns: {
        region: { headings: group },
        length: { headings: ['线路长度', '改造长度', '线路里程'], only: true },
        dueOn: { headings: ['计划完成年度', '计划完成年份', '计划完成时间'] },
      },
      set: { category: '农电线路' },
    },
  ],
}

export const schoolWorks: SheetLayout = {
  name: 'schoolWorks',
  label: '村小学环境改善项目表',
  titles: ['村小学改造项目表', '小学改善工程项目表'],
  needs: ['work.name', 'work.floorArea', 'work.dueOn'],
  parts: [
    {
      as: 'work',
      record: 'component',
      all: true,
      columns: {
        name: { headings: ['项目', '项目名称', '改造项目', '工程项目', '改造内容'] },
        part: { headings: ['类别', '项目类别'] },
        floorArea: { headings: ['面积', '硬化面积'] },
        investment: { headings: ['预算', '预算金额', '预算资金'] },
        dueOn: { headings: ['计划完成时间'] },
      },
      set: { category: '学校改造', region: '@place' },
    },
  ],
}

export const coordination: SheetLayout = {
  name: 'coordination',
  label: '部门协调事项登记表',
  titles: ['向上协调争取项目台账', '协调部门支持事项登记表'],
  needs: ['request.office', 'request.content', 'request.amount'],
  parts: [
    {
      as: 'request',
      record: 'request',
      all: true,
      columns: { office: { headings: ['单位', '部门'] }, content: { headings: ['协调内容'] }, amount: {} },
      set: { region: '@place', kind: '部门协调' },
    },
  ],
}

export const lectures: SheetLayout = {
  name: 'lectures',
  label: '送法进村活动登记表',
  titles: ['法治宣讲进村活动登记表', '法律宣讲登记表', '送法下乡宣讲情况表'],
  needs: ['event.number', 'event.heldOn', 'event.departments'],
  parts: [{ as: 'event', record: 'event', all: true, columns: { number: {}, heldOn: {}, departments: {} }, set: { region: '@place', kind: '宣讲' } }],
}

export const handouts: SheetLayout = {
  name: 'handouts',
  label: '宣传单发放登记表',
  titles: ['宣传资料发放登记表', '宣传单发放情况表'],
  needs: ['handout.event', 'handout.amount', 'handout.handedOn'],
  parts: [{ as: 'handout', record: 'handout', all: true, columns: { event: {}, region: {}, amount: {}, handedOn: {} } }],
}

export const handovers: SheetLayout = {
  name: 'handovers',
  label: '捐款移交登记表',
  titles: ['捐款上缴移交登记表', '捐款移交情况表'],
  needs: ['donation.donatedOn', 'donation.receiver', 'donation.receipt'],
  parts: [
    {
      as: 'donation',
      record: 'donation',
      all: true,
      columns: {
        donatedOn: { headings: ['移交时间'] },
        receiver: { headings: ['受赠机构', '接收机构', '接收方', '受赠单位', '接收部门', '收款单位', '收款方'], makes: 'unit' },
        amount: {},
        receipt: { headings: ['收据编号', '票据号'] },
      },
    },
  ],
}
