/** What an education bureau keeps about schools that help each other. */
import type { SheetLayout } from '../../core/sheet/layout.ts'

export const schoolList: SheetLayout = {
  name: 'schoolList',
  label: '学校基本情况表',
  titles: ['学校基本信息表', '学校名册', '中小学校基本情况统计表'],
  needs: ['school.name', 'place.name'],
  parts: [
    {
      as: 'place',
      record: 'region',
      newPlace: true,
      columns: { name: { headings: ['所在乡镇(办)', '所在乡镇', '乡镇(办)', '所属乡镇', '所在镇街', '乡镇'], only: true } },
      set: { level: '4' },
    },
    { as: 'school', record: 'school', all: true, columns: { name: {} }, set: { region: '$place' } },
  ],
}

export const schoolPairings: SheetLayout = {
  name: 'schoolPairings',
  label: '城乡学校结对帮扶安排表',
  titles: ['学校结对关系表', '城乡学校结对帮扶一览表', '受援学校结对表'],
  ignores: ['支援学校乡镇', '受援学校乡镇', '支援方乡镇', '受援方乡镇', '支援学校所在乡镇', '受援学校所在乡镇'],
  needs: ['pairing.giver', 'pairing.receiver', 'pairing.staff'],
  parts: [
    {
      as: 'pairing',
      record: 'pairing',
      all: true,
      columns: {
        giver: { headings: ['支援学校', '帮扶学校', '支教学校'], only: true },
        receiver: { headings: ['受援学校', '受助学校'], only: true },
        staff: {},
      },
    },
  ],
}

const batch = (name: string, as: string) =>
  ({ as, record: 'quota', columns: { planned: { headings: [name], only: true } }, set: { school: '=school.school', batch: name } }) as const

export const quotas: SheetLayout = {
  name: 'quotas',
  label: '结对帮扶支教计划表',
  titles: ['支教计划表', '支教人数计划分配表', '支教任务安排表'],
  ignores: ['备注'],
  needs: ['school.school', 'first.planned', 'second.planned'],
  parts: [
    { as: 'school', record: 'quota', says: true, columns: { school: {} } },
    batch('第一批', 'first'),
    batch('第二批', 'second'),
    batch('第三批', 'third'),
    batch('第四批', 'fourth'),
  ],
}

export const secondments: SheetLayout = {
  name: 'secondments',
  label: '支教教师花名册',
  titles: ['支教教师情况一览表', '支教人员登记表', '轮岗交流教师花名册'],
  ignores: ['受援乡镇(办)', '受援学校乡镇', '受援地乡镇'],
  needs: ['teacher.name', 'secondment.sender', 'secondment.receiver', 'secondment.startsOn'],
  parts: [
    {
      as: 'teacher',
      record: 'person',
      columns: { name: { headings: ['姓名', '教师姓名', '支教教师'] }, sex: {}, idNumber: {}, phone: {} },
      repeats: true,
    },
    { as: 'secondment', record: 'secondment', all: true, columns: { sender: {}, receiver: {}, startsOn: {} }, set: { teacher: '$teacher' } },
  ],
}

/** Of two teachers of one name, the one who was sent between these schools. */
const sentTeacher = { record: 'secondment', field: 'teacher', same: ['sender', 'receiver'] }

export const workloads: SheetLayout = {
  name: 'workloads',
  label: '支教教师课时与津贴发放表',
  titles: ['支教教师课时津贴表', '支教补助发放表', '支教津贴发放花名册'],
  needs: ['load.month', 'load.teacher', 'load.ownLessons', 'load.hostLessons'],
  parts: [
    {
      as: 'load',
      record: 'workload',
      all: true,
      columns: { month: {}, teacher: { through: sentTeacher }, sender: {}, receiver: {}, ownLessons: {}, hostLessons: {} },
    },
  ],
}

export const schoolDonations: SheetLayout = {
  name: 'schoolDonations',
  label: '结对帮扶捐助资金登记表',
  titles: ['学校捐资情况登记表', '帮扶学校资金捐助明细表', '捐助资金登记表'],
  needs: ['donation.giver', 'donation.receiver', 'donation.amount'],
  parts: [{ as: 'donation', record: 'donation', all: true, columns: { giver: {}, receiver: {}, amount: {} } }],
}

export const schoolGifts: SheetLayout = {
  name: 'schoolGifts',
  label: '结对帮扶捐赠物资登记表',
  titles: ['学校捐物情况登记表', '帮扶学校物资捐赠明细表', '捐赠物资登记表'],
  needs: ['gift.giver', 'gift.receiver', 'gift.category', 'gift.value'],
  parts: [{ as: 'gift', record: 'gift', all: true, columns: { giver: {}, receiver: {}, category: {}, value: {} } }],
}

const visits = { visitedOn: {}, visitor: { headings: ['支援学校'] }, host: { headings: ['受援学校'] } }

export const leaderVisits: SheetLayout = {
  name: 'leaderVisits',
  label: '结对学校领导互访登记表',
  titles: ['学校领导互访登记表', '校级领导互访情况表', '领导互访台账'],
  needs: ['visit.visitedOn', 'visit.visitor', 'visit.host', 'visit.leader', 'visit.direction'],
  parts: [{ as: 'visit', record: 'visit', all: true, columns: { ...visits, leader: {}, direction: {} }, set: { kind: '领导互访' } }],
}

export const pupilVisits: SheetLayout = {
  name: 'pupilVisits',
  label: '“手拉手”学生互访登记表',
  titles: ['学生互访活动登记表', '学生手拉手活动情况表'],
  needs: ['visit.visitedOn', 'visit.visitor', 'visit.host', 'visit.pupilPairs'],
  parts: [{ as: 'visit', record: 'visit', all: true, columns: { ...visits, pupilPairs: {} }, set: { kind: '学生互访' } }],
}

export const lessons: SheetLayout = {
  name: 'lessons',
  label: '结对学校教师互访及教研活动登记表',
  titles: ['教师互访教研活动登记表', '教师互访授课情况表', '教研课登记表'],
  needs: ['lesson.heldOn', 'lesson.sender', 'lesson.receiver', 'lesson.kind'],
  parts: [{ as: 'lesson', record: 'lesson', all: true, columns: { heldOn: {}, sender: {}, receiver: {}, kind: {} } }],
}

export const placements: SheetLayout = {
  name: 'placements',
  label: '教师跟岗培训登记表',
  titles: ['跟岗学习登记表', '教师跟岗培训情况表', '教师到示范学校培训登记表'],
  needs: ['placement.month', 'placement.host', 'placement.weeks'],
  parts: [{ as: 'placement', record: 'placement', all: true, columns: { month: {}, sender: {}, host: {}, weeks: {} } }],
}

export const appraisals: SheetLayout = {
  name: 'appraisals',
  label: '支教教师年度考核登记表',
  titles: ['支教教师考核登记表', '支教人员考核结果表', '支教考核情况表'],
  needs: ['appraisal.schoolYear', 'appraisal.teacher', 'appraisal.grade'],
  parts: [
    {
      as: 'appraisal',
      record: 'appraisal',
      all: true,
      columns: { schoolYear: {}, teacher: { through: sentTeacher }, sender: {}, receiver: {}, grade: {} },
    },
  ],
}

export const applications: SheetLayout = {
  name: 'applications',
  label: '职称申报农村任教经历审查表',
  titles: ['职称申报资格审查表', '申报职称农村任教经历审核表'],
  needs: ['applicant.name', 'application.ruralMonths', 'application.result'],
  parts: [
    { as: 'applicant', record: 'person', columns: { name: { headings: ['姓名', '申报人'] }, idNumber: {} } },
    {
      as: 'application',
      record: 'application',
      all: true,
      columns: { school: {}, ruralMonths: {}, result: {}, reviewedOn: {} },
      set: { applicant: '$applicant' },
    },
  ],
}

export const sendOffs: SheetLayout = {
  name: 'sendOffs',
  label: '支教教师欢送会记录表',
  titles: ['支教教师欢送活动登记表', '欢送会情况记录'],
  needs: ['event.heldOn', 'event.sentOff'],
  parts: [
    {
      as: 'event',
      record: 'event',
      all: true,
      columns: {
        heldOn: { headings: ['欢送日期', '欢送时间', '欢送会日期', '欢送会时间', '举行时间'] },
        sentOff: { headings: ['欢送人数', '派出人数', '派出教师人数', '欢送教师人数'] },
      },
      set: { kind: '欢送会' },
    },
  ],
}

export const inspections: SheetLayout = {
  name: 'inspections',
  label: '结对帮扶“四有”落实情况表',
  titles: ['帮扶工作检查落实情况表', '落实情况检查表'],
  needs: ['inspection.subject', 'inspection.item', 'inspection.fulfilled'],
  parts: [{ as: 'inspection', record: 'inspection', all: true, columns: { subject: {}, item: {}, fulfilled: {} } }],
}

export const appraisalSteps: SheetLayout = {
  name: 'appraisalSteps',
  label: '支教考核环节规定',
  titles: ['支教考核程序规定', '考核步骤安排', '考核环节规定'],
  needs: ['rule.name', 'rule.audience', 'rule.requirement'],
  parts: [
    {
      as: 'rule',
      record: 'rule',
      columns: {
        name: { headings: ['环节', '考核环节', '步骤', '考核步骤', '环节名称', '程序'], only: true },
        audience: { headings: ['办理主体', '责任主体', '实施主体', '办理单位', '责任单位', '负责单位', '负责单位(人)'], only: true },
        requirement: { headings: ['时限', '完成时限', '办理时限', '时间要求', '完成时间'], only: true },
        remark: {},
      },
      set: { category: '考核环节' },
    },
  ],
}

export const visitRules: SheetLayout = {
  name: 'visitRules',
  label: '互访机制安排表',
  titles: ['互访制度一览表', '互访机制规定'],
  needs: ['rule.name', 'rule.category', 'rule.amount'],
  parts: [{ as: 'rule', record: 'rule', all: true, columns: { name: {}, category: {}, amount: {} } }],
}

export const deliveries: SheetLayout = {
  name: 'deliveries',
  label: '年度支教工作总结报送登记表',
  titles: ['支教工作总结上报登记表', '年度总结报送情况表'],
  needs: ['delivery.schoolYear', 'delivery.author', 'delivery.deliveredOn'],
  parts: [{ as: 'delivery', record: 'delivery', all: true, columns: { schoolYear: {}, author: {}, deliveredOn: {} } }],
}
