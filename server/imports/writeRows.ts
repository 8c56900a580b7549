/**
 * A portion of rows into changes, part by part: records found by their natural key or made new, differences to what is
 * registered worked out, and everything handed to the writer. An empty cell never empties
 * a value; a value that cannot be read never replaces one that is known.
 */
import { v7 as uuid } from 'uuid'
import { sayFault } from '../../core/problem.ts'
import { getRecord, type OpenRecord } from '../../core/record/catalog.ts'
import type { Values } from '../../core/record/definition.ts'
import { whereStands } from '../../core/sheet/judge.ts'
import type { SheetPart } from '../../core/sheet/layout.ts'
import type { Change } from '../change/batch.ts'
import { type Finding, openFindings } from '../change/findings.ts'
import { columnOf, placeColumn } from '../db/columns.ts'
import { isRest, turn } from '../rest.ts'
import { candidatesOf, refinementOf } from './candidates.ts'
import { noteChanged } from './changedValues.ts'
import { correctionOf, knowWhatFollowed } from './corrections.ts'
import { findById, findByKey, keyOf } from './lookup.ts'
import { noteMissingHeads } from './missingHeads.ts'
import { knowAlike, rememberRows } from './multiset.ts'
import { countOutcome } from './report.ts'
import type { Candidate, Made, SheetRow } from './sheetRows.ts'
import { refuseRow, type SheetWork, tellFault } from './sheetWork.ts'
import { noteTotals } from './tallies.ts'

export async function writeRows(work: SheetWork, rows: readonly SheetRow[]) {
  for (const part of work.parts) {
    const definition = getRecord(work.ctx.catalog, part.record)
    if (part.record === 'membership') noteMissingHeads(work, part, rows)
    if (part.says) tellCells(work, part, rows)
    else await importPart(work, part, definition, rows)
  }
  for (const row of rows) if (row.refused) tellRefusedCells(work, row)
}

/** Cells that only other parts speak of have their faults told all the same. */
function tellCells(work: SheetWork, part: SheetPart, rows: readonly SheetRow[]) {
  for (const row of rows) if (!row.refused) for (const fault of row.parts[part.as]?.faults ?? []) tellFault(work, row, fault)
}

/** A refused row may have more wrong with it than the reason it was refused for. */
function tellRefusedCells(work: SheetWork, row: SheetRow) {
  const unmade = work.parts.filter((part) => !row.made[part.as] && !row.inherited.has(part.as))
  for (const part of unmade) if (!part.refines && !part.says) countOutcome(work.report, part.record, 'refused')
  for (const fault of unmade.flatMap((part) => row.parts[part.as]?.faults ?? [])) tellFault(work, row, { ...fault, outcome: 'refused' })
}

async function importPart(work: SheetWork, part: SheetPart, definition: OpenRecord, rows: readonly SheetRow[]) {
  const candidates: Candidate[] = []
  const claimed = new Map<string, number>()
  const repeated = new Map<SheetRow, string>()
  for (const [at, row] of rows.entries()) {
    if (isRest(at)) await turn()
    for (const candidate of row.refused ? [] : candidatesOf(work, part, definition, row)) {
      if (part.merged) Object.assign(candidate.values, refinementOf(work, part, definition, rows, at))
      if (isFirst(work, part, candidate, claimed)) candidates.push(candidate)
      else if (candidate.key) repeated.set(row, candidate.key)
    }
  }
  await lookUp(work, part, definition, candidates)
  await knowWhatFollowed(work, part, candidates)

  if (!part.refines)
    await knowAlike(
      work,
      definition,
      candidates.filter(({ key, row }) => key === undefined && !row.known[part.as]),
    )
  const changes: Change[] = []
  const remembered: (Made & { fingerprint: string })[] = []
  const findings: Finding[] = []
  const isNamedHere = part.newPlace || definition.key.every((name) => isSaidHere(part, name))
  for (const [at, candidate] of candidates.entries()) {
    if (isRest(at)) await turn()
    const { row, same, fingerprint } = candidate
    if (same) {
      row.made[part.as] = same
      countOutcome(work.report, definition.name, 'unchanged')
      continue
    }
    const stored = row.known[part.as] ?? undefined
    const change = stored ? correctionOf(work, part, definition, candidate, stored) : creationOf(work, definition, candidate)
    if (row.refused) continue
    const made: Made = {
      id: stored?.id ?? (change as Change).id,
      place: stored ? String(stored[placeColumn(definition)]) : placeOf(work, definition, candidate),
    }
    row.made[part.as] = made
    if (!stored) row.born.add(part.as)
    if (candidate.key && isNamedHere) work.met.set(`${part.as} ${candidate.key}`, { ...made, row: row.number })
    noteEventDay(work, part, definition, candidate, made)
    noteTotals(work, part, row, candidate.values, made)
    if (!part.refines || change) countOutcome(work.report, definition.name, stored ? (change ? 'updated' : 'unchanged') : 'created')
    if (change) changes.push(change)
    if (stored && change) noteChanged(work, row, definition, stored, change)
    if (change && fingerprint) remembered.push({ ...made, fingerprint })
    findings.push(...tellFaults(work, part, definition, row, made))
  }
  await work.batch.add(changes.filter((change) => change.version === undefined))
  await work.batch.add(changes.filter((change) => change.version !== undefined))
  await rememberRows(work, definition, remembered)
  await openFindings(work.batch.tx, work.ctx.actor.county, work.source, findings)
  // Rows that go on from one above belong to what it made.
  if (part.merged || part.newPlace || part.repeats) for (const row of rows) if (!row.made[part.as]) followAbove(work, part, row, repeated.get(row))
}

/** A part that goes on over rows is written once. */
function isFirst(work: SheetWork, part: SheetPart, { row, key }: Candidate, claimed: Map<string, number>): boolean {
  if (key === undefined) return true
  if (claimed.has(key) || work.met.has(`${part.as} ${key}`)) {
    if (!part.merged && !part.newPlace && !part.repeats)
      refuseRow(work, row, {
        key: 'import.twice',
        details: { row: claimed.get(key) ?? work.met.get(`${part.as} ${key}`)?.row ?? row.number },
        field: '',
      })
    return false
  }
  claimed.set(key, row.number)
  return true
}

async function lookUp(work: SheetWork, part: SheetPart, definition: OpenRecord, candidates: readonly Candidate[]) {
  if (part.refines) {
    const { refines } = part
    const found = await findById(
      work.ctx,
      work.batch.tx,
      definition,
      candidates.flatMap(({ row }) => row.made[refines]?.id ?? []),
    )
    for (const { row } of candidates) row.known[part.as] = found.get(row.made[refines]?.id ?? '') ?? null
    return
  }
  if (part.record === 'person' || part.record === 'household') return
  const found = await findByKey(
    work.ctx,
    work.batch.tx,
    definition,
    candidates.flatMap(({ row, key }) => (key && !isBornHere(part, row) ? key : [])),
  )
  for (const { row, key } of candidates) row.known[part.as] = found.get(key ?? '') ?? null
}

/** Something that hangs on a record made in this very row cannot be registered already. */
const isBornHere = (part: SheetPart, row: SheetRow) =>
  Object.values(part.set ?? {}).some((constant) => typeof constant === 'string' && constant.startsWith('$') && row.born.has(constant.slice(1)))

/** Where a new record lives: what it says, where the record it hangs on lives, or the place of the import. */
function placeOf(work: SheetWork, definition: OpenRecord, { values, row }: Candidate): string {
  const stated = values[definition.place]
  if (definition.fields[definition.place]?.kind === 'region') return String(stated ?? work.place)
  const owner = Object.values(row.made).find(({ id }) => id === stated)
  return owner?.place ?? work.placeOf.get(String(stated)) ?? work.place
}

function creationOf(work: SheetWork, definition: OpenRecord, candidate: Candidate): Change | undefined {
  const { row, values, raw, key } = candidate
  const place = placeOf(work, definition, candidate)
  const home = definition.fields[definition.place]
  if (home?.kind === 'region' && !home.statesPlace) values[definition.place] ??= place
  const keyField = definition.fields[definition.key[0] ?? '']
  if (!key && keyField?.required && !(keyField.name in raw) && (values[keyField.name] ?? null) === null) {
    refuseRow(work, row, { key: 'import.keyMissing', details: { label: keyField.label }, field: keyField.name })
    return undefined
  }
  const change: Change = { record: definition.name, id: uuid(), values, raw, place, happenedOn: dayOf(work, definition, values) }
  const [fault] = work.batch.faultsOf(definition, change)
  if (!fault) return change
  refuseRow(work, row, { key: 'import.rowInvalid', details: { sentence: sayFault(fault) }, field: fault.field })
  return undefined
}

function noteEventDay(work: SheetWork, part: SheetPart, definition: OpenRecord, { row, values }: Candidate, { id, place }: Made) {
  const field = definition.happened ?? ''
  const day = values[field]
  const at = whereStands(row.parts[part.as], field)
  if (typeof day === 'string' && at.column !== undefined)
    work.days.push({ work, row: { number: row.number }, day, record: definition.name, id, place, at: { field, ...at } })
}

/** The day of the event itself, where the row tells it; else the day the sheet speaks of. */
function dayOf(work: SheetWork, definition: OpenRecord, values: Values): string {
  const day = values[definition.happened ?? '']
  return typeof day === 'string' && day <= work.ctx.today ? day : work.happenedOn
}

/** Says each fault of the part, and gives the findings that stay open on its record. */
function tellFaults(work: SheetWork, part: SheetPart, definition: OpenRecord, row: SheetRow, made: Made): Finding[] {
  return (row.parts[part.as]?.faults ?? []).flatMap((fault) => {
    tellFault(work, row, fault)
    if (fault.outcome !== 'kept') return []
    const field = definition.fields[fault.field]
    const isKnown = Boolean(field && row.known[part.as] && row.known[part.as]?.[columnOf(field)] !== null)
    return [{ key: fault.key, details: fault.details, record: definition.name, rowId: made.id, field: fault.field, region: made.place, isKnown }]
  })
}

/** By its cells, its title or the layout itself, not by what other parts make. */
function isSaidHere({ columns, titled = {}, set = {} }: SheetPart, name: string): boolean {
  const constant = set[name]
  return name in columns || name in titled || (constant !== undefined && !/^[$=]/.test(String(constant)))
}

function followAbove(work: SheetWork, part: SheetPart, row: SheetRow, claimed: string | undefined) {
  const key = claimed ?? keyOf(work.ctx, getRecord(work.ctx.catalog, part.record), row.parts[part.as]?.values ?? {})
  const met = key && work.met.get(`${part.as} ${key}`)
  if (!met) return
  row.made[part.as] = met
  noteTotals(work, part, row, row.parts[part.as]?.values ?? {}, met)
}
