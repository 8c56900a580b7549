/** An uploaded workbook; bytes are counted while they come, and none of them reaches the disk in clear. */
import type { FastifyRequest } from 'fastify'
import { Problem } from '../../core/problem.ts'
import type { ImportRun } from '../../core/sheet/importRun.ts'
import { inspectFile, maxFileBytes } from '../../office/excel/inspectFile.ts'
import type { Ctx } from '../context.ts'
import { requireRight, startImport } from '../imports/importRuns.ts'

export async function receiveUpload(ctx: Ctx, request: FastifyRequest, folder: string): Promise<ImportRun> {
  requireRight(ctx)
  if (!request.isMultipart()) throw new Problem('request.wrong')
  let fileName = ''
  let content: Buffer | undefined
  let place: string | undefined
  for await (const part of request.parts({ limits: { fileSize: maxFileBytes, files: 1, fields: 4, fieldSize: 200 } })) {
    if (part.type === 'field') {
      if (part.fieldname === 'place' && typeof part.value === 'string' && part.value) place = part.value
      continue
    }
    fileName = part.filename
    content = await part.toBuffer()
  }
  if (!content || !fileName) throw new Problem('request.wrong')
  await inspectFile(content, fileName)
  return (await startImport(ctx, folder, content, fileName, place)).run
}
