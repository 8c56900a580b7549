/** A record with what belongs to it, now or as it stood on a day. */
import type { Row } from '../../../ui/openDefinitions.ts'
import { request } from '../../shell/request.ts'
import type { RecordView } from './recordViews.ts'

export interface Finding {
  id: string
  field: string
  kind: string
  message: string
  openedAt: string
}

/** A membership together with the person or household at its other end. */
export interface RelatedRow {
  membership: Row
  other: Row
}

export interface LoadedRecord {
  /** Nothing when the record did not exist yet on the day asked for. */
  row: Row | null
  findings: Finding[]
  /** Of a household: how many are open on its present members. */
  memberFindings: number
  related: RelatedRow[]
  /** What other records tell of it; not as of a past day. */
  told: Told
}

/** Of a record type, the rows that refer to the one shown or lie in the place it is. */
export interface ToldRows {
  record: string
  /** The field that refers to it; null for rows that lie in the place. */
  field: string | null
  total: number
  rows: Row[]
}

export interface Told {
  within: string
  related: ToldRows[]
}

export interface AsOf {
  /** Empty: now. */
  day: string
  basis: 'event' | 'entry'
}

const mostRelated = 100

export async function loadRecord(record: string, id: string, related: RecordView['related'], { day, basis }: AsOf): Promise<LoadedRecord> {
  if (day) {
    const then = await request<{ row: Row | null; members: { membership: Row; person: Row }[] }>('GET', `/records/${record}/${id}/as-of`, {
      query: { day, basis },
    })
    return {
      row: then.row,
      findings: [],
      memberFindings: 0,
      told: { within: '', related: [] },
      related: then.members.map(({ membership, person }) => ({ membership, other: person })),
    }
  }
  const others = Promise.all([
    related ? loadRelated(id, related) : [],
    record === 'household' ? request<{ total: number }>('GET', '/findings', { query: { household: id, size: 1 } }) : undefined,
    request<Told>('GET', `/records/${record}/${id}/related`),
  ])
  // Why there is no such record is told by the record itself.
  others.catch(() => {})
  const { findings, ...row } = await request<Row & { findings: Finding[] }>('GET', `/records/${record}/${id}`)
  const [rows, all, told] = await others
  return { row, findings, memberFindings: all ? all.total - findings.length : 0, related: rows, told }
}

async function loadRelated(id: string, { record, by, shows }: NonNullable<RecordView['related']>): Promise<RelatedRow[]> {
  const where = JSON.stringify({ op: 'is', field: by, value: id })
  const { rows } = await request<{ rows: Row[] }>('GET', `/records/${record}`, { query: { where, size: mostRelated } })
  const pairs = await Promise.all(
    rows.map(async (membership) => ({ membership, other: await request<Row>('GET', `/records/${shows}/${membership.values[shows]}`) })),
  )
  return pairs.sort((a, b) => orderOf(a) - orderOf(b))
}

/** Who belongs to a household now. */
export const presentMembers = (related: readonly RelatedRow[]) =>
  related.flatMap(({ membership: { values }, other }) =>
    values.leftOn ? [] : [{ person: other.id, name: String(other.values.name ?? ''), relation: values.relation as string | null }],
  )

/** The head first, then by relation; those who left last. */
function orderOf({ membership }: RelatedRow): number {
  const leftLast = 1000
  const unknown = 500
  return Number(membership.values.relation ?? unknown) + (membership.values.leftOn ? leftLast : 0)
}
