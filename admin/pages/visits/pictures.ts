/** Photos and signatures of a visit, on their way to the server and back. */
import { request } from '../../shell/request.ts'
import type { VisitDoubt } from './visits.ts'

export type PictureKind = '照片' | '签名'

export interface Picture {
  what: PictureKind
  file: File
  /** Address of it in this browser, to be shown. */
  shown: string
  /** What its author should look at. */
  doubt: string
}

export interface Attachment {
  id: string
  what: string
  fileName: string
  bytes: number
  addedOn: string
  addedBy: string | null
  voidReason: string | null
  isVoid: boolean
}

const form = (file: File, what?: PictureKind) => {
  const body = new FormData()
  if (what) body.append('what', what)
  body.append('file', file)
  return body
}

/** Throws where it could not be kept. */
export async function lookAtPicture(file: File): Promise<string> {
  const { doubts } = await request<{ doubts: VisitDoubt[] }>('POST', '/visits/pictures/doubts', { body: form(file) })
  return doubts.map(({ message }) => message).join('；')
}

export const sendPicture = (visit: string, { file, what }: Pick<Picture, 'file' | 'what'>) =>
  request<{ id: string }>('POST', `/visits/${visit}/attachments`, { body: form(file, what) })
