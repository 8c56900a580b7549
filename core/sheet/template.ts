/** The blank form of a sheet: the headings the product itself uses, a hint under each, the choices where there are only so many. */
import type { KindName } from '../../kinds/value.ts'
import { type Catalog, getRecord, type OpenField } from '../record/catalog.ts'
import { headingOf } from '../record/heading.ts'
import type { SheetLayout } from './layout.ts'
import { wantedBy } from './wanted.ts'

export interface TemplateColumn {
  part: string
  field: OpenField
  heading: string
  hint: string
  /** What a cell may say, where it is one of few. */
  choices: readonly string[]
}

/** In the order of the parts; what is called the same in two of them stands once, for the first. */
export function templateColumns(catalog: Catalog, layout: SheetLayout): TemplateColumn[] {
  const taken = new Set<string>()
  return layout.parts.flatMap((part) =>
    wantedBy(catalog, part).flatMap(({ field, heading: word }): TemplateColumn[] => {
      const heading = headingOf({ ...field, label: word }, '\n')
      if (taken.has(heading)) return []
      taken.add(heading)
      const needed = layout.needs.includes(`${part.as}.${field.name}`) || Boolean(getRecord(catalog, part.record).fields[field.name]?.required)
      const several = part.columns[field.name]?.each ? '可写几个，用顿号隔开' : ''
      const hint = [needed ? '必填' : '', several || hints[field.kind](field)].filter(Boolean).join('，')
      return [{ part: part.as, field, heading, hint, choices: choicesOf(field) }]
    }),
  )
}

const hints: Record<KindName, (field: OpenField) => string> = {
  text: () => '',
  day: ({ partial }) => (partial ? '写到年、月或日' : '写年月日'),
  money: () => '只写数字',
  count: () => '只写数字',
  quantity: () => '只写数字',
  flag: () => '是或否',
  code: () => '选一项',
  region: ({ statesPlace }) => (statesPlace ? '区划代码' : '村或自然村的名称'),
  idNumber: () => '18位',
  phone: () => '手机或带区号的座机',
  point: () => '经度,纬度',
  ref: () => '写名称或编号',
}

const choicesOf = ({ kind, codes }: OpenField): readonly string[] =>
  kind === 'flag' ? ['是', '否'] : kind === 'code' ? (codes?.codes.map(({ label }) => label) ?? []) : []
