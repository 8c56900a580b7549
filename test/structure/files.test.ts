/** The size and the names of files, and what must not stand in them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSources, root } from './sources.ts'

const sources = readSources()
const product = sources.filter(({ isTest, folder }) => !isTest && folder !== 'bench')
const linesOf = (text: string) => text.split('\n').length - 1

describe('a source file', () => {
  it('has at most 300 lines', () => {
    const long = sources.filter(({ folder, text }) => folder !== 'catalog' && linesOf(text) > 300)
    expect(long.map(({ path, text }) => `${path} has ${linesOf(text)}`)).toEqual([])
  })

  it('has at most 80 lines at the median', () => {
    const lines = product.map(({ text }) => linesOf(text)).sort((a, b) => a - b)
    expect(lines[Math.floor(lines.length / 2)]).toBeLessThanOrEqual(80)
  })

  it('stands in no folder for odds and ends', () => {
    const odd = sources.filter(({ path }) => /(^|\/)(utils?|common|services?|helpers?|misc|shared|lib)\//.test(path))
    expect(odd.map(({ path }) => path)).toEqual([])
  })

  it('is no index and has no role in its name', () => {
    const named = sources.filter(({ path }) => /(^|\/)index\.ts$|\.(service|controller|model|util|helper|dto)\.ts$/.test(path))
    expect(named.map(({ path }) => path)).toEqual([])
  })

  it('knows no any', () => {
    const any = /(?::\s*|<|\bas\s+|\|\s*|,\s*)any\b(?!\s*[-'’])(?=[\s,;)>\]|[=]|$)/m
    const code = (text: string) =>
      text
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/\/\/.*$/gm, '')
        .replace(/(['"`])(?:\\.|(?!\1).)*\1/g, "''")
    const typed = sources.filter(({ path }) => /\.(ts|vue)$/.test(path))
    expect(typed.filter(({ path, text }) => any.test(path.endsWith('.vue') ? code(scriptOf(text)) : code(text))).map(({ path }) => path)).toEqual([])
  })

  it('switches no check off', () => {
    const off = /@ts-(ignore|nocheck|expect-error)|biome-ignore-all|\b(it|describe|test)\.(skip|only|todo)\b/
    const itself = 'test/structure/files.test.ts'
    expect(sources.filter(({ path, text }) => path !== itself && off.test(text)).map(({ path }) => path)).toEqual([])
  })

  it('of the product asks nothing of the network and loads nothing from it', () => {
    const address = /https?:\/\/(?!127\.0\.0\.1|localhost|www\.w3\.org|schemas\.|purl\.org)[\w.-]+/
    const calling = product.filter(({ path, text }) => path !== 'server/bin/prepare.mjs' && address.test(text))
    expect(calling.map(({ path, text }) => `${path}: ${address.exec(text)?.[0]}`)).toEqual([])
  })
})

const scriptOf = (text: string) => [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]).join('\n')

describe('the lock file', () => {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')

  it('names no registry and no download address', () => {
    expect(lock).not.toContain('"resolved"')
    const { packages } = JSON.parse(lock) as { packages: Record<string, Record<string, unknown>> }
    const addresses = Object.entries(packages).flatMap(([name, { funding: _funding, ...entry }]) =>
      (JSON.stringify(entry).match(/(?:https?|git\+\w+|ssh|file):\/\/[^"]+/g) ?? []).map((address) => `${name}: ${address}`),
    )
    expect(addresses).toEqual([])
  })

  it('holds every package by its sum, at the one version the manifest asks for', () => {
    const { packages } = JSON.parse(lock) as {
      packages: Record<string, { version?: string; integrity?: string; link?: boolean; inBundle?: boolean }>
    }
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, Record<string, string>>
    for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
      // A package under another name says which it is: npm:name@version.
      const exact = version.replace(/^npm:@?[\w/]+@/, '')
      expect(exact, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/)
      expect(packages[`node_modules/${name}`]?.version, name).toBe(exact)
    }
    const unsummed = Object.entries(packages).filter(([name, { integrity, link, inBundle }]) => name && !integrity && !link && !inBundle)
    expect(unsummed.map(([name]) => name)).toEqual([])
  })
})
