/** One file with a few words, as it is uploaded: bytes are counted while they come, and none of them reaches the disk. */
import type { FastifyRequest } from 'fastify'
import { Problem } from '../../core/problem.ts'
import { maxScanBytes } from '../../office/scan/inspectScan.ts'

export interface ReceivedFile {
  said: Record<string, string>
  fileName: string
  content: Buffer
}

export async function receiveFile(request: FastifyRequest): Promise<ReceivedFile> {
  if (!request.isMultipart()) throw new Problem('request.wrong')
  const said: Record<string, string> = {}
  let file: { fileName: string; content: Buffer } | undefined
  for await (const part of request.parts({ limits: { fileSize: maxScanBytes, files: 1, fields: 4, fieldSize: 400 } })) {
    if (part.type === 'field') {
      said[part.fieldname] = String(part.value)
      continue
    }
    file = { fileName: part.filename, content: await part.toBuffer() }
    if (part.file.truncated) throw new Problem('scan.tooLarge', { name: part.filename.slice(0, 60), limit: maxScanBytes / 2 ** 20 })
  }
  if (!file) throw new Problem('request.wrong')
  return { said, ...file }
}
