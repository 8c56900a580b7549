/** What an import can tell is one list: no kind is told that is not on it, and whatever the offices' workbooks have wrong has its place there. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { exampleOf, faultKinds } from '../../core/sheet/faultKinds.ts'
import { counterparts } from '../worlds/counterparts.ts'

const root = join(import.meta.dirname, '..', '..')

/** Keys of faults that a folder's files make. */
function keysMadeIn(folder: string): string[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.ts$/.test(name) && !/\.test\.ts$/.test(name),
  )
  return files.flatMap((name) =>
    [...readFileSync(join(root, folder, name), 'utf8').matchAll(/\bkey: '([a-zA-Z]+\.[a-zA-Z]+)'/g)].map(([, key]) => key as string),
  )
}

/** Values of a request that are not even of the kind's own shape; no cell of a sheet gets so far. */
const onlyOfRequests = ['text.notText', 'money.notFen', 'count.notCount', 'quantity.notQuantity', 'ref.unknown', 'field.unknown', 'field.required']

describe('what an import tells', () => {
  it('is of a kind on the list, and every kind on the list is told by something', () => {
    const made = new Set(['kinds', 'core/sheet', 'core/record', 'server/imports'].flatMap(keysMadeIn))
    // Made of the names of two fields, and of a Problem in names.ts.
    for (const key of ['idNumber.bornOn', 'idNumber.sex', 'name.unknown', 'name.several', 'import.duplicateId']) made.add(key)
    for (const [, key] of readFileSync(join(root, 'office/excel/inspectFile.ts'), 'utf8').matchAll(/new Problem\('(file\.\w+)'/g))
      made.add(key as string)
    made.add('file.slow').delete('file.missing')
    for (const key of onlyOfRequests) made.delete(key)
    expect([...made].sort()).toEqual(Object.keys(faultKinds).sort())
  })

  it.each(Object.keys(faultKinds) as (keyof typeof faultKinds)[])('%s has a whole sentence', (key) => {
    expect(exampleOf(key)).not.toMatch(/undefined|NaN|！/)
  })
})

describe('what the offices have wrong', () => {
  const planted = readdirSync(join(root, 'test', 'worlds'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(
      ({ name }) => (JSON.parse(readFileSync(join(root, 'test', 'worlds', name, 'faults.json'), 'utf8')) as { faults: { kind: string }[] }).faults,
    )

  it.each([...new Set(planted.map(({ kind }) => kind))])('%s has its counterpart on the list', (kind) => {
    expect(counterparts[kind]?.length).toBeGreaterThan(0)
    for (const key of counterparts[kind] ?? []) expect(Object.keys(faultKinds)).toContain(key)
  })
})
