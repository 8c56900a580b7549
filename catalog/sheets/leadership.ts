/** Papers, groups and meetings, as every office keeps them. */
import type { SheetLayout } from '../../core/sheet/layout.ts'

export const documents: SheetLayout = {
  name: 'documents',
  label: '文件登记',
  titles: ['文件登记簿', '有关文件目录'],
  needs: ['document.title', 'document.number', 'document.issuedOn'],
  parts: [{ as: 'document', record: 'document', all: true, columns: { title: {}, number: {}, issuedOn: {} } }],
}

export const postings: SheetLayout = {
  name: 'postings',
  label: '领导组名册',
  titles: ['领导小组成员名单', '责任人及联络员名册', '工作人员名册', '办公室人员名册', '人员配备表'],
  needs: ['member.name', 'role.role'],
  parts: [
    { as: 'member', record: 'person', columns: { name: { headings: ['姓名'] }, sex: {}, politics: {}, idNumber: {}, phone: {} } },
    { as: 'role', record: 'posting', all: true, columns: { role: {}, unit: { from: 'organisation' } }, set: { person: '$member' } },
    {
      as: 'charge',
      record: 'pairing',
      columns: {
        receiver: {
          headings: ['联系对象', '挂钩对象', '联系村(社区)', '联系村', '联系点', '挂钩村(社区)', '联系的村(社区)', '包联对象'],
          only: true,
          each: true,
        },
      },
      set: { giver: '$member', form: '联系' },
    },
  ],
}

export const meetings: SheetLayout = {
  name: 'meetings',
  label: '会议登记',
  titles: ['会议登记表', '会议记录汇总', '会议台账', '专题会议登记表', '评议会议情况登记表'],
  needs: ['meeting.heldOn', 'meeting.attendance'],
  parts: [{ as: 'meeting', record: 'meeting', all: true, columns: { heldOn: {}, attendance: { headings: ['人数/实到'] } } }],
}
