/** What holds for every kind, whatever people write: a value that was read is sound, and reads back from what is shown. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogSource } from '../../catalog/catalog.ts'
import { problems } from '../../core/problem.ts'
import { type OpenField, openCatalog } from '../../core/record/catalog.ts'
import { isSecret, type Value } from '../../core/record/definition.ts'
import type { Fault, FieldOptions, Reading } from '../../kinds/kind.ts'
import { type KindName, valueFaces } from '../../kinds/value.ts'
import { type Pool, valuesOf } from '../county/arbitrary.ts'

const today = '2026-01-01'
const pool: Pool = { idsOf: () => ['01890a5d-ac96-774b-bcce-b302099a8057', '01890a5d-ac96-774b-bcce-b302099a8058'], today }
const fields = [...openCatalog(catalogSource).records.values()].flatMap(({ label, fieldList }) =>
  fieldList.map((field) => [`${label}的${field.label}`, field] as const),
)
const faceOf = (kind: KindName) =>
  valueFaces[kind] as {
    read(text: string, field: FieldOptions, unit?: string): Reading<Value>
    check(value: unknown, field: FieldOptions, today: string): Fault | undefined
    show(value: Value, field: FieldOptions): string
  }

/** What stands in cells: numbers, dates, units, names, odd signs, now and then a value of the field itself. */
const cell = (field: OpenField) =>
  fc.oneof(
    fc.string({ unit: fc.constantFrom(...'0123456789０１２.,-/年月日元万公顷亩人口是否有无男女 　¥+xXE王芳·'), minLength: 1, maxLength: 20 }),
    valuesOf(field, pool).map(String),
    valuesOf(field, pool).map((value) => faceOf(field.kind).show(value, field)),
    fc.string({ minLength: 1, maxLength: 20 }),
  )

describe.each(fields)('%s', (_label, field) => {
  const face = faceOf(field.kind)

  it('reads only what is sound, and says what is not by a Problem', () => {
    // A day in the future is read and refused by the check, which knows today.
    const { latest: _latest, ...timeless } = field
    fc.assert(
      fc.property(cell(field), fc.constantFrom(undefined, '元', '万元', '亩', '公顷', '没有这个单位'), (text, unit) => {
        const reading = face.read(text, timeless, unit)
        if ('fault' in reading) expect(problems).toHaveProperty([reading.fault.key])
        else {
          expect(face.check(reading.value, timeless, today), `${text} → ${reading.value}`).toBeUndefined()
          if (reading.note) expect(problems).toHaveProperty([reading.note.key])
        }
      }),
      { numRuns: 400, seed: 1 },
    )
  })

  it('takes every value of its own as sound', () => {
    fc.assert(
      fc.property(valuesOf(field, pool), (value) => {
        expect(face.check(value, field, today)).toBeUndefined()
      }),
      { numRuns: 200, seed: 2 },
    )
  })

  if (!isSecret(field.kind))
    it('reads back what it shows', () => {
      fc.assert(
        fc.property(valuesOf(field, pool), (value) => {
          const shown = face.show(value, field)
          if (!shown.trim()) return
          const reading = face.read(shown, field)
          // A text may be trimmed and narrowed when it is read: what it then shows stays.
          expect('value' in reading && face.show(reading.value, field), shown).toBe(
            field.kind === 'text' ? face.show(readTwice(shown), field) : shown,
          )
        }),
        { numRuns: 200, seed: 3 },
      )
    })

  const readTwice = (text: string): Value => {
    const once = face.read(text, field)
    const twice = 'value' in once ? face.read(String(once.value), field) : once
    return 'value' in twice ? twice.value : ''
  }

  if (isSecret(field.kind))
    it('shows neither the whole of a secret nor enough of it to guess', () => {
      fc.assert(
        fc.property(valuesOf(field, pool), (value) => {
          const shown = face.show(value, field)
          expect(shown).not.toContain(String(value))
          expect(shown.replaceAll('*', '').length).toBeLessThanOrEqual(8)
        }),
        { numRuns: 200, seed: 4 },
      )
    })
})
