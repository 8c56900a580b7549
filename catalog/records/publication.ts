/** What is shown to everyone: a notice with its days, the households as they were shown, and what people object. */
import { code, count, day, flag, phone, record, ref, region, text } from '../../core/record/definition.ts'
import { dayRule, noticeForm, objectionWay, publicationKind } from '../codes/publication.ts'

const ofPublication = ref('publication', '公示公告', { required: true, fixed: true, listed: true })

export const publication = record(
  'publication',
  '公示公告',
  {
    kind: code(publicationKind, '种类', { required: true, listed: true }),
    stage: text('环节', { required: true, max: 20, listed: true, help: '办理程序中的环节，如 第一榜、村公示、县公告' }),
    region: region('公示范围', { required: true, fixed: true, listed: true }),
    form: code(noticeForm, '文稿', { required: true }),
    // Made of place, year, form and stage when the draft is kept; only the addition is written.
    title: text('标题', { required: true, max: 120, listed: true }),
    titleAddition: text('标题补充', { max: 10, help: '如 第二批' }),
    addition: text('补充说明', { max: 300 }),
    basis: text('依据', { max: 100 }),
    days: count('公示天数', { required: true, addsUp: false, listed: true }),
    dayRule: code(dayRule, '天数算法', { required: true }),
    // Of an office, for everyone to read; the only number a notice shows.
    officePhone: text('受理电话', { max: 60, help: '受理单位的名称和电话，会公开；不要写个人的电话' }),
    draftedBy: ref('person', '拟稿人', { fixed: true }),
    draftedOn: day('拟稿日期', { required: true, fixed: true }),
    editedBy: ref('person', '最后修改人'),
    // Of the text or of its households: whoever looks at a draft sees whether it is still the one he saw.
    revision: count('稿次', { plain: true }),
    isReady: flag('已送交发布'),
    releasedBy: ref('person', '发布人'),
    startsOn: day('开始日期', { listed: true }),
    endsOn: day('结束日期', { listed: true }),
    closedOn: day('撤下日期', { listed: true }),
    token: text('网址编号', { required: true, fixed: true, max: 60 }),
  },
  { title: '{title}', place: 'region', key: ['token'], through: 'publication', happened: 'startsOn', unit: '件' },
)

export const published = record(
  'published',
  '公示农户',
  {
    publication: ofPublication,
    household: ref('household', '农户', { required: true, fixed: true, listed: true }),
    shownHead: text('公示的户主', { max: 40, listed: true, help: '公示时写的姓名，发布后不变' }),
    persons: count('公示的人数', { listed: true }),
    shownPlace: text('公示的地方', { max: 60, listed: true }),
    isDropped: flag('拟稿时去掉', { help: '拟稿中加进来又去掉的，没有公示' }),
  },
  { title: '{household.title}', place: 'household', key: ['household', 'publication'], through: 'publication', unit: '户' },
)

export const objection = record(
  'objection',
  '公示异议',
  {
    publication: ofPublication,
    receipt: text('受理编号', { required: true, fixed: true, max: 20, listed: true }),
    household: ref('household', '所指农户', { listed: true }),
    content: text('异议内容', { required: true, fixed: true, max: 1000, wholeFrom: 'town' }),
    receivedOn: day('收到日期', { required: true, fixed: true, listed: true, latest: 'today' }),
    // Whoever objects is not to be known to those who drew up the list.
    contact: phone('联系电话', { wholeFrom: 'town' }),
    way: code(objectionWay, '提出方式', { required: true, fixed: true, listed: true }),
    settledOn: day('处理日期', { listed: true, latest: 'today' }),
    settledBy: ref('person', '处理人'),
    settlement: text('处理情况', { max: 1000, wholeFrom: 'town' }),
    isUpheld: flag('异议成立', { listed: true }),
  },
  { title: '{receipt}', place: 'publication', key: ['receipt'], through: 'publication', happened: 'receivedOn', unit: '件' },
)
