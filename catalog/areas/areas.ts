import type { Area } from '../../core/record/area.ts'

/** A record type that stands in none is still found, under 其他台账. */
export const areas: readonly Area[] = [
  {
    name: 'subjects',
    label: '对象',
    group: '对象',
    records: ['household', 'person', 'membership', 'movement', 'village', 'hamlet', 'school', 'unit', 'region', 'dossier', 'profile'],
  },
  {
    name: 'identification',
    label: '识别与监测',
    group: '识别与监测',
    records: [
      'programme',
      'screening',
      'casefile',
      'proceeding',
      'scan',
      'substitution',
      'threshold',
      'criterion',
      'income',
      'comparison',
      'round',
      'survey',
      'answer',
      'vote',
      'notice',
      'step',
      'filing',
      'dispatch',
    ],
  },
  { name: 'publication', label: '公示公告', group: '识别与监测', records: ['publication', 'published', 'objection'] },
  {
    name: 'pairing',
    label: '结对与走访',
    group: '帮扶',
    records: ['pairing', 'duty', 'leave', 'expectation', 'visit', 'attachment', 'request', 'handling', 'team', 'posting', 'scheme', 'task'],
  },
  {
    name: 'projects',
    label: '项目与增收',
    group: '帮扶',
    records: ['project', 'component', 'progress', 'beneficiary', 'lease', 'wage', 'employment'],
  },
  { name: 'money', label: '资金与捐赠', group: '帮扶', records: ['budget', 'disbursement', 'donation', 'gift'] },
  {
    name: 'events',
    label: '活动与培训',
    group: '帮扶',
    records: ['event', 'participant', 'consultation', 'handout', 'training', 'attendance', 'enrolment'],
  },
  {
    name: 'education',
    label: '教育结对',
    group: '帮扶',
    records: ['quota', 'secondment', 'placement', 'lesson', 'workload', 'appraisal', 'application'],
  },
  { name: 'leadership', label: '会议与文件', group: '帮扶', records: ['meeting', 'document', 'rule', 'inspection', 'delivery', 'reporting'] },
]
