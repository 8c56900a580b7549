/** What moved in the register: who came, who left, which household became two or one, and on which paper. */
import { code, count, day, record, ref, region, text } from '../../core/record/definition.ts'
import { movementKind, naturalChange } from '../codes/register.ts'

export const movement = record(
  'movement',
  '登记变动',
  {
    kind: code(movementKind, '变动类别', { required: true, fixed: true, listed: true }),
    household: ref('household', '农户', { required: true, fixed: true, listed: true }),
    region: region('所在地方', { required: true, fixed: true, listed: true, help: '变动记在哪个地方：迁出记在原来的村，迁入记在现在的村' }),
    happenedOn: day('变动日期', { required: true, fixed: true, listed: true, latest: 'today' }),
    enteredOn: day('登记日期', { fixed: true, listed: true, help: '晚于变动日期的是后来补记的' }),
    other: ref('household', '另一户', { fixed: true, listed: true, help: '拆户时为拆出的户，并户时为并入后销掉的户' }),
    person: ref('person', '变动成员', { fixed: true, listed: true }),
    cause: code(naturalChange, '自然增减原因', { fixed: true, listed: true }),
    persons: count('变动人数', { fixed: true, listed: true }),
    fromPlace: region('原所在地', { fixed: true }),
    toPlace: region('现所在地', { fixed: true }),
    reason: text('变动事由', { required: true, fixed: true, max: 500, listed: true }),
    document: ref('document', '依据文件', { fixed: true }),
    paper: text('依据材料', { fixed: true, max: 200, help: '如 户口簿、死亡证明、村委会证明' }),
    enteredBy: ref('person', '经办人', { fixed: true }),
    did: text('办理结果', { required: true, fixed: true, max: 2000, listed: true }),
  },
  { title: '{household.title} {happenedOn}', place: 'region', key: [], happened: 'happenedOn', through: 'register', unit: '次' },
)
