/** Scans of signed papers: what they are called, and sending one. */
import type { StepKind } from '../../../core/procedure/procedure.ts'
import { request } from '../../shell/request.ts'

/** What the signed paper of a step usually is. */
export const papers: Record<StepKind, string> = {
  apply: '申请书',
  check: '入户核查表',
  consent: '农户签字的认可书',
  compare: '比对结果',
  meeting: '会议记录签字件',
  notice: '公示照片',
  review: '审核意见',
  decide: '审定文件',
  announce: '公告',
  register: '办理材料',
}

/** Papers that are usually one for all households of an act. */
export const isShared = (kind: StepKind | undefined) => kind !== undefined && !['apply', 'check', 'consent', 'register'].includes(kind)

export async function uploadScan(proceeding: string, file: File, what: string, together: boolean): Promise<{ steps: number }> {
  const body = new FormData()
  body.append('what', what)
  body.append('together', String(together))
  body.append('file', file)
  return request('POST', `/proceedings/${proceeding}/scans`, { body })
}

export const sayBytes = (bytes: number) => (bytes < 2 ** 20 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 2 ** 20).toFixed(1)} MB`)
