/**
 * Who a row speaks of: the person with that ID number, or, where the number is missing or wrong, the one of that name in
 * the same household. A person who is somewhere else already is not put into a second household.
 */
import { getRecord } from '../../core/record/catalog.ts'
import { whereStands } from '../../core/sheet/judge.ts'
import type { SheetPart } from '../../core/sheet/layout.ts'
import { maskId } from '../../kinds/idNumber/value.ts'
import { belongingsOf, findByKey, idsTaken, keyOf, membersOf } from './lookup.ts'
import type { SheetRow } from './sheetRows.ts'
import { refuseRow, type SheetWork } from './sheetWork.ts'

export async function matchPersons(work: SheetWork, part: SheetPart, rows: readonly SheetRow[]) {
  const { ctx, batch } = work
  const person = getRecord(ctx.catalog, part.record)
  const owner = work.parts.find((each) => each.record === 'household')?.as
  const open = rows.filter((row) => !row.refused && row.parts[part.as]?.filled)
  const keys = new Map(open.map((row) => [row, keyOf(ctx, person, row.parts[part.as]?.values ?? {})]))
  const given = [...new Set([...keys.values()].filter((key) => key !== undefined))]
  const byId = await findByKey(ctx, batch.tx, person, given)
  const taken = await idsTaken(
    ctx,
    given.filter((key) => !byId.has(key)),
  )
  const homes = new Map(
    (
      await belongingsOf(
        ctx,
        batch.tx,
        [...byId.values()].map((row) => row.id),
      )
    ).map((each) => [each.person, each]),
  )
  const nameless = open.filter((row) => !byId.has(keys.get(row) ?? ''))
  const members = new Map<string, Awaited<ReturnType<typeof membersOf>>>()
  const households = [...new Set(nameless.flatMap((row) => (owner && row.known[owner] ? [row.known[owner].id] : [])))]
  for (const member of await membersOf(ctx, batch.tx, households)) members.set(member.household, [...(members.get(member.household) ?? []), member])

  for (const row of open) {
    const key = keys.get(row)
    const household = owner ? row.known[owner] : undefined
    const found = key === undefined ? undefined : byId.get(key)
    const values = row.parts[part.as]?.values ?? {}
    const masked = maskId(String(values.idNumber ?? ''))
    if (key !== undefined && taken.has(key)) {
      refuseRow(work, row, {
        key: 'record.taken',
        details: { label: person.fields.idNumber?.label ?? '' },
        field: 'idNumber',
        ...whereStands(row.parts[part.as], 'idNumber'),
      })
      continue
    }
    const home = found && homes.get(found.id)
    if (owner && home && home.household !== household?.id) {
      refuseRow(work, row, {
        key: 'import.duplicateId',
        details: { masked, other: home.head, household: home.code },
        field: 'idNumber',
        ...whereStands(row.parts[part.as], 'idNumber'),
      })
      continue
    }
    row.known[part.as] = found ?? namesake(members.get(household?.id ?? ''), values.name) ?? null
  }
}

const namesake = (members: Awaited<ReturnType<typeof membersOf>> | undefined, name: unknown) => {
  const same = members?.filter(({ person }) => person.name === name) ?? []
  return same.length === 1 ? same[0]?.person : undefined
}
