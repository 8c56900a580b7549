/** Uploaded workbooks, one import together; bytes are counted while they come, and none of them reaches the disk in clear. */
import type { FastifyRequest } from 'fastify'
import { v7 as uuid } from 'uuid'
import { Problem } from '../../core/problem.ts'
import { type ImportRun, importLimits } from '../../core/sheet/importRun.ts'
import { inspectFile, maxFileBytes } from '../../office/excel/inspectFile.ts'
import { requireAction } from '../access/requireAction.ts'
import type { Ctx } from '../context.ts'
import { startImport } from '../imports/importRuns.ts'
import { tellAll, tellProblem } from '../imports/readTogether.ts'
import { dropUploads, seal } from '../imports/uploads.ts'

export async function receiveUpload(ctx: Ctx, request: FastifyRequest, folder: string): Promise<ImportRun> {
  requireAction(ctx, 'import.run')
  if (!request.isMultipart()) throw new Problem('request.wrong')
  const id = uuid()
  const files: { name: string; problem: Problem | null }[] = []
  let place: string | undefined
  let bytes = 0
  try {
    const limits = { fileSize: maxFileBytes, fields: 4, fieldSize: 200 }
    for await (const part of request.parts({ limits })) {
      if (part.type === 'field') {
        if (part.fieldname === 'place' && typeof part.value === 'string' && part.value) place = part.value
        continue
      }
      const name = part.filename.slice(0, 200)
      const content = await part.toBuffer()
      bytes += content.length
      if (files.length === importLimits.files) throw new Problem('import.tooManyFiles', { limit: importLimits.files })
      if (bytes > importLimits.megabytes * 2 ** 20) throw new Problem('import.tooMuch', { limit: importLimits.megabytes })
      const problem = part.file.truncated ? new Problem('file.tooLarge', { name, limit: maxFileBytes / 2 ** 20 }) : await problemOf(content, name)
      if (!problem) seal(ctx, folder, id, files.length, content)
      files.push({ name, problem })
    }
    const problems = files.flatMap(({ problem }) => problem ?? [])
    if (files.some(({ name }) => !name) || !files.length) throw new Problem('request.wrong')
    if (problems.length === files.length) throw tellAll(problems)
    const named = files.map(({ name, problem }) => ({ name, problem: problem && tellProblem(problem) }))
    return (await startImport(ctx, folder, id, named, place)).run
  } catch (error) {
    dropUploads(folder, id)
    throw error
  }
}

async function problemOf(content: Buffer, name: string): Promise<Problem | null> {
  try {
    await inspectFile(content, name)
    return null
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
}
