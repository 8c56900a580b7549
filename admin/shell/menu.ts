/** The left menu: what one goes to every day, then the areas of work as the catalog groups them, for those who may use them. */
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
  Tickets,
  TrendCharts,
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

/** A part of the menu: links that always stand there, or areas that open and close. */
export interface MenuGroup {
  label: string
  items: MenuItem[]
  areas: MenuArea[]
}

/** The areas a menu begins with open; the others open when they are asked for. */
export const openAtFirst = ['对象']

const icons: Record<string, Component> = {
  subjects: HomeFilled,
  identification: CircleCheck,
  pairing: Connection,
  projects: OfficeBuilding,
  money: Wallet,
  events: Calendar,
  education: Reading,
  leadership: Tickets,
}

const elsewhere = { name: 'elsewhere', label: '其他台账', group: '其他台账' }

/** Reached through other pages: memberships from their household, answers from their survey; accounts stand under 系统; what a screening said from its run. */
export const besideMenu = ['subject', 'membership', 'answer', 'account', 'screened', 'proceeding', 'scan', 'published', 'handling', 'attachment']

/** Record types with a page of their own, which stands in the menu as soon as there are households to use it for. */
const ownPages: Record<string, string> = {
  programme: '/programmes',
  screening: '/screenings',
  casefile: '/cases',
  substitution: '/substitutions',
  publication: '/publications',
  pairing: '/pairing',
  expectation: '/duties',
  request: '/requests',
}

/** What every office has from the beginning says nothing of its work. */
export const fromTheBeginning = ['region', 'account', 'person', 'subject']

export const everyday = (): MenuItem[] => [
  { label: '工作台', to: '/', icon: House },
  { label: '待核', to: '/findings', icon: Finished },
  ...(mayRead('household') ? [{ label: '名册', to: '/register', icon: Notebook }] : []),
  ...(may('import.run') ? [{ label: '导入', to: '/imports', icon: Upload }] : []),
]

const results = (): MenuItem[] => [
  { label: '指标', to: '/figures', icon: DataAnalysis },
  ...(definitions.value.charts.length ? [{ label: '图表', to: '/charts', icon: TrendCharts }] : []),
  ...(may('summary.write') ? [{ label: '总结', to: '/summaries', icon: Document }] : []),
]

const system = (): MenuItem[] => [
  ...(mayRead('account') ? [{ label: '账号', to: '/records/account', icon: UserFilled }] : []),
  ...(may('log.verify') ? [{ label: '日志校验', to: '/log', icon: Management }] : []),
]

/** Areas and record types that have rows; with `all`, or where nothing is registered at all, those too that are empty and that one may enter. */
function areasNow(totals: Readonly<Record<string, number>>, all: boolean): (MenuArea & { group: string })[] {
  const { areas, records } = definitions.value
  const named = new Set(areas.flatMap((area) => area.records))
  const rest = [...records.keys()].filter((name) => !named.has(name))
  const isFresh = !Object.entries(totals).some(([name, rows]) => rows && !fromTheBeginning.includes(name))
  return [...areas, { ...elsewhere, records: rest }].flatMap(({ name: area, label, group, records: names }) => {
    const items = names.flatMap((name): MenuItem[] => {
      const definition = besideMenu.includes(name) ? undefined : records.get(name)
      const own = ownPages[name]
      if (definition && own) return totals.household || totals[name] || all || isFresh ? [{ label: definition.label, to: own }] : []
      if (!definition || !(totals[name] || mayWrite(name))) return []
      return totals[name] || all || isFresh ? [{ label: definition.label, to: `/records/${name}`, bare: !totals[name] }] : []
    })
    return items.length ? [{ label, group, icon: icons[area] ?? Collection, items }] : []
  })
}

/** The menu by its parts, each only where there is something in it. */
export function menuGroups(totals: Readonly<Record<string, number>>, all: boolean): MenuGroup[] {
  const areas = areasNow(totals, all)
  const groups = [...new Set(areas.map(({ group }) => group))].map((label) => ({
    label,
    items: [],
    areas: areas.filter(({ group }) => group === label),
  }))
  return [...groups, { label: '成果', items: results(), areas: [] }, { label: '系统', items: system(), areas: [] }].filter(
    ({ items, areas: within }) => items.length + within.length,
  )
}

/** There are record types that nothing has been entered of yet. */
export const hasEmpty = (totals: Readonly<Record<string, number>>) => {
  const [all, used] = [true, false].map((every) => areasNow(totals, every).flatMap(({ items }) => items).length)
  return all !== used
}
