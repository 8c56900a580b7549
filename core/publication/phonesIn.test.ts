import { expect, it } from 'vitest'
import { phonesIn } from './phonesIn.ts'

it('the phones of a text are found however they are written, and nothing else is', () => {
  expect(phonesIn('村委会 138 0013 8000')).toEqual(['13800138000'])
  expect(phonesIn('纪委０７７１－５８２６１０３')).toContain('0771-5826103')
  expect(phonesIn('3号楼201室')).toEqual([])
})
