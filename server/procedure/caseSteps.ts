/** What was done in a case, step by step: who, when, for whom, and the papers that were scanned. */
import { sql } from 'kysely'
import { countsFrom, isLate, type Taken } from '../../core/procedure/refusalOf.ts'
import type { Ctx } from '../context.ts'
import type { Tx } from '../db/database.ts'

export interface StepLine {
  id: string
  step: string
  label: string
  outcome: string
  happenedOn: string
  enteredOn: string
  countsFrom: string
  isLate: boolean
  /** The case was sent back over it: it is done again further down. */
  isUndone: boolean
  /** Whether who asks may compare its paper, or add a scan to it. */
  mayConfirm: boolean
  mayScan: boolean
  takenBy: string
  /** The colleague for whom it was done. */
  actingFor: string | null
  confirmedBy: string | null
  opinion: string | null
  paper: string | null
  survey: string | null
  meeting: string | null
  /** How many households the step was taken for in one act. */
  together: number
  scans: ScanLine[]
}

export interface ScanLine {
  id: string
  what: string
  fileName: string
  format: string
  bytes: number
  addedOn: string
  voidReason: string | null
  isVoid: boolean
  /** Whether who asks has opened it. */
  seen: boolean
}

type StepRow = Omit<
  StepLine,
  | 'happenedOn'
  | 'enteredOn'
  | 'countsFrom'
  | 'isLate'
  | 'isUndone'
  | 'mayConfirm'
  | 'mayScan'
  | 'takenBy'
  | 'actingFor'
  | 'confirmedBy'
  | 'scans'
  | 'together'
> & {
  together: string
  happened_on: string
  entered_on: string
  person: string
  taker: string | null
  acting_for: string | null
  absent: string | null
  surveyors: (string | null)[]
  confirmed_by: string | null
  confirmer: string | null
}

export type StoredStep = Omit<StepLine, 'isUndone' | 'mayConfirm' | 'mayScan'> & { people: Pick<Taken, 'person' | 'actingFor' | 'surveyors'> }

/** In the order in which they were entered. */
export async function stepsOf(ctx: Ctx, tx: Tx, id: string): Promise<StoredStep[]> {
  const { rows } = await sql<StepRow>`
    select proceeding.id, step, label, outcome, happened_on, entered_on, taken_by as person, taker.name as taker, acting_for, absent.name as absent,
      confirmed_by, confirmer.name as confirmer, opinion, paper, survey, meeting, array[survey.surveyor, survey.second] as surveyors,
      (select count(*) from change as own join change as other on other.county = own.county and other.link = own.link
       where own.county = proceeding.county and own.record = 'proceeding' and own.row_id = proceeding.id and own.operation = 'create'
         and other.record = 'proceeding' and other.operation = 'create') as together
    from proceeding
    left join person as taker on taker.county = proceeding.county and taker.id = taken_by
    left join person as absent on absent.county = proceeding.county and absent.id = acting_for
    left join survey on survey.county = proceeding.county and survey.id = proceeding.survey
    left join person as confirmer on confirmer.county = proceeding.county and confirmer.id = confirmed_by
    where proceeding.county = ${ctx.actor.county} and casefile = ${id} order by proceeding.id`.execute(tx)
  const scans = await scansOf(ctx, tx, id)
  return rows.map(({ happened_on, entered_on, person, taker, acting_for, absent, confirmed_by, confirmer, surveyors, ...row }) => {
    const days = { happenedOn: happened_on, enteredOn: entered_on }
    // A person who entered from above the reader's place is known by the office only.
    return {
      ...row,
      ...days,
      together: Number(row.together),
      scans: scans.get(row.id) ?? [],
      people: { person, actingFor: acting_for, surveyors: surveyors.flatMap((each) => each ?? []) },
      countsFrom: countsFrom({ ...days, confirmedBy: confirmed_by }),
      isLate: isLate(days),
      takenBy: taker ?? '上级经办人',
      actingFor: acting_for && (absent ?? '上级经办人'),
      confirmedBy: confirmed_by && (confirmer ?? '上级核对人'),
    }
  })
}

async function scansOf(ctx: Ctx, tx: Tx, id: string): Promise<Map<string, ScanLine[]>> {
  const { county, account } = ctx.actor
  const { rows } = await sql<Omit<ScanLine, 'bytes'> & { bytes: string; proceeding: string }>`
    select scan.id, scan.proceeding, what, file_name as "fileName", format, bytes, added_on as "addedOn", void_reason as "voidReason", voided_on is not null as "isVoid",
      exists (select 1 from change join link on link.county = change.county and link.id = change.link
        where change.county = scan.county and change.row_id = scan.id and change.record = 'scan' and change.operation = 'reveal' and link.actor = ${account}) as seen
    from scan join proceeding on proceeding.county = scan.county and proceeding.id = scan.proceeding
    where scan.county = ${county} and proceeding.casefile = ${id} order by scan.id`.execute(tx)
  const found = new Map<string, ScanLine[]>()
  for (const { proceeding, bytes, ...line } of rows) found.set(proceeding, [...(found.get(proceeding) ?? []), { ...line, bytes: Number(bytes) }])
  return found
}
