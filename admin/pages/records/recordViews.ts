/** What the pages of a record type show beyond its definition: which filters stand in the query form, which other rows belong to it. */
import { titleParts } from '../../../core/record/title.ts'
import { type Definition, fieldOf } from '../../../ui/openDefinitions.ts'

export interface RecordView {
  /** What the box says that looks for any part of the title. */
  titleLabel?: string
  /** Rows can be found by the last four of somebody's ID number. */
  byIdTail?: boolean
  /** The region tree stands at the left. */
  byPlace?: boolean
  /** Fields with a choice under 展开. */
  filters: string[]
  /** Texts that may be asked for a part of, beside them. */
  texts?: string[]
  /** Rows of another type that refer to this one, shown on its page after the first group. */
  related?: { label: string; record: string; by: string; shows: 'household' | 'person' }
  /** Why a list may be empty and what to do. */
  empty: string
  /** Where that is done, if not by an import. */
  next?: { label: string; to: string }
  /** A page that tells more of a row than its record does: its address goes before the id. */
  more?: { label: string; at: string }
}

const views: Record<string, RecordView> = {
  household: {
    titleLabel: '户主姓名',
    byIdTail: true,
    byPlace: true,
    filters: ['registeredPoor', 'category', 'povertyCause', 'hasLabour'],
    related: { label: '成员', record: 'membership', by: 'household', shows: 'person' },
    empty: '这个范围内没有农户；可导入农户花名册，或新增一户',
  },
  person: {
    titleLabel: '姓名',
    byIdTail: true,
    byPlace: true,
    filters: ['sex', 'education', 'schooling', 'health', 'labourCapacity'],
    related: { label: '所属农户', record: 'membership', by: 'person', shows: 'household' },
    empty: '这个范围内没有人员；可导入家庭成员花名册，或新增人员',
  },
  village: { titleLabel: '村名', byPlace: true, filters: [], empty: '这个范围内没有村的资料；可导入自然村基本情况表，或新增' },
  region: { byPlace: true, filters: ['level'], empty: '尚未登记区划；请先导入区划代码表' },
  screening: {
    byPlace: true,
    filters: [],
    empty: '这个范围内还没有筛查过；先在“识别办法”里采用一个办法，再点“筛查”',
    next: { label: '去识别办法', to: '/programmes' },
  },
  round: {
    titleLabel: '轮次',
    byPlace: true,
    filters: [],
    more: { label: '查漏补缺', at: '/rounds' },
    empty: '这个范围内没有登记调查轮次；可导入入户调查结果表，或新增',
  },
  account: { byPlace: false, filters: ['role'], empty: '尚无账号' },
}

export const viewOf = (record: string, definition?: Definition): RecordView => ({
  ...(views[record] ?? bareView(definition)),
  texts: textsOf(definition),
})

const mostFilters = 4
const mostTexts = 6

/** Listed texts; what a title is made of has a box of its own. */
function textsOf(definition: Definition | undefined): string[] {
  const titled = titleParts({ title: definition?.title ?? '' }).flatMap((part) => ('field' in part ? [part.field] : []))
  const texts = definition?.fields.filter(({ kind, listed, name }) => kind === 'text' && listed && !titled.includes(name)) ?? []
  return texts.slice(0, mostTexts).map(({ name }) => name)
}

/** Of a record type about which nothing is said here: its title can be searched, its choices chosen. */
function bareView(definition: Definition | undefined): RecordView {
  const titled = titleParts({ title: definition?.title ?? '' }).flatMap((part) => {
    const field = definition && 'field' in part ? fieldOf(definition, part.field) : undefined
    // A day stands in a title as it is kept, not as it is read.
    return field && field.kind !== 'day' ? [field.label] : []
  })
  const filters = definition?.fields.filter(({ kind, listed }) => listed && (kind === 'code' || kind === 'flag')) ?? []
  return {
    ...(titled.length ? { titleLabel: titled.join('、') } : {}),
    filters: filters.slice(0, mostFilters).map(({ name }) => name),
    empty: '尚未登记',
  }
}
