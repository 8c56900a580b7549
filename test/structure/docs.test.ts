import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogSource } from '../../catalog/catalog.ts'
import { openCatalog } from '../../core/record/catalog.ts'
import { describeCatalog } from '../../server/bin/writeDocs.ts'

describe('the written documents', () => {
  it.each(Object.entries(describeCatalog(openCatalog(catalogSource))))('%s says what the definitions say', (name, text) => {
    expect(readFileSync(join(import.meta.dirname, '..', '..', 'docs', name), 'utf8')).toBe(text)
  })
})
