/**
 * The inside of the one writer: takes changes, checks each against definition, right and place, writes rows and
 * what is derived from them, and remembers a log entry for each. `write` opens and closes it.
 */
import { sql } from 'kysely'
import { mayWrite } from '../../core/access/role.ts'
import { Problem } from '../../core/problem.ts'
import { getRecord, type OpenField, type OpenRecord } from '../../core/record/catalog.ts'
import { checkPart, checkWhole, type FieldFault } from '../../core/record/checkValues.ts'
import type { Room, Values } from '../../core/record/definition.ts'
import { isInside } from '../../kinds/region/value.ts'
import type { Ctx } from '../context.ts'
import { type Column, fieldColumns, placeColumn, recordColumns, rowColumns } from '../db/columns.ts'
import type { Tx } from '../db/database.ts'
import { isRest, turn } from '../rest.ts'
import { checkHappened, checkReferences, filled, refuse, refuseAdding, refuseKept, refuseSettled } from './checks.ts'
import { conflictOf } from './conflict.ts'
import { type Cells, encodeField, isSame, logValue, type StoredRow } from './encode.ts'
import { type Corrected, settleFindings } from './findings.ts'
import { PendingLog } from './pendingLog.ts'
import { addSubjects, countRows, refreshTitles, type Tally, touchesTitle } from './projection.ts'
import { mergeRaw, rawText, rowRaw } from './raw.ts'
import { arrayLiteral, type Cell, insertRows, updateRows } from './rows.ts'
import type { Receipt } from './write.ts'

/** One thing to be written. Without `version` it is new; with it, a correction of exactly that version. */
export interface Change {
  record: string
  /** UUIDv7 made by whoever made the change, so that a repeated request is the same change. */
  id: string
  version?: number
  /** New: the whole row. Correction: the fields that change. */
  values: Values
  /** Texts that could not be resolved, by field; kept beside an empty value, with a finding. */
  raw?: Record<string, string>
  /** New: where the row lives when the reference that would say so is empty; the actor's own place when missing. */
  place?: string
  /** When it happened, which need not be when it is entered. ISO day, perhaps partial. */
  happenedOn: string
}

export interface Applied {
  id: string
  version: number
  outcome: 'created' | 'updated' | 'unchanged'
}

export class Batch {
  readonly log: PendingLog
  readonly tally: Tally = new Map()
  /** Done in the same transaction once its numbers are known. */
  readonly numbered: ((receipt: Receipt) => Promise<unknown>)[] = []
  readonly ctx: Ctx
  readonly tx: Tx
  /** The room that writes, where only it may make rows of some record types. */
  through: Room | undefined
  private readonly places = new Map<string, string>()
  private readonly sound = new WeakSet<Change>()
  private readonly underway = new Set<Promise<void>>()
  private failure: unknown

  constructor(ctx: Ctx, tx: Tx, through?: Room, isUndone = false) {
    this.log = new PendingLog(ctx.actor.county, isUndone)
    this.ctx = ctx
    this.tx = tx
    this.through = through
  }

  /** Writes changes in the given order; answers in the same order. Throws a Problem, and then nothing of the transaction stands. */
  async add(changes: readonly Change[]): Promise<Applied[]> {
    const applied: Applied[] = []
    for (let from = 0; from < changes.length; ) {
      const first = changes[from] as Change
      const isNew = first.version === undefined
      let to = from + 1
      while (to < changes.length && changes[to]?.record === first.record && (changes[to]?.version === undefined) === isNew) to++
      const definition = this.checkedDefinition(first.record)
      const run = changes.slice(from, to)
      applied.push(...(isNew ? await this.create(definition, run) : await this.update(definition, run)))
      from = to
    }
    return applied
  }

  /**
   * Lets a statement run while the next ones are prepared. The connection keeps their order, so whatever is asked
   * afterwards sees what was sent before; what fails is told by `settle`.
   */
  private async send(statement: Promise<unknown>) {
    const settled: Promise<void> = statement
      .then(
        () => {},
        (error: unknown) => {
          this.failure ??= error
        },
      )
      .then(() => void this.underway.delete(settled))
    this.underway.add(settled)
    if (this.underway.size > mostUnderway) await Promise.race(this.underway)
    // What does not fit the socket at once leaves at the next turn of the event loop, or not at all while we compute on.
    await turn()
  }

  /** Sends what the log has gathered, once it is worth a statement; the rest goes at the end. */
  async sendLog() {
    if (this.log.isFull) await this.send(this.log.write(this.tx))
  }

  /** Waits for everything sent. Throws the first failure, of which later ones are only the echo. */
  async settle(echo?: unknown) {
    await Promise.all(this.underway)
    if (this.failure ?? echo) throw this.failure ?? echo
  }

  /** What is wrong with the values of a new row. One that is sound is not looked at again when it is added, so it must not be touched in between. */
  faultsOf(definition: OpenRecord, change: Change): FieldFault[] {
    const { today } = this.ctx
    const faults = [...checkWhole(definition, change.values, today, change.raw), ...checkHappened(change, today)]
    if (!faults.length) this.sound.add(change)
    return faults
  }

  private checkedDefinition(name: string): OpenRecord {
    const definition = getRecord(this.ctx.catalog, name)
    if (definition.derived) throw new Problem('record.derived')
    if (definition.through && definition.through !== this.through) throw new Problem('record.through', { label: definition.label })
    if (!mayWrite(this.ctx.actor, name)) throw new Problem('right.write', { label: definition.label })
    return definition
  }

  private async create(definition: OpenRecord, changes: readonly Change[]): Promise<Applied[]> {
    const { ctx } = this
    for (const change of changes) if (!this.sound.has(change)) refuse(definition, change, this.faultsOf(definition, change))
    for (const change of changes) refuseKept(definition, change, filled(change.values), ({ through }) => through, this.through)
    await refuseAdding(ctx, this.tx, definition, changes, this.through)
    await checkReferences(ctx, this.tx, definition, changes)
    const places = await this.placesOf(definition, changes)
    const columns = recordColumns(definition)
    const hasOwnPlace = !definition.fields.region && placeColumn(definition) === 'region'
    const isOwner = [...ctx.catalog.records.values()].some((other) => other.fields[other.place]?.to === definition.name)
    const rows: Cell[][] = []
    for (const [index, change] of changes.entries()) {
      if (isRest(index)) await turn()
      const place = places[index] as string
      this.checkPlace(place)
      const row: Cell[] = [ctx.actor.county, change.id, '1', rawText(definition, change.raw, ctx)]
      if (hasOwnPlace) row.push(place)
      const logged: Record<string, unknown> = {}
      for (const field of definition.fieldList) {
        const value = change.values[field.name]
        const cells = encodeField(field, value, ctx.keys)
        row.push(...cells)
        if (value !== null && value !== undefined) logged[field.name] = logValue(field, value, cells)
      }
      rows.push(row)
      if (isOwner) this.places.set(change.id, place)
      countRows(this.tally, definition.name, place, 1)
      const content = row[3] ? { values: logged, raw: JSON.parse(row[3]) as unknown } : { values: logged }
      this.log.add({
        record: definition.name,
        rowId: change.id,
        version: 1,
        operation: 'create',
        region: place,
        happenedOn: change.happenedOn,
        content: JSON.stringify(content),
      })
    }
    await this.send(insertRows(this.tx, definition.name, columns, rows))
    if (definition.subject) await this.send(addSubjects(this.tx, definition, columns, rows))
    await this.sendLog()
    return changes.map(({ id }) => ({ id, version: 1, outcome: 'created' }))
  }

  private async update(definition: OpenRecord, changes: readonly Change[]): Promise<Applied[]> {
    const { ctx } = this
    for (const change of changes)
      refuse(definition, change, [...checkPart(definition, change.values, ctx.today, change.raw), ...checkHappened(change, ctx.today)])
    await checkReferences(ctx, this.tx, definition, changes)
    const stored = await this.lock(
      definition,
      changes.map((change) => change.id),
    )
    const stale = changes.map(({ id, version }) => ({ row: stored.get(id), version })).find(({ row, version }) => row && row.version !== version)
    if (stale?.row) throw await conflictOf(ctx, this.tx, definition, stale.row)
    await refuseSettled(ctx, this.tx, definition, [...stored.values()], this.through)
    const groups = new Map<string, { columns: Column[]; rows: Cell[][] }>()
    const retitled: string[] = []
    const corrected: Corrected[] = []
    const applied = changes.map((change): Applied => {
      const row = stored.get(change.id)
      if (!row) throw new Problem('record.missing')
      const fields = this.changedFields(definition, row, change)
      const place = this.placeAfter(definition, row, change)
      const raw = mergeRaw(definition, row, change, ctx)
      if (!fields.length && raw === rowRaw(row)) return { id: change.id, version: row.version, outcome: 'unchanged' }
      const version = row.version + 1
      const columns: Column[] = [...rowColumns, ...fields.flatMap(({ field }) => fieldColumns(field))]
      const group = groups.get(columns.map((column) => column.name).join()) ?? { columns, rows: [] }
      groups.set(columns.map((column) => column.name).join(), group)
      group.rows.push([change.id, String(version), raw, ...fields.flatMap(({ cells }) => cells)])
      const logged = Object.fromEntries(fields.map(({ field, cells }) => [field.name, logValue(field, change.values[field.name], cells)]))
      const content = raw === rowRaw(row) ? { values: logged } : { values: logged, raw: raw ? (JSON.parse(raw) as unknown) : {} }
      for (const name of Object.keys(change.values)) if (!change.raw?.[name]) corrected.push({ rowId: change.id, field: name, entry: this.log.count })
      this.log.add({
        record: definition.name,
        rowId: change.id,
        version,
        operation: 'update',
        region: place,
        happenedOn: change.happenedOn,
        content: JSON.stringify(content),
      })
      if (
        touchesTitle(
          ctx.catalog,
          definition,
          fields.map(({ field }) => field.name),
        )
      )
        retitled.push(change.id)
      return { id: change.id, version, outcome: 'updated' }
    })
    for (const { columns, rows } of groups.values()) await updateRows(this.tx, definition.name, ctx.actor.county, columns, rows)
    await refreshTitles(this.tx, ctx.catalog, definition, ctx.actor.county, retitled)
    await settleFindings(this.tx, ctx.actor.county, this.log.link, corrected)
    await this.sendLog()
    return applied
  }

  /** Where the row lives after the change. Only what nothing hangs on can be given another place by a plain correction. */
  private placeAfter(definition: OpenRecord, row: StoredRow, change: Change): string {
    const before = String(row[placeColumn(definition)])
    const after = String(change.values[definition.place] ?? before)
    const place = definition.fields[definition.place]?.kind === 'region' ? after : before
    this.checkPlace(before)
    if (place === before) return before
    if (definition.subject) throw new Error(`${definition.name} would leave its subject behind`)
    this.checkPlace(place)
    countRows(this.tally, definition.name, before, -1)
    countRows(this.tally, definition.name, place, 1)
    return place
  }

  private changedFields(definition: OpenRecord, row: StoredRow, change: Change): { field: OpenField; cells: Cells }[] {
    const changed: { field: OpenField; cells: Cells }[] = []
    for (const [name, value] of Object.entries(change.values)) {
      const field = definition.fields[name] as OpenField
      const cells = encodeField(field, value, this.ctx.keys)
      if (isSame(field, row, cells)) continue
      changed.push({ field, cells })
    }
    refuseKept(
      definition,
      change,
      changed.map(({ field }) => field.name),
      ({ through, fixed }) => through ?? fixed,
      this.through,
    )
    return changed
  }

  private async lock(definition: OpenRecord, ids: readonly string[]): Promise<Map<string, StoredRow>> {
    const { rows } = await sql<StoredRow>`
      select * from ${sql.table(definition.name)} where county = ${this.ctx.actor.county} and id = any(${arrayLiteral(ids)}::uuid[])
      order by id for update`.execute(this.tx)
    return new Map(rows.map((row) => [row.id, row]))
  }

  /** Where each new row lives: what it says itself, or the place of the row it hangs on. */
  private async placesOf(definition: OpenRecord, changes: readonly Change[]): Promise<string[]> {
    const field = definition.fields[definition.place] as OpenField
    if (field.kind === 'region') return changes.map((change) => String(change.values[field.name]))
    const owners = changes.map((change) => change.values[field.name] ?? null)
    const unknown = [...new Set(owners.filter((id) => id !== null).map(String))].filter((id) => !this.places.has(id))
    if (unknown.length) {
      const owner = getRecord(this.ctx.catalog, field.to as string)
      const { rows } = await sql<{ id: string; place: string }>`
        select id, ${sql.ref(placeColumn(owner))} as place from ${sql.table(owner.name)}
        where county = ${this.ctx.actor.county} and id = any(${arrayLiteral(unknown)}::uuid[])`.execute(this.tx)
      for (const row of rows) this.places.set(row.id, row.place)
    }
    return owners.map((id, at) => {
      const place = id === null ? (changes[at]?.place ?? this.ctx.actor.scope) : this.places.get(String(id))
      if (!place) throw new Problem('record.refMissing')
      return place
    })
  }

  private checkPlace(place: string) {
    if (!isInside(place, this.ctx.actor.scope)) throw new Problem('right.place')
  }
}

/** Enough to keep the database busy while the next portion is prepared. */
const mostUnderway = 24
