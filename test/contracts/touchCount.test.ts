/**
 * Said once: a new field is two files (its definition, the generated migration), a new record type three (its definition,
 * its line in the catalog, the migration). A copy of the project is changed by exactly those; the rest follows by itself.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const copy = mkdtempSync(join(tmpdir(), 'bangfu-touch-'))
const parts = ['catalog', 'core', 'kinds', 'office', 'server', 'test']
let before: Map<string, string>

beforeAll(() => {
  for (const part of [...parts, 'package.json']) cpSync(join(root, part), join(copy, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  before = contents()
}, 60_000)
afterAll(() => rmSync(copy, { recursive: true, force: true }))

function contents(): Map<string, string> {
  const files = parts.flatMap((part) => readdirSync(join(copy, part), { recursive: true, withFileTypes: true }))
  const paths = files.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return new Map(paths.map((path) => [relative(copy, path).replaceAll('\\', '/'), readFileSync(path, 'latin1')]))
}

/** Files made or changed since the copy was taken, or since `since`. */
function touched(since = before): string[] {
  return [...contents()].filter(([path, text]) => since.get(path) !== text).map(([path]) => path)
}

function edit(path: string, change: (text: string) => string) {
  const text = readFileSync(join(copy, path), 'utf8')
  expect(change(text)).not.toBe(text)
  writeFileSync(join(copy, path), change(text))
}

/** Runs the copy as the product would run; answers with what it printed. */
function run<T>(...args: string[]): T {
  const worker = join(copy, 'test', 'contracts', 'touchCount.worker.ts')
  return JSON.parse(execFileSync(process.execPath, ['--import', 'tsx/esm', worker, ...args], { cwd: copy, encoding: 'utf8' })) as T
}

interface FieldSeen {
  columns: string[]
  view: object
  listed: boolean
  imported: number | null
  unknown: object[]
  corrected: number
  history: object[]
  found: number
  asOf: number
  faults: object[]
}

describe('a new field of the household', () => {
  let seen: FieldSeen
  let files: string[]

  beforeAll(() => {
    edit('catalog/records/household.ts', (text) =>
      text.replace('    remark: text(', "    beehives: count('养蜂箱数', { listed: true, group: '生产生活条件' }),\n    remark: text("),
    )
    run('migrate', inject('socket'), 'add-household-beehives')
    files = touched()
    seen = run('field', inject('socket'), 'beehives', '养蜂箱数')
  }, 60_000)

  it('touches exactly two files: its definition and the generated migration', () => {
    expect(files).toEqual(['catalog/records/household.ts', expect.stringMatching(/^server\/db\/migrations\/\d{4}-add-household-beehives\.sql$/)])
  })

  it('has its column, and stands in the list', () => {
    expect(seen.columns).toContain('beehives')
    expect(seen.listed).toBe(true)
  })

  it('is offered to the form with its label and its group', () => {
    expect(seen.view).toMatchObject({ kind: 'count', label: '养蜂箱数', group: '生产生活条件', listed: true })
  })

  it('is read from an Excel column that bears its label', () => {
    expect(seen.unknown).toEqual([])
    expect(seen.imported).toBe(7)
  })

  it('is set by a correction, shown by the history and by the day’s view, and found by a condition', () => {
    expect(seen).toMatchObject({ corrected: 9, asOf: 9, found: 1 })
    expect(seen.history).toEqual([expect.objectContaining({ field: 'beehives', label: '养蜂箱数', after: '9' })])
  })

  it('is held against the log like any other', () => {
    expect(seen.faults).toEqual([])
  })

  it('needs no second migration', () => {
    expect(run('migrate', inject('socket'), 'again')).toBeNull()
  })
})

describe('a new record type', () => {
  let seen: { columns: string[]; view: string[]; total: number; corrected: string; history: string[]; faults: object[] }
  let files: string[]

  beforeAll(() => {
    const since = contents()
    writeFileSync(
      join(copy, 'catalog/records/well.ts'),
      `import { day, record, region, text } from '../../core/record/definition.ts'

export const well = record(
  'well',
  '水井',
  { name: text('井名', { required: true }), region: region('所在自然村', { required: true, fixed: true }), dugOn: day('打井日期', { partial: true }) },
  { title: '{name}', place: 'region', key: [], unit: '口' },
)
`,
    )
    edit('catalog/records/work.ts', (text) =>
      text
        .replace('import { village }', "import { well } from './well.ts'\nimport { village }")
        .replace('person, membership]', 'person, membership, well]'),
    )
    run('migrate', inject('socket'), 'add-well')
    files = touched(since)
    seen = run('record', inject('socket'), 'well', JSON.stringify({ name: '老井', region: '449901101201', dugOn: '1985' }))
  }, 60_000)

  it('touches exactly three files: its definition, the catalog and the generated migration', () => {
    expect(files.sort()).toEqual([
      'catalog/records/well.ts',
      'catalog/records/work.ts',
      expect.stringMatching(/^server\/db\/migrations\/\d{4}-add-well\.sql$/),
    ])
  })

  it('is made, listed, corrected, remembered and verified', () => {
    expect(seen).toMatchObject({ view: ['井名', '所在自然村', '打井日期'], total: 1, corrected: '改过', history: ['update', 'create'], faults: [] })
    expect(seen.columns).toEqual(expect.arrayContaining(['county', 'id', 'version', 'name', 'region', 'dug_on']))
  })
})
