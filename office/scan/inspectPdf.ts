/**
 * Of a PDF every name is read, also those written with escapes and those inside compressed object streams: one that runs a script,
 * starts a program, carries a file, sends a form or asks for a password is refused. What a scanner writes has none of it.
 */
import { inflateSync } from 'node:zlib'
import { Problem } from '../../core/problem.ts'

const acting = new Set([
  ...['JavaScript', 'Launch', 'SubmitForm', 'ImportData', 'GoToR', 'GoToE', 'Rendition', 'RichMedia', 'Movie', 'Sound'],
  ...['EmbeddedFile', 'EmbeddedFiles', 'XFA'],
])
const maxUnpacked = 32 * 2 ** 20

export function inspectPdf(content: Buffer, name: string) {
  const text = content.toString('latin1')
  if (!/^%PDF-[12]\.\d/.test(text) || !text.slice(-1024).includes('%%EOF')) throw new Problem('scan.broken', { name })
  for (const part of [text, ...objectStreams(content, text, name)]) {
    for (const found of namesIn(part)) {
      if (found === 'Encrypt') throw new Problem('scan.locked', { name })
      if (acting.has(found)) throw new Problem('scan.acts', { name })
    }
  }
}

function* namesIn(text: string) {
  for (const [, written = ''] of text.matchAll(/\/([A-Za-z0-9#]{3,60})/g)) {
    yield written.includes('#')
      ? written.replace(/#([0-9A-Fa-f]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      : written
  }
}

/** Objects that were packed together. One packed in a way that is not looked into is refused, and one hidden from the looking as well. */
function objectStreams(content: Buffer, text: string, name: string): string[] {
  const unpacked: string[] = []
  let bytes = 0
  let met = 0
  for (const { index, 0: keyword } of text.matchAll(/stream\r?\n/g)) {
    if (text.startsWith('end', index - 3)) continue
    const head = text.slice(Math.max(0, index - 4000), index)
    const dictionary = head.slice(head.lastIndexOf(' obj') + 1)
    const names = [...namesIn(dictionary)]
    if (!names.includes('ObjStm')) continue
    met++
    if (!names.includes('FlateDecode') || names.some((each) => each === 'Predictor' || (each.endsWith('Decode') && each !== 'FlateDecode')))
      throw new Problem('scan.unreadable', { name })
    try {
      const inner = inflateSync(content.subarray(index + keyword.length), { maxOutputLength: maxUnpacked - bytes })
      bytes += inner.length
      unpacked.push(inner.toString('latin1'))
    } catch {
      throw new Problem('scan.unreadable', { name })
    }
  }
  const written = [...namesIn(text)].filter((each) => each === 'ObjStm').length
  if (written > met) throw new Problem('scan.unreadable', { name })
  return unpacked
}
