/** A value of a code list, read by its label, its code or another word for it. Lists are closed and dated data of the catalog. */
import type { Code, CodeList, ValueFace } from '../kind.ts'
import { foldWord } from '../words.ts'

interface Words {
  byWord: Map<string, string>
  byCode: Map<string, Code>
}

const words = new WeakMap<CodeList, Words>()

function wordsOf(list: CodeList): Words {
  let found = words.get(list)
  if (!found) {
    found = { byWord: new Map(), byCode: new Map(list.codes.map((code) => [code.code, code])) }
    for (const { code, label, also = [] } of list.codes) for (const word of [code, label, ...also]) found.byWord.set(foldWord(word), code)
    words.set(list, found)
  }
  return found
}

export const codeValue: ValueFace<string> = {
  read(text, { codes, label }) {
    const value = codes && wordsOf(codes).byWord.get(foldWord(text))
    return value ? { value } : { fault: { key: 'code.unknown', details: { text: text.slice(0, 30), list: codes?.label ?? label } } }
  },
  check(value, { codes, label }) {
    const known = typeof value === 'string' && codes && wordsOf(codes).byCode.has(value)
    return known ? undefined : { key: 'code.unknown', details: { text: String(value).slice(0, 30), list: codes?.label ?? label } }
  },
  show: (value, { codes }) => (codes && wordsOf(codes).byCode.get(value)?.label) ?? value,
}
