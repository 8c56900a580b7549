/** The cells of a workbook as texts, for a form that takes lines out of it. Nothing is kept; what is too large to be a list of votes is cut. */
import type { FastifyRequest } from 'fastify'
import { mayWrite } from '../../core/access/role.ts'
import { Problem } from '../../core/problem.ts'
import { getRecord } from '../../core/record/catalog.ts'
import { openWorkbook } from '../../office/excel/reader.ts'
import type { Ctx } from '../context.ts'

const mostBytes = 5 * 2 ** 20
const mostSheets = 10
const mostRows = 2000
const mostColumns = 40

export interface Cells {
  sheets: { name: string; rows: string[][] }[]
}

export async function readCells(ctx: Ctx, request: FastifyRequest): Promise<Cells> {
  if (!mayWrite(ctx.actor, 'vote')) throw new Problem('right.write', { label: getRecord(ctx.catalog, 'vote').label })
  if (!request.isMultipart()) throw new Problem('request.wrong')
  const part = await request.file({ limits: { fileSize: mostBytes, files: 1, fields: 0 } })
  if (!part) throw new Problem('request.wrong')
  const content = await part.toBuffer()
  const name = part.filename.slice(0, 200)
  if (part.file.truncated) throw new Problem('file.tooLarge', { name, limit: mostBytes / 2 ** 20 })
  const workbook = await openWorkbook(content, name)
  try {
    const sheets: Cells['sheets'] = []
    for (const [at, sheet] of workbook.sheets.slice(0, mostSheets).entries()) {
      const rows = await workbook.rows(at, 0, Math.min(sheet.rows, mostRows))
      sheets.push({ name: sheet.name, rows: rows.map((row) => row.slice(0, mostColumns)) })
    }
    return { sheets }
  } finally {
    workbook.close()
  }
}
