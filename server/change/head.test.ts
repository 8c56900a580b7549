import { describe, expect, it } from 'vitest'
import { parseHead, sayHead } from './head.ts'

const hash = '39e63dcc4e94a03bc7c1a6c17480eb6bde99c1dfae78e43295869a8a97e98de7'

describe('a head that was kept', () => {
  it.each([
    ['as it is printed', `18:${hash}`],
    ['as it came out of a Word file, with a Chinese colon and broken over lines', ` 18：${hash.slice(0, 30)}\n${hash.slice(30)} `],
    ['in capitals', `18:${hash.toUpperCase()}`],
  ])('%s, is read', (_how, text) => {
    expect(parseHead(text)).toEqual({ link: 18, hash })
  })

  it('is read back from what it says', () => {
    expect(parseHead(sayHead({ link: 18, hash }))).toEqual({ link: 18, hash })
  })

  it('is read from the file that verify writes', () => {
    expect(parseHead(JSON.stringify({ county: '449901', link: 18, change: 2662, hash }))).toEqual({ county: '449901', link: 18, hash })
  })

  it.each([
    ['nothing', ''],
    ['a word', '凭证'],
    ['half a hash', `18:${hash.slice(0, 40)}`],
    ['a hash without its link', hash],
    ['a link without its hash', '18'],
    ['JSON of something else', '{"name":"某某"}'],
    ['a head with half a hash', JSON.stringify({ county: '449901', link: 18, change: 2662, hash: hash.slice(1) })],
    ['a head without its county', JSON.stringify({ link: 18, change: 2662, hash })],
    ['a number', '18'],
    ['nothing in JSON', 'null'],
  ])('but %s is called malformed, not a log that was tampered with', (_what, text) => {
    expect(() => parseHead(text, '凭证.json')).toThrow('“凭证.json”不是末端凭证，没有核对')
  })
})
