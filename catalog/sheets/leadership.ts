/** Papers, groups and meetings, as every office keeps them. */
import type { SheetLayout } from '../../core/sheet/layout.ts'

export const documents: SheetLayout = {
  name: 'documents',
  label: '文件登记',
  needs: ['document.title', 'document.number', 'document.issuedOn'],
  parts: [{ as: 'document', record: 'document', all: true, columns: { title: {}, number: {}, issuedOn: {} } }],
}

export const postings: SheetLayout = {
  name: 'postings',
  label: '领导组名册',
  needs: ['member.name', 'role.role'],
  parts: [
    { as: 'member', record: 'person', columns: { name: { headings: ['姓名'] }, sex: {}, politics: {}, idNumber: {}, phone: {} }, match: ['name'] },
    { as: 'role', record: 'posting', all: true, columns: { role: {} }, set: { person: '$member' } },
    {
      as: 'charge',
      record: 'pairing',
      columns: { receiver: { headings: ['联系对象', '挂钩对象', '联系村(社区)', '联系村'], only: true, each: true } },
      set: { giver: '$member', form: '联系' },
    },
  ],
}

export const meetings: SheetLayout = {
  name: 'meetings',
  label: '会议登记',
  needs: ['meeting.heldOn', 'meeting.attendance'],
  parts: [{ as: 'meeting', record: 'meeting', all: true, columns: { heldOn: {}, attendance: {} } }],
}
