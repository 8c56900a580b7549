/** A person, apart from any household: membership says where and when somebody belonged. */
import { code, day, idNumber, phone, record, ref, region, text } from '../../core/record/definition.ts'
import { education, health, labourCapacity, schooling, sex } from '../codes/person.ts'

export const person = record(
  'person',
  '人员',
  {
    name: text('姓名', { required: true, properName: true, max: 60, listed: true, group: '身份', excel: ['名字', '人员姓名', '姓名全称'] }),
    region: region('所在区域', { required: true, fixed: 'register', listed: true, group: '身份' }),
    sex: code(sex, '性别', { listed: true, group: '身份', excel: ['男女'] }),
    idNumber: idNumber('身份证号码', {
      listed: true,
      excel: [
        '身份证号',
        '证件号码',
        '公民身份号码',
        '身份证',
        '居民身份证号码',
        '公民身份证号码',
        '身份证件号码',
        '居民身份证号',
        '证件号',
        '公民身份证号',
        '身份证件号',
        '有效证件号码',
        '居民身份证',
      ],
      implies: { bornOn: 'bornOn', sex: 'sex' },
      group: '身份',
    }),
    bornOn: day('出生日期', {
      partial: true,
      latest: 'today',
      listed: true,
      excel: ['出生年月', '出生时间', '出生年月日', '生日'],
      group: '身份',
      help: '如 1949-05-07；不知道日子可只写到年或月',
    }),
    politics: text('政治面貌', { max: 40, excel: ['党派', '政治面目', '政治身份'], group: '身份' }),
    phone: phone('联系电话', {
      excel: ['电话', '手机号码', '手机', '联系方式', '手机号', '电话号码', '联系手机', '本人电话', '联系方式(手机)'],
      group: '身份',
    }),
    ethnicity: text('民族', { max: 20, group: '身份', excel: ['族别'] }),
    education: code(education, '文化程度', { listed: true, group: '状况', excel: ['学历', '受教育程度', '文化水平', '学历程度'] }),
    schooling: code(schooling, '在校生状况', { listed: true, excel: ['在校情况', '在校状况', '就学情况', '是否在校', '在学情况'], group: '状况' }),
    health: code(health, '健康状况', { listed: true, group: '状况', excel: ['身体状况', '健康情况', '身体健康状况'] }),
    labourCapacity: code(labourCapacity, '劳动能力', {
      listed: true,
      excel: ['劳动技能', '劳动力状况', '劳动能力情况', '劳动力情况', '劳动能力状况'],
      group: '状况',
    }),
    remark: text('备注', { max: 500, group: '状况' }),
    mergedInto: ref('person', '并入人员', { through: 'register', group: '状况', help: '同一个人登记了两次，以所指的一条为准' }),
  },
  {
    title: '{name}',
    place: 'region',
    key: ['idNumber'],
    subject: true,
    unit: '人',
    leftOut: { label: '工作人员和重复登记的', filled: 'mergedInto', referredBy: 'account.person', notBy: 'membership.person' },
  },
)
