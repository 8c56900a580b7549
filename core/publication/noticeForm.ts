/** What is fixed in a notice: its stage is one of those of the procedures, its title and first paragraph are made, the office only adds to them. */
import type { Procedure } from '../procedure/procedure.ts'

export interface NoticeForm {
  code: string
  /** In the title, and as the label of the form. */
  subject: string
  /** It is a list of households, who are only about to be in it while it can be objected to. */
  listed?: true
  /** First paragraphs, where it is put up to be objected to and where it tells a result. */
  notice: string
  announcement: string
}

/** Codes of the list 公示公告种类. */
export const announcement = '2'

export interface Titled {
  kind: string
  stage: string
  regionName: string
  /** ISO. */
  draftedOn: string
  form: NoticeForm
  titleAddition?: string | null
}

export function titleOf({ kind, stage, regionName, draftedOn, form, titleAddition }: Titled): string {
  const isResult = kind === announcement
  const subject = isResult || !form.listed ? form.subject : `拟${form.subject}`
  return `${regionName}${draftedOn.slice(0, 4)}年${titleAddition ?? ''}${subject}${isResult ? '公告' : '公示'}（${stage}）`
}

export const openingOf = ({ notice, announcement: result }: NoticeForm, kind: string, place: string) =>
  (kind === announcement ? result : notice).replaceAll('{place}', place)

/** The stages a notice of a kind can be of, in the order of the procedures. */
export function stagesOf(procedures: Iterable<Pick<Procedure, 'steps'>>, kind: string): string[] {
  const stages = [...procedures].flatMap(({ steps }) =>
    steps.flatMap((step) => (kind === announcement ? (step.announcement ?? []) : (step.notice?.stage ?? []))),
  )
  return [...new Set(stages)]
}

/** The form for what a procedure decides. */
export const formCodeOf = ({ purpose, registers, ofFallen, ofRegistered }: Procedure) =>
  ofFallen ? '5' : purpose === 'leave' ? (ofRegistered ? '4' : '3') : registers ? '1' : '2'
