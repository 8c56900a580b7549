/** One scan as it is uploaded, with what it is and whether it is one paper for all households of an act. */
import type { FastifyRequest } from 'fastify'
import { Problem } from '../../core/problem.ts'
import type { Ctx } from '../context.ts'
import { receiveFile } from '../http/receiveFile.ts'
import { addScan } from './scans.ts'

export async function receiveScan(ctx: Ctx, request: FastifyRequest, proceeding: string): Promise<{ steps: number }> {
  const { said, fileName, content } = await receiveFile(request)
  const what = (said.what ?? '').trim()
  if (!what || [...what].length > 40) throw new Problem('request.wrong')
  return addScan(ctx, proceeding, { fileName, content, what, together: said.together === 'true' })
}
