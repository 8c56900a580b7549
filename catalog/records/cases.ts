/** What becomes of a household that asks: the case, and each step taken in it. Made by the procedure only. */
import { code, count, day, record, ref, region, text } from '../../core/record/definition.ts'
import { caseState, stepOutcome } from '../codes/cases.ts'
import { roleName } from '../codes/place.ts'
import { sealedFile } from './sealedFile.ts'

const fixed = { required: true, fixed: true, listed: true } as const

export const casefile = record(
  'casefile',
  '办理',
  {
    household: ref('household', '农户', fixed),
    programme: ref('programme', '识别办法', fixed),
    // The procedure's name, and where the case stands: names of steps of catalog/procedures.
    procedure: text('程序', { required: true, fixed: true, max: 40, nameOf: 'procedure' }),
    openedOn: day('受理日期', fixed),
    state: code(caseState, '状态', { required: true, listed: true }),
    next: text('下一步', { max: 40, nameOf: 'step' }),
    deadlineFrom: day('时限起算日期', { help: '下一步有时限的，从这一天起算；退回重办的，按重办之日' }),
    endedOn: day('办结日期', { listed: true }),
  },
  { title: '{household.title}', place: 'household', key: [], through: 'procedure', happened: 'openedOn', lasts: 'endedOn', unit: '件' },
)

export const proceeding = record(
  'proceeding',
  '办理经过',
  {
    casefile: ref('casefile', '办理', fixed),
    step: text('步骤', { required: true, fixed: true, max: 40, nameOf: 'step' }),
    label: text('环节', { ...fixed, max: 40 }),
    outcome: code(stepOutcome, '结果', fixed),
    happenedOn: day('办理日期', fixed),
    enteredOn: day('登记日期', fixed),
    takenBy: ref('person', '经办人', fixed),
    actingFor: ref('person', '代谁办理', { fixed: true, help: '原经办人外出期间由替岗人办理的，写原经办人' }),
    opinion: text('意见', { fixed: true, max: 500, listed: true }),
    paper: text('纸质件', { fixed: true, max: 200, help: '存档的申请书、会议记录、审核表等的编号和存放处' }),
    survey: ref('survey', '入户调查', { fixed: true }),
    meeting: ref('meeting', '会议', { fixed: true }),
    publication: ref('publication', '公示', { fixed: true }),
    act: text('同办编号', { fixed: true, max: 36, help: '一次登记办了几户的，各户写同一个编号；重复提交的按它认出来' }),
    confirmedBy: ref('person', '核对人', { help: '与经办人不是同一人，核对过写有日期的纸质件' }),
    confirmedOn: day('核对日期'),
  },
  { title: '{casefile.title}{label}', place: 'casefile', key: [], through: 'procedure', happened: 'happenedOn', unit: '项' },
)

export const substitution = record(
  'substitution',
  '替岗',
  {
    absent: ref('person', '原经办人', fixed),
    substitute: ref('person', '替岗人', fixed),
    role: code(roleName, '岗位', fixed),
    region: region('管辖区域', fixed),
    startsOn: day('开始日期', fixed),
    endsOn: day('结束日期', fixed),
    reason: text('事由', { required: true, fixed: true, listed: true, max: 200, help: '如 外出培训、产假' }),
    namedBy: ref('person', '登记人', fixed),
    endedOn: day('提前结束日期', { listed: true, help: '从这一天起不再替岗' }),
  },
  {
    title: '{absent.title}由{substitute.title}替岗',
    place: 'region',
    key: [],
    through: 'procedure',
    happened: 'startsOn',
    lasts: 'endsOn',
    unit: '次',
  },
)

/** What waited too long below was urged from above: one act for one step in one village. */
export const urging = record(
  'urging',
  '催办',
  {
    region: region('被催办的村', fixed),
    procedure: text('程序', { required: true, fixed: true, max: 40, nameOf: 'procedure' }),
    step: text('步骤', { required: true, fixed: true, max: 40, nameOf: 'step' }),
    label: text('环节', { ...fixed, max: 40 }),
    cases: count('逾期户数', { ...fixed, addsUp: false }),
    dueOn: day('最早应办日期', fixed),
    daysPast: count('已过工作日', { ...fixed, addsUp: false }),
    words: text('催办意见', { ...fixed, max: 200 }),
    urgedOn: day('催办日期', fixed),
    urgedBy: ref('person', '催办人', { required: true, fixed: true }),
  },
  { title: '{region.title}{label}催办', place: 'region', key: [], through: 'procedure', happened: 'urgedOn', unit: '次' },
)

/** The signed paper of a step. The bytes lie sealed beside it, in pieces; what they must add up to stands here, and so in the log. */
export const scan = record(
  'scan',
  '扫描件',
  {
    proceeding: ref('proceeding', '办理经过', fixed),
    what: text('是什么', { ...fixed, max: 40, help: '如 会议记录签字件、公示照片' }),
    ...sealedFile,
  },
  { title: '{what}', place: 'proceeding', key: [], through: 'procedure', happened: 'addedOn', unit: '份' },
)
