/** Definitions are data, and every failure has its sentence. */
import { describe, expect, it } from 'vitest'
import { catalogSource } from '../../catalog/catalog.ts'
import { actions } from '../../core/access/role.ts'
import { comparisonsOf, findPath, isExpression } from '../../core/expression/expression.ts'
import { basisOf } from '../../core/figure/basis.ts'
import { scaleOf } from '../../core/figure/scale.ts'
import { type ProblemKey, problems, sayFault } from '../../core/problem.ts'
import { factsRecord } from '../../core/programme/factsRecord.ts'
import { settle } from '../../core/programme/programme.ts'
import { getDefinition, getRecord, openCatalog } from '../../core/record/catalog.ts'
import { isSecret } from '../../core/record/definition.ts'
import { titleParts } from '../../core/record/title.ts'
import { figuresOf, partsOf } from '../../core/summary/summary.ts'
import { valueFaces } from '../../kinds/value.ts'
import { viewFaces } from '../../kinds/view.ts'
import { layoutsOf } from '../../server/bin/describeSheets.ts'
import { readSources } from './sources.ts'

const catalog = openCatalog(catalogSource)
const keys = Object.keys(problems) as ProblemKey[]
/** Where the sentences stand. */
const isCatalogued = (path: string) => path === 'core/problem.ts' || path.startsWith('core/problems/')
const sources = readSources().filter(({ isTest }) => !isTest)

describe('a Problem', () => {
  it.each(keys)('%s has a Chinese sentence that leaves nothing open', (key) => {
    const details = new Proxy({} as Record<string, string | number>, { get: () => '7', has: () => true })
    const sentence = problems[key].say(details)
    expect(sentence).toMatch(/\p{Script=Han}{2}/u)
    expect(sentence).not.toMatch(/undefined|null|NaN|\[object/)
    expect(sentence).not.toMatch(/[。.,!]$/)
    expect(problems[key].status).toBeGreaterThanOrEqual(200)
  })

  it('stands behind every key that kinds, sheets, imports and the writer use', () => {
    const used = sources.flatMap(({ folder, path, text }) => {
      if (!['kinds', 'core', 'server', 'office'].includes(folder) || isCatalogued(path)) return []
      const found = [...text.matchAll(/\bkey: '([a-zA-Z]+\.[a-zA-Z]+)'|new Problem\('([a-zA-Z]+\.[a-zA-Z]+)'|fault: '([a-zA-Z]+\.[a-zA-Z]+)'/g)]
      return found.map((match) => ({ path, key: (match[1] ?? match[2] ?? match[3]) as string }))
    })
    expect(used.length).toBeGreaterThan(60)
    expect(used.filter(({ key }) => !(keys as string[]).includes(key))).toEqual([])
    for (const { key } of used) expect(sayFault({ key, details: {} })).toEqual(expect.any(String))
  })

  it('is used somewhere', () => {
    const text = sources
      .filter(({ path }) => !isCatalogued(path))
      .map((source) => source.text)
      .join('\n')
    const composed = ['idNumber.bornOn', 'idNumber.sex']
    expect(keys.filter((key) => !composed.includes(key) && !text.includes(`'${key}'`))).toEqual([])
  })
})

describe('the catalog', () => {
  const parts = Object.entries(catalogSource) as [string, readonly { name: string; label: string }[]][]
  it.each(parts.flatMap(([part, definitions]) => definitions.map((definition) => [part, definition.name, definition] as const)))(
    'says %s %s as plain data',
    (_part, _name, definition) => {
      expect(JSON.parse(JSON.stringify(definition))).toEqual(definition)
      expect(definition.label).toMatch(/\p{Script=Han}/u)
    },
  )

  it('gives every field a kind with a value and a view, and a Chinese label of its own', () => {
    for (const { fieldList } of catalog.records.values()) {
      for (const { kind, label } of fieldList) {
        expect(valueFaces[kind]).toBeDefined()
        expect(viewFaces[kind]).toBeDefined()
        expect(label).toMatch(/\p{Script=Han}/u)
      }
      expect(new Set(fieldList.map(({ label }) => label)).size).toBe(fieldList.length)
    }
  })

  it('makes titles only of fields that are there', () => {
    for (const definition of catalog.records.values())
      for (const part of titleParts(definition)) if ('field' in part) expect(definition.fields[part.field], definition.name).toBeDefined()
  })

  it('lists no code twice and no word for two codes', () => {
    for (const { name, codes } of catalogSource.codes) {
      expect(new Set(codes.map(({ code }) => code)).size, name).toBe(codes.length)
      const words = codes.flatMap(({ label, also }) => [label, ...(also ?? [])])
      expect(
        words.filter((word, at) => words.indexOf(word) !== at),
        name,
      ).toEqual([])
    }
  })

  it('counts in figures only what can be asked, and sums up only figures that are there', () => {
    for (const figure of catalog.figures.values()) {
      expect(scaleOf(catalog, figure), figure.name).toBeDefined()
      for (const { record, where, measure, by } of basisOf(catalog, figure)) {
        const definition = getRecord(catalog, record)
        expect(isExpression(catalog, definition, where), figure.name).toBe(true)
        if (measure.kind === 'share') expect(isExpression(catalog, definition, measure.part), figure.name).toBe(true)
        const groups = measure.kind === 'least' || measure.kind === 'most' ? measure.by.map(({ field }) => field) : []
        const paths = ['field' in measure ? measure.field : [], 'fields' in measure ? measure.fields : [], groups, by?.field ?? []].flat()
        for (const path of paths) {
          const field = findPath(catalog, definition, path)?.at(-1)
          expect(field, `${figure.name} ${path}`).toBeDefined()
          // A sealed value is different every time it is sealed.
          expect(isSecret(field?.kind ?? 'text'), `${figure.name} ${path}`).toBe(false)
        }
      }
    }
    for (const { name, binds = [] } of catalog.summaries.values())
      for (const { id, figure } of binds) expect(catalog.figures.has(figure), `${name} ${id} ${figure}`).toBe(true)
    for (const { paragraphs } of catalogSource.summaries)
      for (const part of paragraphs.flatMap(partsOf)) if ('figure' in part) expect(catalog.figures.has(part.figure), part.figure).toBe(true)
  })

  it('draws only figures that are broken down, each alike', () => {
    for (const { name, series } of catalog.charts.values()) {
      const drawn = series.map(({ figure }) => getDefinition(catalog.figures, figure))
      const by = drawn.map((figure) => ('by' in figure && figure.by ? `${figure.record} ${figure.by.field} ${figure.by.part}` : figure.name))
      expect([...new Set(by)], name).toEqual([expect.stringMatching(/^\w+ [\w.]+ \w+$/)])
      expect(new Set(drawn.map(({ unit }) => unit)).size, name).toBe(1)
    }
  })

  it('has a sentence for every figure that the village team’s summary states', () => {
    const { binds = [] } = getDefinition(catalog.summaries, 'village-team')
    const said = figuresOf(getDefinition(catalog.summaries, 'village-team'))
    expect(binds.map(({ figure }) => figure).filter((figure) => !said.includes(figure))).toEqual([])
  })

  it.each([...catalog.programmes.values()])('has in programme $name clauses of their own codes, over facts that there are', (programme) => {
    const codes = programme.clauses.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    for (const { code, when } of settle(programme, { baseLine: 100 })?.clauses ?? []) {
      if (!when) continue
      expect([code, isExpression(catalog, factsRecord(catalog), when)]).toEqual([code, true])
      for (const { field } of comparisonsOf(when)) expect([code, field === 'incomePerHead' || catalog.facts.has(field)]).toEqual([code, true])
    }
  })

  it('takes facts from comparisons that a clerk can enter', () => {
    const sources = catalog.records.get('comparison')?.fields.source?.codes?.codes.map(({ code }) => code)
    for (const { name, source } of catalog.facts.values())
      if (source.from === 'comparison') expect([name, sources]).toEqual([name, expect.arrayContaining([source.source])])
  })

  it('says why a record type stands apart, when only one kind of sheet brings it, and of no other', () => {
    for (const { name, apart } of catalog.records.values()) expect(Boolean(apart), name).toBe(layoutsOf(catalog, name).length === 1)
  })

  it('gives rights only to records and actions that are there', () => {
    for (const { name, reads, writes, may } of catalogSource.roles) {
      for (const record of [...reads, ...writes]) expect(catalog.records.has(record), `${name} ${record}`).toBe(true)
      for (const record of writes) expect(reads, `${name} writes what it cannot read`).toContain(record)
      for (const action of may) expect(actions).toContain(action)
    }
  })

  it('reads sheets only into fields and parts that are there', () => {
    for (const { name, needs, parts } of catalogSource.sheets) {
      const fields = new Map(parts.map(({ as, record }) => [as as string, getRecord(catalog, record).fields]))
      for (const need of needs) expect(fields.get(need.split('.')[0] as string)?.[need.split('.')[1] as string], `${name} ${need}`).toBeDefined()
      for (const { as, columns, set = {} } of parts as readonly { as: string; columns: object; set?: Record<string, unknown> }[])
        for (const field of [...Object.keys(columns), ...Object.keys(set)]) expect(fields.get(as)?.[field], `${name} ${as}.${field}`).toBeDefined()
    }
  })

  it('names no county, no person and no year of an example', () => {
    const text = JSON.stringify(catalogSource)
    expect(text).not.toMatch(/木源|石舍|苑北|临湖|苏苑|林泉|联盟村|月溪|洞口|黔西|新水村|苟溪|叶集|449901|丽丰/)
    // A law or a form has its year; what counts as a figure, is read from a sheet or said in a summary has none.
    const { figures, sheets, summaries } = catalogSource
    expect(JSON.stringify([figures, sheets, summaries])).not.toMatch(/(?<!\d)(19|20)\d\d(?!\d)/)
  })
})
