/** The left menu: what one goes to every day, then record types by what they are about, for those who may use them. */
import {
  Calendar,
  CircleCheck,
  Collection,
  Connection,
  DataAnalysis,
  Document,
  Finished,
  HomeFilled,
  House,
  Management,
  Notebook,
  OfficeBuilding,
  Reading,
  Setting,
  Upload,
  UserFilled,
  Wallet,
} from '@element-plus/icons-vue'
import type { Component } from 'vue'
import { definitions, may, mayRead, mayWrite } from './session.ts'

export interface MenuItem {
  label: string
  to: string
  icon?: Component
  /** There is nothing in it yet. */
  bare?: boolean
}

export interface MenuArea {
  label: string
  icon: Component
  items: MenuItem[]
}

/** The areas a menu begins with open; the others open when they are asked for. */
export const openAtFirst = ['对象', '系统']

/** Record types by area, in the order in which they are read. A new type stands in 其他台账 until it is named here. */
const areas: readonly { label: string; icon: Component; records: readonly string[] }[] = [
  { label: '对象', icon: HomeFilled, records: ['household', 'person', 'village', 'hamlet', 'school', 'unit', 'region', 'dossier'] },
  {
    label: '识别认定',
    icon: CircleCheck,
    records: ['threshold', 'criterion', 'round', 'survey', 'answer', 'meeting', 'vote', 'notice', 'step', 'filing', 'dispatch'],
  },
  { label: '结对与走访', icon: Connection, records: ['pairing', 'visit', 'request', 'team', 'posting', 'scheme', 'task'] },
  {
    label: '项目与增收',
    icon: OfficeBuilding,
    records: ['project', 'component', 'progress', 'beneficiary', 'lease', 'wage'],
  },
  { label: '资金物资', icon: Wallet, records: ['budget', 'disbursement', 'donation', 'gift'] },
  { label: '培训助学', icon: Notebook, records: ['training', 'attendance', 'enrolment'] },
  {
    label: '教育结对',
    icon: Reading,
    records: ['quota', 'secondment', 'placement', 'lesson', 'workload', 'appraisal', 'application'],
  },
  {
    label: '活动与文件',
    icon: Calendar,
    records: ['event', 'participant', 'consultation', 'handout', 'document', 'rule', 'inspection', 'delivery', 'reporting'],
  },
]

const elsewhere = { label: '其他台账', icon: Collection }

/** Reached through other pages: memberships from their household; accounts stand under 系统. */
const notListed = ['subject', 'membership', 'account']

export const everyday = (): MenuItem[] => [
  { label: '工作台', to: '/', icon: House },
  { label: '待核', to: '/findings', icon: Finished },
  { label: '指标', to: '/figures', icon: DataAnalysis },
  ...(may('summary.write') ? [{ label: '总结', to: '/summaries', icon: Document }] : []),
  ...(may('import.run') ? [{ label: '导入', to: '/imports', icon: Upload }] : []),
]

const system = (): MenuItem[] => [
  ...(mayRead('account') ? [{ label: '账号', to: '/records/account', icon: UserFilled }] : []),
  ...(may('log.verify') ? [{ label: '日志校验', to: '/log', icon: Management }] : []),
]

/** Areas with the record types that have rows or that one may enter. */
export function menuAreas(totals: Readonly<Record<string, number>>): MenuArea[] {
  const named = new Set(areas.flatMap(({ records }) => records))
  const rest = [...definitions.value.records.keys()].filter((name) => !named.has(name) && !notListed.includes(name))
  const items = (records: readonly string[]) =>
    records.flatMap((name): MenuItem[] => {
      const definition = definitions.value.records.get(name)
      if (!definition || !(totals[name] || mayWrite(name))) return []
      return [{ label: definition.label, to: `/records/${name}`, bare: !totals[name] }]
    })
  return [
    ...areas.map(({ records, ...area }) => ({ ...area, items: items(records) })),
    { ...elsewhere, items: items(rest) },
    { label: '系统', icon: Setting, items: system() },
  ].filter((area) => area.items.length)
}
