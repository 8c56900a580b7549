/** An account belongs to a person, so that two accounts of one person are seen to be one person's. */
import { code, day, record, ref, region, text } from '../../core/record/definition.ts'
import { roleName } from '../codes/place.ts'

export const account = record(
  'account',
  '账号',
  {
    loginName: text('登录名', {
      required: true,
      fixed: true,
      max: 40,
      pattern: '[A-Za-z0-9._-]{3,40}',
      help: '手机号或工号，3至40位字母、数字',
      listed: true,
    }),
    person: ref('person', '使用人', { required: true, fixed: true, listed: true }),
    role: code(roleName, '角色', { required: true, listed: true }),
    scope: region('管辖区域', { required: true, listed: true }),
    closedOn: day('停用日期', { listed: true }),
  },
  { title: '{person.title}', place: 'scope', key: ['loginName'], unit: '个' },
)
