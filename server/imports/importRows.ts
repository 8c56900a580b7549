/**
 * A portion of rows into changes, part by part: places resolved, records found by their natural key or made new,
 * differences to what is registered worked out, and everything handed to the writer. An empty cell never empties
 * a value; a value that cannot be read never replaces one that is known.
 */
import { v7 as uuid } from 'uuid'
import { sayFault } from '../../core/problem.ts'
import { getRecord, type OpenField, type OpenRecord } from '../../core/record/catalog.ts'
import { checkWhole } from '../../core/record/checkValues.ts'
import type { Value, Values } from '../../core/record/definition.ts'
import { whereStands } from '../../core/sheet/judge.ts'
import type { SheetPart } from '../../core/sheet/layout.ts'
import { maskId } from '../../kinds/idNumber/value.ts'
import type { Change } from '../change/batch.ts'
import { type Finding, openFindings } from '../change/findings.ts'
import { columnOf, placeColumn } from '../db/columns.ts'
import { correctionOf, knowLaterCorrections } from './corrections.ts'
import { findById, findByKey, keyOf } from './lookup.ts'
import { matchPersons } from './matchPersons.ts'
import { noteMissingHeads } from './missingHeads.ts'
import { countOutcome } from './report.ts'
import type { Candidate, Made, SheetRow } from './sheetRows.ts'
import { refuseRow, type SheetWork, tellFault } from './sheetWork.ts'
import { refuseUnsound } from './unsound.ts'

/**
 * What a portion can know before anything of it is written: places, and which of its records are registered. Portions are
 * prepared in order, each while the one before it is being written, so this must not need what that one writes;
 * keys met earlier in the sheet are in `work.claimed`.
 */
export async function prepareRows(work: SheetWork, rows: readonly SheetRow[]) {
  for (const row of rows) {
    const keeper = work.heldBack.get(row.number)
    resolvePlaces(work, row)
    if (keeper) refuseHeldBack(work, row, keeper)
  }
  for (const part of work.parts) if (part.record === 'household' && !part.refines) await knowOwners(work, part, rows)
  refuseUnsound(work, rows)
  for (const part of work.parts) if (part.record === 'person') await matchPersons(work, part, rows)
}

export async function writeRows(work: SheetWork, rows: readonly SheetRow[]) {
  for (const part of work.parts) {
    const definition = getRecord(work.ctx.catalog, part.record)
    if (part.record === 'membership') noteMissingHeads(work, part, rows)
    await importPart(work, part, definition, rows)
  }
  for (const row of rows) if (row.refused) tellRefusedCells(work, row)
}

/** A refused row may have more wrong with it than the reason it was refused for. */
function tellRefusedCells(work: SheetWork, row: SheetRow) {
  const unmade = work.parts.filter((part) => !row.made[part.as] && !row.inherited.has(part.as))
  for (const part of unmade) if (!part.refines) countOutcome(work.report, part.record, 'refused')
  for (const fault of unmade.flatMap((part) => row.parts[part.as]?.faults ?? [])) tellFault(work, row, { ...fault, outcome: 'refused' })
}

function refuseHeldBack(work: SheetWork, row: SheetRow, keeper: number) {
  const part = work.parts.find((each) => each.record === 'person')
  const judged = part && row.parts[part.as]
  refuseRow(work, row, {
    key: 'import.idTwice',
    details: { masked: maskId(String(judged?.values.idNumber ?? '')), row: keeper },
    field: 'idNumber',
    ...whereStands(judged, 'idNumber'),
  })
}

/** Place names to codes, before anything else: rights and new records depend on them. */
function resolvePlaces(work: SheetWork, row: SheetRow) {
  for (const part of work.parts) {
    const judged = row.parts[part.as]
    if (!judged || row.inherited.has(part.as)) continue
    const { place } = getRecord(work.ctx.catalog, part.record)
    for (const { field, text, column, heading } of judged.places) {
      const code = work.places.find(text)
      judged.values[field] = code ?? null
      if (code) continue
      judged.raw[field] = text
      judged.faults.push({ key: 'region.unknown', details: { text: text.slice(0, 30) }, column, heading, field, outcome: 'kept' })
      // The record lives at the place of the import until somebody says where it belongs.
      if (field === place) judged.values[field] = work.place
    }
    if (part.newPlace && typeof judged.values.name === 'string')
      judged.values[place] = work.places.find(judged.values.name) ?? work.places.allocate(judged.values.name)
  }
}

/** Households first, though persons are written before them: who a person is depends on where they live. */
async function knowOwners(work: SheetWork, part: SheetPart, rows: readonly SheetRow[]) {
  const definition = getRecord(work.ctx.catalog, part.record)
  const keys = new Map(rows.map((row) => [row, keyOf(work.ctx, definition, row.parts[part.as]?.values ?? {})]))
  const found = await findByKey(work.ctx, work.batch.tx, definition, [...new Set([...keys.values()].filter((key) => key !== undefined))])
  for (const row of rows) row.known[part.as] = found.get(keys.get(row) ?? '') ?? null
}

async function importPart(work: SheetWork, part: SheetPart, definition: OpenRecord, rows: readonly SheetRow[]) {
  const candidates: Candidate[] = []
  const claimed = new Set<string>()
  for (const [at, row] of rows.entries()) {
    const candidate = row.refused ? undefined : candidateOf(work, part, definition, row)
    if (candidate && part.merged) Object.assign(candidate.values, refinementOf(work, part, definition, rows, at))
    if (candidate && isFirst(work, part, candidate, claimed)) candidates.push(candidate)
  }
  await lookUp(work, part, definition, candidates)
  await knowLaterCorrections(work, part, candidates)

  const changes: Change[] = []
  const findings: Finding[] = []
  const isNamedHere = part.newPlace || definition.key.every((name) => name in part.columns)
  for (const candidate of candidates) {
    const { row } = candidate
    const stored = row.known[part.as] ?? undefined
    const change = stored ? correctionOf(work, part, definition, candidate, stored) : creationOf(work, definition, candidate)
    if (row.refused) continue
    const made: Made = {
      id: stored?.id ?? (change as Change).id,
      place: stored ? String(stored[placeColumn(definition)]) : placeOf(definition, candidate),
    }
    row.made[part.as] = made
    if (candidate.key && isNamedHere) work.met.set(`${part.as} ${candidate.key}`, { ...made, row: row.number })
    if (!part.refines || change) countOutcome(work.report, definition.name, stored ? (change ? 'updated' : 'unchanged') : 'created')
    if (change) changes.push(change)
    findings.push(...tellFaults(work, part, definition, row, made))
  }
  await work.batch.add(changes.filter((change) => change.version === undefined))
  await work.batch.add(changes.filter((change) => change.version !== undefined))
  await openFindings(work.batch.tx, work.ctx.actor.county, work.source, findings)
  // Rows that go on from one above belong to what it made.
  if (part.merged || part.newPlace) for (const row of rows) if (!row.made[part.as]) followAbove(work, part, row)
}

/** What the row says about this part, or nothing when it says nothing. */
function candidateOf(work: SheetWork, part: SheetPart, definition: OpenRecord, row: SheetRow): Candidate | undefined {
  const judged = row.parts[part.as]
  if (!judged || row.inherited.has(part.as)) return undefined
  if (part.when && row.parts[part.when.part]?.values[part.when.field] !== part.when.is) return undefined
  if (!judged.filled && Object.keys(part.columns).length) return undefined
  const values: Values = { ...judged.values }
  for (const [name, constant] of Object.entries(part.set ?? {})) {
    const value = resolveSet(work, part, definition.fields[name] as OpenField, constant, row)
    if (value === undefined) return undefined
    values[name] = value
  }
  if (part.refines) return row.made[part.refines] && !row.refined ? { row, values, raw: {}, key: undefined } : undefined
  return { row, values, raw: judged.raw, key: keyOf(work.ctx, definition, values) }
}

/** What a later part will say about a record of this portion, said at once: a household is born with its head. */
function refinementOf(work: SheetWork, part: SheetPart, definition: OpenRecord, rows: readonly SheetRow[], from: number): Values {
  const values: Values = {}
  for (const { refines, when, set } of work.parts) {
    if (refines !== part.as || !when) continue
    for (let at = from; at < rows.length && rows[at]?.parts[part.as] === rows[from]?.parts[part.as]; at++) {
      const row = rows[at] as SheetRow
      if (row.refused || row.parts[when.part]?.values[when.field] !== when.is) continue
      for (const [name, constant] of Object.entries(set ?? {})) {
        const value = resolveSet(work, part, definition.fields[name] as OpenField, constant, row)
        if (value === undefined) continue
        values[name] = value
        row.refined = true
      }
    }
  }
  return values
}

/** A part that goes on over rows is written once. */
function isFirst(work: SheetWork, part: SheetPart, { row, key }: Candidate, claimed: Set<string>): boolean {
  if (key === undefined) return true
  if (claimed.has(key) || work.met.has(`${part.as} ${key}`)) {
    if (!part.merged && !part.newPlace)
      refuseRow(work, row, { key: 'import.twice', details: { row: work.met.get(`${part.as} ${key}`)?.row ?? row.number }, field: '' })
    return false
  }
  claimed.add(key)
  return true
}

function resolveSet(work: SheetWork, part: SheetPart, field: OpenField, constant: Value, row: SheetRow): Value | undefined {
  if (typeof constant !== 'string' || !constant.startsWith('$')) return constant
  const alias = constant.slice(1)
  const other = work.parts.find((each) => each.as === alias)
  if (!other) throw new Error(`part ${part.as} refers to an unknown part ${constant}`)
  if (field.kind === 'ref') return row.made[alias]?.id
  const { place, name } = getRecord(work.ctx.catalog, other.record)
  const known = row.known[alias]
  if (row.made[alias]) return row.made[alias].place
  return known ? String(known[placeColumn(getRecord(work.ctx.catalog, name))]) : (row.parts[alias]?.values[place] ?? undefined)
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
  Object.values(part.set ?? {}).some(
    (constant) => typeof constant === 'string' && constant.startsWith('$') && row.made[constant.slice(1)] && row.known[constant.slice(1)] === null,
  )

const placeOf = (definition: OpenRecord, { values, row }: Candidate) =>
  definition.fields[definition.place]?.kind === 'region' ? String(values[definition.place]) : (Object.values(row.made)[0]?.place ?? '')

function creationOf(work: SheetWork, definition: OpenRecord, { row, values, raw, key }: Candidate): Change | undefined {
  const keyField = definition.fields[definition.key[0] as string] as OpenField
  if (!key && keyField.required) {
    refuseRow(work, row, { key: 'import.keyMissing', details: { label: keyField.label }, field: keyField.name })
    return undefined
  }
  const [fault] = checkWhole(definition, values, work.ctx.today, raw)
  if (fault) {
    refuseRow(work, row, { key: 'import.rowInvalid', details: { sentence: sayFault(fault) }, field: fault.field })
    return undefined
  }
  return { record: definition.name, id: uuid(), values, raw, happenedOn: work.happenedOn }
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

function followAbove(work: SheetWork, part: SheetPart, row: SheetRow) {
  const key = keyOf(work.ctx, getRecord(work.ctx.catalog, part.record), row.parts[part.as]?.values ?? {})
  const met = key && work.met.get(`${part.as} ${key}`)
  if (met) row.made[part.as] = met
}
