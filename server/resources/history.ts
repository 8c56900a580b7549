/** What happened to a row and what it looked like on a day, both read from the log. */
import { Problem } from '../../core/problem.ts'
import { getRecord, type OpenField, type OpenRecord } from '../../core/record/catalog.ts'
import type { Values } from '../../core/record/definition.ts'
import { titleParts } from '../../core/record/title.ts'
import { dayValue } from '../../kinds/day/value.ts'
import { actorWords } from '../access/actorWords.ts'
import { isUnchanging } from '../change/chain.ts'
import { valueOfLog } from '../change/encode.ts'
import { liveEntries } from '../change/withdrawn.ts'
import { type Ctx, dayOfMoment } from '../context.ts'
import type { Tx } from '../db/database.ts'
import { type Presented, presentDecoded } from '../query/present.ts'
import { titlesOf } from '../query/titles.ts'
import { valueWords } from '../query/valueWords.ts'
import { importFilesOf } from './importFiles.ts'
import { changesOf, type LoggedChange } from './loggedChanges.ts'
import { readable } from './records.ts'
import { relatedIds } from './relatedIds.ts'

export interface HistoryEntry {
  number: number
  link: number
  record: string
  recordLabel: string
  rowId: string
  title: string
  version: number
  operation: LoggedChange['operation']
  happenedOn: string
  enteredAt: string
  actorName: string
  reason: string | null
  source: string
  /** Of an import: the workbooks of it that tell of such records, if few. */
  files: string[]
  changes: { field: string; label: string; before: string; after: string }[]
}

/** Newest first; `until` a day, what belongs to the page as it stood then. */
export async function listHistory(ctx: Ctx, name: string, id: string, until?: { day: string; basis: Basis }): Promise<HistoryEntry[]> {
  readable(ctx, name)
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const all = await changesOf(ctx, tx, name, await relatedIds(ctx, tx, name, id))
    const changes = until ? changesUntil(all, until.day, until.basis) : all
    const words = await wordsFor(ctx, tx, changes)
    const filesOf = await importFilesOf(ctx, tx, changes)
    const state = new Map<string, Record<string, unknown>>()
    return changes
      .map((change): HistoryEntry => {
        const definition = getRecord(ctx.catalog, change.record)
        const before = state.get(change.row_id) ?? {}
        const values = change.content.values ?? {}
        state.set(change.row_id, isRemoval(change) ? {} : { ...before, ...values })
        const show = (field: OpenField, logged: unknown) => words.show(field, valueOfLog(field, logged, ctx.keys))
        return {
          number: Number(change.number),
          link: Number(change.link_number),
          record: change.record,
          recordLabel: definition.label,
          rowId: change.row_id,
          title: words.title(change.row_id),
          version: change.version,
          operation: change.operation,
          happenedOn: change.happened_on,
          enteredAt: change.entered_at.toISOString(),
          actorName: actorWords(ctx, change),
          reason: change.reason,
          source: change.source,
          files: filesOf(change),
          changes: [
            ...Object.entries(values).map(([field, logged]) => {
              const found = definition.fields[field] as OpenField
              return { field, label: found.label, before: show(found, before[field]), after: show(found, logged) }
            }),
            ...[...(change.content.revealed ?? []), ...(change.content.confirmed ? [change.content.confirmed.field] : [])].map((field) => ({
              ...{ field, label: definition.fields[field]?.label ?? field, before: '', after: '' },
            })),
          ],
        }
      })
      .reverse()
  })
}

/** A withdrawal that took the row out of its table. */
const isRemoval = ({ operation, content }: LoggedChange) => operation === 'withdraw' && !content.values

/** What rows were called by their own last values, and by those of rows they refer to among the changes: of withdrawn rows that is all there is. */
function titlesLogged(ctx: Ctx, changes: readonly LoggedChange[]): Map<string, string> {
  const last = new Map<string, { definition: OpenRecord; values: Record<string, unknown> }>()
  for (const { record, row_id, content } of changes) {
    const definition = getRecord(ctx.catalog, record)
    last.set(row_id, { definition, values: { ...last.get(row_id)?.values, ...content.values } })
  }
  const titleOf = (id: string, depth = 0): string => {
    const row = last.get(id)
    if (!row || depth > 3) return ''
    const { definition, values } = row
    return titleParts(definition)
      .map((part) => ('text' in part ? part.text : part.hop ? titleOf(String(values[part.field]), depth + 1) : String(values[part.field] ?? '')))
      .join('')
  }
  return new Map([...last.keys()].map((id) => [id, titleOf(id)]))
}

/** Titles of the rows, and values as people read them, for all changes at once. */
async function wordsFor(ctx: Ctx, tx: Tx, changes: readonly LoggedChange[]) {
  const byId = titlesLogged(ctx, changes)
  for (const record of new Set(changes.map((change) => change.record))) {
    const ids = new Set(changes.flatMap((change) => (change.record === record ? [change.row_id] : [])))
    for (const [id, title] of await titlesOf(ctx, tx, record, [...ids])) byId.set(id, title)
  }
  const asked = changes.flatMap(({ record, content }) =>
    Object.entries(content.values ?? {}).flatMap(([name, value]) => {
      const field = getRecord(ctx.catalog, record).fields[name]
      return field ? [{ field, value }] : []
    }),
  )
  return valueWords(ctx, tx, asked, byId)
}

export type Basis = 'event' | 'entry'

export interface AsOf {
  row: Presented | null
  members: { membership: Presented; person: Presented }[]
}

/** The row as it stood at the end of a day: by what had happened, or by what had been entered. */
export async function asOf(ctx: Ctx, name: string, id: string, day: string, basis: Basis): Promise<AsOf> {
  const definition = readable(ctx, name)
  return ctx.db.read(ctx.actor.scope, async (tx) => {
    const changes = changesUntil(await changesOf(ctx, tx, name, await relatedIds(ctx, tx, name, id)), day, basis)
    const words = await wordsFor(ctx, tx, changes)
    const fold = (record: OpenRecord, rowId: string) => foldRow(ctx, record, rowId, changes, words.title)
    const members = [...new Set(changes.filter((change) => change.record === 'membership').map((change) => change.row_id))].flatMap((each) => {
      const membership = fold(getRecord(ctx.catalog, 'membership'), each)
      const person = membership?.values.person ? fold(getRecord(ctx.catalog, 'person'), String(membership.values.person)) : null
      const left = membership?.values.leftOn
      const joined = membership?.values.joinedOn
      const isThere = !(left && String(left) <= day) && !(joined && String(joined) > day)
      return name === 'household' && membership && person && isThere ? [{ membership, person }] : []
    })
    return { row: fold(definition, id), members }
  })
}

function changesUntil(all: readonly LoggedChange[], day: string, basis: Basis): LoggedChange[] {
  if (dayValue.check(day, { label: '' }, '')) throw new Problem('asOf.wrong')
  const changes = all.filter((change) => dayOf(change, basis) <= day)
  // A late entry about an early event must not outdo what happened after it.
  if (basis === 'event') changes.sort((a, b) => compare(a.happened_on, b.happened_on) || Number(a.number) - Number(b.number))
  return changes
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const dayOf = (change: LoggedChange, basis: Basis) => (basis === 'event' ? change.happened_on : dayOfMoment(change.entered_at))

function foldRow(ctx: Ctx, definition: OpenRecord, id: string, changes: readonly LoggedChange[], titleOf: (id: string) => string): Presented | null {
  const entered = changes.filter((change) => change.row_id === id && !isUnchanging(change.operation))
  // What a withdrawal took back does not count from then on, whenever it is said to have happened.
  const own = liveEntries(entered)
  const last = entered.at(-1)
  if (!last || !own.length) return null
  const logged = Object.assign({}, ...own.map((change) => change.content.values ?? {})) as Record<string, unknown>
  const raw = own.reduce<Record<string, string>>((kept, change) => change.content.raw ?? kept, {})
  const values: Values = Object.fromEntries(definition.fieldList.map((field) => [field.name, valueOfLog(field, logged[field.name], ctx.keys)]))
  return presentDecoded(ctx, definition, { id, version: last.version, values, raw }, ({ name }) => titleOf(String(values[name])))
}
