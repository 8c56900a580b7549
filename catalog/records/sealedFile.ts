/** What a record says of a file whose bytes lie sealed beside the records: enough to open it, to compare it and to prove that it is what was kept. */
import { code, count, day, ref, text } from '../../core/record/definition.ts'
import { scanFormat } from '../codes/cases.ts'

const fixed = { required: true, fixed: true, listed: true } as const

export const sealedFile = {
  fileName: text('文件名', { ...fixed, max: 120 }),
  format: code(scanFormat, '格式', fixed),
  bytes: count('字节数', { required: true, fixed: true, addsUp: false }),
  // Several rows may share one content.
  content: text('内容编号', { required: true, fixed: true, max: 36 }),
  digest: text('内容摘要', { required: true, fixed: true, max: 64, help: '文件本身的SHA-256' }),
  sealedDigest: text('密封摘要', { required: true, fixed: true, max: 64, help: '加密保存的内容的SHA-256，校验日志时核对' }),
  addedBy: ref('person', '上传人', { required: true, fixed: true }),
  addedOn: day('上传日期', fixed),
  voidedOn: day('作废日期', { listed: true }),
  voidedBy: ref('person', '作废人'),
  voidReason: text('作废原因', { max: 200, listed: true }),
} as const
