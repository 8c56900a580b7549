/** Who may import whom, over the real import graph. */
import { describe, expect, it } from 'vitest'
import { type Folder, readSources, type Source } from './sources.ts'

const sources = readSources()
const product = sources.filter((source) => !source.isTest)

/** Folders each folder may import from, and why it is so. */
const allowed: Record<Folder, { from: readonly Folder[]; because: string }> = {
  kinds: { from: ['kinds'], because: 'a kind knows nothing of records: it gives Problem keys, core says them' },
  core: { from: ['core', 'kinds'], because: 'core receives the catalog, so that a county’s own definitions are as good as ours' },
  catalog: { from: ['catalog', 'core', 'kinds'], because: 'the catalog is data, built with core’s builders' },
  office: { from: ['office', 'core', 'kinds'], because: 'office turns bytes into values and back, and knows no database' },
  public: { from: ['public', 'core', 'kinds'], because: 'a public page is given what may be seen and can fetch nothing else' },
  ui: { from: ['ui', 'core', 'kinds'], because: 'ui is shared by desktop, phone and public pages' },
  admin: { from: ['admin', 'ui', 'core', 'kinds'], because: 'a browser gets definitions from the server, as its user may see them' },
  server: {
    from: ['server', 'office', 'public', 'catalog', 'core', 'kinds'],
    because: 'the server renders what anyone may see and has no other pages of its own',
  },
  bench: { from: ['bench', 'server', 'office', 'catalog', 'core', 'kinds', 'test'], because: 'measurements drive the product' },
  test: { from: ['test', 'server', 'office', 'public', 'catalog', 'core', 'kinds', 'ui'], because: 'tests drive the product' },
}

const folderOf = (path: string) => path.split('/')[0] as Folder
const isSql = (path: string) => /^kinds\/(\w+\/)?sql\.ts$/.test(path)
const wrongly = (from: readonly Source[], test: (source: Source, target: string) => boolean) =>
  from.flatMap((source) => source.imports.filter((target) => test(source, target)).map((target) => `${source.path} imports ${target}`))

describe('a file imports', () => {
  it.each(Object.entries(allowed))('in %s only from where it may', (folder, { from, because }) => {
    const own = product.filter((source) => source.folder === folder)
    expect(
      wrongly(own, (_, target) => !from.includes(folderOf(target))),
      because,
    ).toEqual([])
  })

  it('only files that are there', () => {
    const paths = new Set(sources.map(({ path }) => path))
    const code = (target: string) => /\.(ts|mts|mjs|vue)$/.test(target)
    expect(wrongly(sources, (_, target) => code(target) && !paths.has(target))).toEqual([])
  })

  it('the SQL of kinds in the server alone, so that no browser carries it', () => {
    const outside = product.filter((source) => source.folder !== 'server' && !isSql(source.path))
    expect(wrongly(outside, (_, target) => isSql(target) || target === 'kinds/sealed.ts' || target === 'kinds/plain.ts')).toEqual([])
  })

  it('of kinds in ui and admin only values and views', () => {
    const browser = product.filter(({ folder }) => folder === 'ui' || folder === 'admin')
    const faces = /^kinds\/(kind|value|view|width|\w+\/value|\w+\/view)\.ts$/
    expect(wrongly(browser, (_, target) => target.startsWith('kinds/') && !faces.test(target))).toEqual([])
  })

  it('the views of kinds in ui and admin alone', () => {
    const others = product.filter(({ folder }) => !['ui', 'admin', 'kinds'].includes(folder))
    expect(wrongly(others, (_, target) => /^kinds\/(\w+\/)?view\.ts$/.test(target))).toEqual([])
  })

  it('no other kind from the folder of a kind', () => {
    const within = product.filter(({ path }) => /^kinds\/\w+\//.test(path))
    const kind = (path: string) => /^kinds\/(\w+)\//.exec(path)?.[1]
    expect(wrongly(within, (source, target) => kind(target) !== undefined && kind(target) !== kind(source.path))).toEqual([])
  })

  it('nothing of tests or measurements into the product', () => {
    const shipped = product.filter(({ folder }) => folder !== 'bench')
    expect(wrongly(shipped, (_, target) => /^(test|bench)\//.test(target) || target.endsWith('.test.ts'))).toEqual([])
  })

  it('no package and no module of node’s into core, kinds and catalog', () => {
    const pure = product.filter(({ folder }) => ['core', 'kinds', 'catalog'].includes(folder))
    expect(pure.flatMap(({ path, packages }) => packages.map((name) => `${path} imports ${name}`))).toEqual([])
  })

  it('no module of node’s and no database into what runs in a browser', () => {
    const browser = product.filter(({ folder }) => folder === 'ui' || folder === 'admin')
    const wrong = browser.flatMap(({ path, packages }) =>
      packages.filter((name) => /^(node:|pg|kysely|fastify)/.test(name)).map((name) => `${path} imports ${name}`),
    )
    expect(wrong).toEqual([])
  })

  it('nothing in a circle', () => {
    expect(circles(product)).toEqual([])
  })
})

/** Circles of imports that load code; a circle of types alone is none. */
function circles(files: readonly Source[]): string[] {
  const typeOnly = /import type [^'"]*['"]([^'"]+)['"]/g
  const loads = new Map(
    files.map((source) => {
      const types = new Set([...source.text.matchAll(typeOnly)].map((match) => match[1]?.split('/').at(-1)))
      return [source.path, source.imports.filter((target) => !types.has(target.split('/').at(-1)))]
    }),
  )
  const found: string[] = []
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]) => {
    if (trail.includes(path)) return found.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
    if (done.has(path)) return
    for (const target of loads.get(path) ?? []) visit(target, [...trail, path])
    done.add(path)
  }
  for (const path of loads.keys()) visit(path, [])
  return found
}
