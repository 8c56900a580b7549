/** The text of one file in a Word document, which is a zip. */
import { text } from 'node:stream/consumers'
import { fromBuffer } from 'yauzl'

export function readEntry(document: Buffer, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    fromBuffer(document, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error)
      zip.on('error', reject)
      zip.on('end', () => reject(new Error(`no ${name} in the document`)))
      zip.on('entry', (entry) => {
        if (entry.fileName !== name) return zip.readEntry()
        zip.openReadStream(entry, (fault, stream) => (fault ? reject(fault) : resolve(text(stream))))
      })
      zip.readEntry()
    })
  })
}
