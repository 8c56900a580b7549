/** The columns of a list: the fields its definition calls listed, numbers to the right, the unit in the heading. */
import type { OpenField } from '../../core/record/catalog.ts'
import { isSecret } from '../../core/record/definition.ts'
import { headingOf } from '../../core/record/heading.ts'
import type { KindName } from '../../kinds/value.ts'
import { viewFaces } from '../../kinds/view.ts'
import type { Definition, Row } from '../openDefinitions.ts'

export interface Column {
  field: OpenField
  heading: string
  align: 'left' | 'right'
  sortable: boolean
  /** Least width in pixels. */
  width: number
}

const widths: Record<KindName, number> = {
  text: 124,
  day: 126,
  money: 90,
  count: 60,
  quantity: 80,
  flag: 56,
  code: 60,
  region: 76,
  idNumber: 178,
  phone: 130,
  point: 150,
  ref: 124,
}

const oneCharacter = 14
const besideText = 18
const sortMark = 14
const properNameWidth = 80
/** Of references to those who are called by a person's name. */
const personWidth = 68
const calledByPerson = ['person', 'household']

/** Headings and words of code lists may take two lines; everything else stands on one. */
const twoLines = (length: number) => Math.ceil(length / 2) * oneCharacter + besideText

const longestWord = ({ codes }: OpenField): number => Math.max(0, ...(codes?.codes ?? []).map(({ label }) => label.length))

export const listColumns = (definition: Definition): Column[] => definition.fields.filter((field) => field.listed).map(columnOf)

/** What an office does not keep leaves a column empty on every row: those that these rows have something in, and how many are left out. */
export function filledColumns(columns: readonly Column[], rows: readonly Pick<Row, 'values' | 'raw'>[]): { columns: Column[]; leftOut: number } {
  const filled = columns.filter(({ field: { name } }) => rows.some(({ values, raw }) => (values[name] ?? null) !== null || name in raw))
  return { columns: filled, leftOut: columns.length - filled.length }
}

export function columnOf(field: OpenField): Column {
  const heading = headingOf(field)
  const own = field.properName ? properNameWidth : calledByPerson.includes(field.to ?? '') ? personWidth : widths[field.kind]
  return {
    field,
    heading,
    align: viewFaces[field.kind].align,
    sortable: !isSecret(field.kind) && field.kind !== 'ref',
    width: Math.max(own, twoLines(heading.length) + sortMark, twoLines(longestWord(field))),
  }
}
