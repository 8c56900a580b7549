/** The row behind everything that visits, gifts and events can be about; made by the writer out of the record itself. */
import { code, record, region, text } from '../../core/record/definition.ts'
import { recordType } from '../codes/place.ts'

export const subject = record(
  'subject',
  '对象',
  {
    type: code(recordType, '对象类别', { required: true }),
    region: region('所在区域', { required: true }),
    title: text('对象名称', { max: 200 }),
  },
  {
    title: '{title}',
    place: 'region',
    key: [],
    derived: true,
    // Who helps a place may be registered above it, and so may a member of its team. A name and where it is registered are all there is here.
    seenThrough: [
      { record: 'pairing', field: 'giver' },
      { record: 'posting', field: 'person' },
    ],
    unit: '个',
  },
)
