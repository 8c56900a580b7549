/** Somebody's time in a household. Leaving ends a membership; it never vanishes. */
import { code, day, record, ref } from '../../core/record/definition.ts'
import { relation } from '../codes/person.ts'

export const membership = record(
  'membership',
  '家庭成员关系',
  {
    household: ref('household', '所属农户', { required: true, fixed: 'register', listed: true }),
    person: ref('person', '成员', { required: true, fixed: 'register', listed: true }),
    relation: code(relation, '与户主关系', {
      listed: true,
      excel: ['户主关系', '关系', '与户主的关系', '和户主关系', '家庭关系', '与户主关系(称谓)'],
    }),
    joinedOn: day('加入日期', { partial: true, latest: 'today' }),
    leftOn: day('离开日期', { partial: true, latest: 'today', listed: true }),
  },
  { title: '{person.title}', place: 'household', key: ['household', 'person'], unit: '人' },
)
