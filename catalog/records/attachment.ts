/** A photo taken at a visit, or a signature drawn at its end: given freely, never asked for, never with a position. */
import { record, ref, text } from '../../core/record/definition.ts'
import { sealedFile } from './sealedFile.ts'

export const attachment = record(
  'attachment',
  '走访附件',
  {
    visit: ref('visit', '走访', { required: true, fixed: true, listed: true }),
    what: text('是什么', { required: true, fixed: true, listed: true, max: 40, help: '照片或签名' }),
    ...sealedFile,
  },
  { title: '{what}', place: 'visit', key: [], through: 'visits', happened: 'addedOn', unit: '份' },
)
