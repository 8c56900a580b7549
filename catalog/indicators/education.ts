/** What an education bureau counts about schools that help each other. */
import type { Figure } from '../../core/figure/figure.ts'
import { derived, distinct, figure, filled, has, is, rows, sum } from './build.ts'

const betweenSchools = { and: [filled('giver.school.name'), filled('receiver.school.name')] } as const

const facet = (name: string, label: string, field: string) =>
  figure(name, `${label}结对`, 'pairing', '对', `约定${label}的学校结对，一对计一次。`, {
    where: { and: [...betweenSchools.and, is(field, true)] },
    measure: rows,
  })

const served = { and: [filled('startsOn'), filled('receiver')] } as const
const sentOff = { and: [...served.and, has('remark', '欢送会')] } as const
const keySenior = { and: [...served.and, is('key', true), is('stage', '5')] } as const

const given = (day: string) => ({ and: [filled(day), filled('giver.school.name'), filled('receiver.school.name')] }) as const

const visitsOf = (name: string, kind: string) =>
  figure(name, kind, 'visit', '次', `日期有效的${kind}。`, { where: { and: [is('kind', kind), filled('visitedOn')] }, measure: rows })
const trained = { and: [filled('sender'), filled('host')] } as const

export const educationFigures: readonly Figure[] = [
  figure('givingSchools', '支援学校', 'pairing', '所', '有结对帮扶任务的学校，一所计一次。', {
    where: betweenSchools,
    measure: distinct('giver'),
  }),
  figure('receivingSchools', '受援学校', 'pairing', '所', '接受结对帮扶的学校，一所计一次。', {
    where: betweenSchools,
    measure: distinct('receiver'),
  }),
  figure('givingAndReceivingSchools', '既受援又支援的学校', 'pairing', '所', '受援学校中同时是支援学校的，一所计一次。', {
    where: betweenSchools,
    measure: { kind: 'distinct', field: 'receiver', also: 'pairing.giver' },
  }),
  figure('schoolsPerGiver', '结对受援学校', 'pairing', '所', '支援学校结对的受援学校，一所计一次；按支援学校分列。', {
    where: betweenSchools,
    measure: distinct('receiver'),
    by: { field: 'giver' },
  }),
  figure('leastOfLargeUrban', '规模较大城区学校最少结对学校', 'pairing', '所', '规模较大的城区学校各自结对的受援学校数中最小的一个。', {
    where: { and: [is('giver.school.urban', true), is('giver.school.size', '1'), filled('receiver.school.name')] },
    measure: { kind: 'least', by: [{ field: 'giver' }], of: distinct('receiver') },
  }),
  facet('staffPairings', '师资帮扶', 'staff'),
  facet('teachingPairings', '教学管理帮扶', 'teaching'),
  facet('fundsPairings', '资金帮扶', 'funds'),
  facet('goodsPairings', '物资帮扶', 'goods'),
  figure('lastPairingYear', '结对关系全部建立的年份', 'pairing', '年', '最晚一对学校结对起始的年份。', {
    where: betweenSchools,
    measure: { kind: 'latest', field: 'startsOn', part: 'year' },
  }),
  figure('plannedTeachers', '计划支教教师', 'quota', '人', '各校各批次计划支教人数之和。', { measure: sum('planned') }),
  figure('schoolsWithQuota', '担负支教任务的学校', 'quota', '所', '计划支教人数大于零的学校，一所计一次。', {
    where: { op: 'more', field: 'planned', value: 0 },
    measure: distinct('school'),
  }),
  figure('secondmentTimes', '轮岗支教', 'secondment', '人次', '支教起始日期有效、受援学校已登记的支教，一人每次计一次。', {
    where: served,
    measure: rows,
  }),
  figure('secondedTeachers', '支教教师', 'secondment', '人', '参加过支教的教师，一人计一次。', {
    where: served,
    measure: distinct('teacher'),
  }),
  figure('secondmentBatches', '支教批次', 'secondment', '批', '支教的不同批次。', {
    where: served,
    measure: distinct('batch'),
  }),
  figure('firstSecondmentYear', '首次支教年份', 'secondment', '年', '最早一次支教起始的年份。', {
    measure: { kind: 'earliest', field: 'startsOn', part: 'year' },
  }),
  figure('lastSecondmentYear', '末次支教结束年份', 'secondment', '年', '最晚一次支教结束的年份。', {
    measure: { kind: 'latest', field: 'endsOn', part: 'year' },
  }),
  derived('secondmentYears', '支教跨越年数', '年', '首次支教起始年份到末次支教结束年份，首尾都计。', 'years', [
    'firstSecondmentYear',
    'lastSecondmentYear',
  ]),
  derived('planFulfilment', '支教人次占计划人数比重', '%', '支教人次除以计划支教人数；人次与人数口径不同，仅作对照。', 'percent', [
    'secondmentTimes',
    'plannedTeachers',
  ]),
  figure('primaryTeachersSentOff', '欢送会派出的小学教师', 'secondment', '人', '备注为欢送会派出、任教小学的支教，一人次计一次。', {
    where: { and: [...sentOff.and, is('stage', '1')] },
    measure: rows,
  }),
  figure('firstSendOffDay', '首次欢送支教教师的日期', 'secondment', '', '欢送会派出的支教中最早的起始日期。', {
    where: sentOff,
    measure: { kind: 'earliest', field: 'startsOn' },
  }),
  figure('keyTeachersAtOnce', '一次派出的高中骨干教师', 'secondment', '人', '同一学校同一天派往同一学校的高中骨干教师，最多的一次。', {
    where: { and: [...keySenior.and, has('remark', '骨干')] },
    measure: { kind: 'most', by: [{ field: 'sender' }, { field: 'receiver' }, { field: 'startsOn' }], of: rows },
  }),
  figure('keyTeachersYear', '派出高中骨干教师的年份', 'secondment', '年', '备注为高中骨干的支教中最早的起始年份。', {
    where: has('remark', '高中骨干'),
    measure: { kind: 'earliest', field: 'startsOn', part: 'year' },
  }),
  figure('sendOffs', '欢送会', 'event', '次', '举行的支教教师欢送会。', {
    where: { and: [is('kind', '欢送会'), filled('heldOn')] },
    measure: rows,
  }),
  figure('teachersSentOff', '欢送教师', 'event', '人', '欢送会上欢送的教师；按活动日期分列。', {
    where: is('kind', '欢送会'),
    measure: sum('sentOff'),
    by: { field: 'heldOn' },
  }),
  figure('documentNumbers', '文件文号', 'document', '号', '各文件的发文序号。', {
    measure: { kind: 'only', field: 'number' },
    by: { field: 'title' },
  }),
  figure('documentYears', '文件年份', 'document', '年', '各文件的发文年份。', {
    measure: { kind: 'only', field: 'year' },
    by: { field: 'title' },
  }),
  figure('secondmentMeetings', '支教工作会议', 'meeting', '次', '支教动员会和支援、受援学校协调会。', {
    where: { or: [has('kind', '支教'), has('kind', '受援')] },
    measure: rows,
  }),
  figure('requiredItems', '应落实项目', 'inspection', '项', '检查中的不同项目。', { measure: distinct('item') }),
  figure('fulfilledItems', '已落实项目', 'inspection', '项', '检查为已落实的学校项目。', {
    where: { and: [is('fulfilled', true), filled('subject')] },
    measure: rows,
  }),
  figure('addedLessons', '累加计算的课时', 'workload', '节', '按本校与受援学校累加计算的教师，两校课时之和。', {
    where: has('method', '累加'),
    measure: sum('ownLessons', 'hostLessons'),
  }),
  figure('livingAndTravel', '生活和交通费补助', 'workload', '元', '发放的生活补助与交通费补助之和。', {
    measure: sum('livingAllowance', 'travelAllowance'),
  }),
  figure('overtimeBonus', '超课时奖', 'workload', '元', '发放的超课时奖之和。', { measure: sum('overtimeBonus') }),
  figure('moneyGiven', '捐助资金', 'donation', '元', '学校向受援学校捐助的资金；日期有效、双方学校均已登记。', {
    where: given('donatedOn'),
    measure: sum('amount'),
  }),
  figure('yearsOfGiving', '捐助资金涉及年份', 'donation', '年', '有捐助资金的不同年份。', {
    where: given('donatedOn'),
    measure: { kind: 'distinct', field: 'donatedOn', part: 'year' },
  }),
  figure('goodsGiven', '捐赠物资折价', 'gift', '元', '学校向受援学校捐赠物资的折价；日期有效、双方学校均已登记。', {
    where: given('givenOn'),
    measure: sum('value'),
  }),
  figure('goodsClasses', '捐赠物资种类', 'gift', '类', '捐赠物资的不同类别。', { measure: distinct('category') }),
  derived('moneyAndGoods', '捐助资金与物资折价合计', '元', '捐助资金加捐赠物资折价。', 'sum', ['moneyGiven', 'goodsGiven']),
  visitsOf('leaderVisits', '领导互访'),
  visitsOf('pupilVisits', '学生互访'),
  figure('lessonsGiven', '教师互访教研课', 'lesson', '节', '日期有效的教研课。', { where: filled('heldOn'), measure: rows }),
  figure('lessonKinds', '课型', 'lesson', '种', '教研课的不同课型。', { measure: distinct('kind') }),
  figure('starLessons', '“教坛新星”示范课', 'lesson', '节', '授课教师有“教坛新星”称号的示范课。', {
    where: { and: [has('honour', '教坛新星'), is('kind', '示范课')] },
    measure: rows,
  }),
  figure('weeksPerMonth', '每校每月跟岗培训周数', 'placement', '周/月', '每所选派学校每月培训周数中最小的一个。', {
    where: trained,
    measure: { kind: 'least', by: [{ field: 'sender' }, { field: 'month', part: 'month' }], of: sum('weeks') },
  }),
  figure('trainingWeeks', '跟岗培训', 'placement', '周', '教师跟岗培训周数之和。', {
    where: trained,
    measure: sum('weeks'),
  }),
  figure('visitKinds', '互访形式', 'rule', '种', '互访机制中规定的形式。', { where: is('category', '互访'), measure: rows }),
  figure('ruralMonthsRequired', '职称评聘要求农村任教', 'rule', '个月', '规定的农村任教月数。', {
    where: has('name', '职称'),
    measure: { kind: 'only', field: 'amount' },
  }),
  figure('schoolsRequired', '较大城区学校应结对学校', 'rule', '所', '规定的结对学校数。', {
    where: has('name', '结对数'),
    measure: { kind: 'only', field: 'amount' },
  }),
  figure('excellentTeachers', '考核优秀', 'appraisal', '人次', '核定等次为优秀的支教考核。', {
    where: { and: [is('grade', '优秀'), filled('officeOn')] },
    measure: rows,
  }),
  figure('yearsWithExcellent', '有教师考核优秀的学年', 'appraisal', '学年', '核定等次为优秀的不同学年。', {
    where: is('grade', '优秀'),
    measure: distinct('schoolYear'),
  }),
  figure('appraisalSteps', '考核环节', 'rule', '步', '支教考核规定的环节。', {
    where: is('category', '考核环节'),
    measure: rows,
  }),
  figure('appraisedSecondments', '经核定的支教考核', 'appraisal', '人次', '自我鉴定、受援学校考核、支教办核定日期俱全的考核。', {
    where: { and: [filled('selfOn'), filled('hostOn'), filled('officeOn'), filled('schoolYear'), filled('sender')] },
    measure: rows,
  }),
  figure('vetoedApplications', '职称申报一票否决', 'application', '人', '农村任教月数不足、审查结果为一票否决的申报。', {
    where: has('result', '否决'),
    measure: rows,
  }),
  figure('soundApplications', '职称申报符合条件', 'application', '人', '审查结果为符合的申报。', {
    where: is('result', '符合'),
    measure: rows,
  }),
  figure('reportsPerSchoolYear', '每校每学年支教总结', 'delivery', '份/年', '支教学校每学年报送总结份数中最小的一个。', {
    where: { and: [is('authorKind', '支教学校'), filled('deliveredOn')] },
    measure: { kind: 'least', by: [{ field: 'schoolYear' }, { field: 'author' }], of: rows },
  }),
  figure('reportAuthors', '总结报送主体', 'delivery', '类', '报送总结的不同主体。', { measure: distinct('authorKind') }),
]
