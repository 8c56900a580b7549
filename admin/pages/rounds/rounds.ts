/** A round of surveys as GET /rounds/:id/coverage gives it, and how its parts are said. */
export interface Round {
  id: string
  name: string
  region: string
  subject: string | null
  startsOn: string | null
  endsOn: string | null
  scope: string | null
  due: number | null
  target: string | null
}

export interface Move {
  before: string | null
  after: string | null
  households: number
}

export interface Coverage {
  round: Round
  within: string
  earlier: { id: string; name: string }[]
  before: Round | null
  programme: { id: string; label: string } | null
  due: number
  surveyed: number
  surveys: number
  lists: { list: string; total: number }[]
  places: { region: string; due: number; surveyed: number }[]
  conclusions: { conclusion: string; households: number }[]
  moves: Move[]
}

export interface CoverageRow {
  household: string
  title: string
  region: string
  mend: { record: string; id: string } | null
  surveyedOn: string | null
  about: string
  before?: string | null
  after?: string | null
}

/** What is counted, and what is to be done about it. */
export const listWords: Record<string, { label: string; unit: string; why: string }> = {
  missing: { label: '应查还没有查的', unit: '户', why: '请安排入户' },
  open: { label: '没有写调查结论的', unit: '户次', why: '请补写结论' },
  looks: { label: '必看的没有写全的', unit: '户次', why: '办法要求逐项看，请补写或补查' },
  evidence: { label: '符合的条目没有写佐证的', unit: '条', why: '请补写看到什么、凭什么证明' },
  alone: { label: '没有写满两名调查人的', unit: '户次', why: '入户核查应有两人，请补写第二调查人或陪同村干部' },
  helper: { label: '由本户帮扶责任人调查的', unit: '户次', why: '自己帮扶的户应换人核查' },
}

/** No survey is not an empty conclusion. */
export const sayConclusion = (conclusion: string | null) => (conclusion === null ? '没有查' : conclusion || '没有结论')
/** As requests and addresses say it; nothing where there was no survey. */
export const keyOf = (conclusion: string | null) => (conclusion === null ? 'none' : `=${conclusion}`)

export const sayNumber = (number: number) => number.toLocaleString('zh-CN')
export const sayDays = ({ startsOn, endsOn }: Round) => (startsOn || endsOn ? `${startsOn ?? ''}至${endsOn ?? '今'}` : '')
