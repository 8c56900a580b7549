/** An uploaded workbook into a file of our own; bytes are counted while they come. */
import { createWriteStream, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FastifyRequest } from 'fastify'
import { v7 as uuid } from 'uuid'
import { Problem } from '../../core/problem.ts'
import { inspectFile, maxFileBytes } from '../../office/excel/inspectFile.ts'
import type { Ctx } from '../context.ts'
import { type ImportRun, requireRight, startImport } from '../imports/importRuns.ts'

export async function receiveUpload(ctx: Ctx, request: FastifyRequest, folder: string): Promise<ImportRun> {
  requireRight(ctx)
  if (!request.isMultipart()) throw new Problem('request.wrong')
  const path = join(folder, `${uuid()}.part`)
  try {
    let fileName = ''
    let place: string | undefined
    for await (const part of request.parts({ limits: { fileSize: maxFileBytes, files: 1, fields: 4, fieldSize: 200 } })) {
      if (part.type === 'field') {
        if (part.fieldname === 'place' && typeof part.value === 'string' && part.value) place = part.value
        continue
      }
      fileName = part.filename
      await pipeline(part.file, createWriteStream(path, { mode: 0o600 }))
      if (part.file.truncated) throw new Problem('file.tooLarge', { limit: maxFileBytes / 2 ** 20 })
    }
    if (!fileName) throw new Problem('request.wrong')
    await inspectFile(path, fileName)
    return (await startImport(ctx, folder, path, fileName, place)).run
  } finally {
    rmSync(path, { force: true })
  }
}
