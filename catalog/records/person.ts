/** A person, apart from any household: membership says where and when somebody belonged. */
import { code, day, idNumber, phone, record, region, text } from '../../core/record/definition.ts'
import { education, health, labourCapacity, schooling, sex } from '../codes/person.ts'

export const person = record(
  'person',
  '人员',
  {
    name: text('姓名', { required: true, properName: true, max: 60, listed: true, group: '身份' }),
    region: region('所在区域', { required: true, fixed: true, listed: true, group: '身份' }),
    sex: code(sex, '性别', { listed: true, group: '身份' }),
    idNumber: idNumber('身份证号码', {
      listed: true,
      excel: ['身份证号', '证件号码', '公民身份号码', '身份证'],
      implies: { bornOn: 'bornOn', sex: 'sex' },
      group: '身份',
    }),
    bornOn: day('出生日期', {
      partial: true,
      latest: 'today',
      listed: true,
      excel: ['出生年月'],
      group: '身份',
      help: '如 1949-05-07；不知道日子可只写到年或月',
    }),
    politics: text('政治面貌', { max: 40, excel: ['党派'], group: '身份' }),
    phone: phone('联系电话', { excel: ['电话', '手机号码', '手机', '联系方式'], group: '身份' }),
    ethnicity: text('民族', { max: 20, group: '身份' }),
    education: code(education, '文化程度', { listed: true, group: '状况' }),
    schooling: code(schooling, '在校生状况', { listed: true, excel: ['在校情况', '在校状况'], group: '状况' }),
    health: code(health, '健康状况', { listed: true, group: '状况' }),
    labourCapacity: code(labourCapacity, '劳动能力', { listed: true, excel: ['劳动技能'], group: '状况' }),
    remark: text('备注', { max: 500, group: '状况' }),
  },
  {
    title: '{name}',
    place: 'region',
    key: ['idNumber'],
    subject: true,
    unit: '人',
    leftOut: { label: '工作人员', referredBy: 'account.person', notBy: 'membership.person' },
  },
)
