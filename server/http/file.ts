/** An answer that is a file to keep. */
import type { FastifyReply } from 'fastify'

const office = 'application/vnd.openxmlformats-officedocument'
export const wordType = `${office}.wordprocessingml.document`
export const workbookType = `${office}.spreadsheetml.sheet`

export function sendFile(reply: FastifyReply, type: string, { name, content }: { name: string; content: Buffer }): Buffer {
  reply.type(type)
  reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
  return content
}
