/**
 * What one row of a sheet adds to which figures, said by hand from what the figures mean. By it the test knows what must come
 * out when rows are left out, written a second time or given a day that there is not.
 */
export interface Effect {
  sheet: string
  /** The day without which a row does not count. */
  day: string
  /** Figures by id, and the heading whose value they add up; nothing where each row counts once. */
  figures: Readonly<Record<string, string | undefined>>
  /** Only rows that say this. */
  where?: Readonly<Record<string, string>>
  /** A second row of the same counts again. */
  twice: boolean
}

export const effects: Readonly<Record<string, readonly Effect[]>> = {
  schools: [
    { sheet: '教师互访', day: '活动日期', figures: { 'S5-41': undefined }, where: { 荣誉称号: '' }, twice: true },
    { sheet: '领导互访', day: '互访日期', figures: { 'S5-40': undefined }, twice: true },
    { sheet: '学生互访', day: '活动日期', figures: { 'S5-43': undefined }, twice: true },
    { sheet: '捐助资金', day: '捐助日期', figures: { 'S5-35': '金额(元)', 'S5-39': '金额(元)' }, twice: true },
    { sheet: '捐赠物资', day: '捐赠日期', figures: { 'S5-36': '折价金额(元)', 'S5-39': '折价金额(元)' }, twice: true },
  ],
  'village-team': [
    { sheet: '慰问登记', day: '慰问日期', figures: { 'S3-58': '慰问金(元)' }, twice: true },
    { sheet: '出动记录', day: '出动日期', figures: { 'S3-35': '出动人次' }, where: { 工作类型: '全面入户' }, twice: true },
  ],
  'paired-unit': [
    { sheet: '捐款登记', day: '捐款日期', figures: { 'S1-37': '金额(元)' }, twice: true },
    { sheet: '报到登记', day: '报到日期', figures: { 'S1-21': undefined }, twice: false },
  ],
  'stationed-unit': [
    { sheet: '宣传单发放', day: '发放日期', figures: { 'S4-26': '发放份数' }, twice: true },
    { sheet: '捐款登记', day: '捐款日期', figures: { 'S4-29': '捐款金额(元)', 'S4-31': undefined }, twice: true },
  ],
  town: [
    ...['一季度', '二季度', '三季度', '四季度'].map((sheet) => ({
      sheet,
      day: '走访日期',
      figures: { 'S2-032': undefined, 'S2-034': undefined },
      twice: false,
    })),
    { sheet: '合同登记', day: '合同起', figures: { 'S2-049': '面积(亩)' }, twice: false },
    { sheet: '基地务工', day: '务工月份', figures: { 'S2-050': '金额(元)' }, twice: true },
  ],
}

/** Figures worked out of others, again from what they mean. */
export const derived: Readonly<Record<string, (of: (id: string) => number) => number>> = {
  // 282 helpers in 52 weeks.
  'S2-033': (of) => Math.round((of('S2-032') / (of('S2-025') * 52)) * 10_000) / 100,
}

/** Members of breakdowns that a summary binds: what they are called in the example. */
export const members: Readonly<Record<string, string>> = {
  'S5-05': '城关中学',
  'S5-06': '实验学校',
  'S5-07': '二小',
  'S5-24': '2003年11月12日',
  'S5-26': '关于开展中小学对口支援工作的通知',
  'S5-27': '城镇学校与农村学校结对帮扶文件',
  'S5-28': '关于开展城镇学校对口帮扶农村薄弱学校工作的通知',
  'S5-57': '关于开展城镇学校对口帮扶农村薄弱学校工作的通知',
  'S5-58': '城镇学校与农村学校结对帮扶文件',
  'S1-14': '丽丰购物中心',
  'S2-016': '1998',
  'S2-043': '烤烟东部试验站',
  'S2-044': '中药材种植基地',
  'S2-045': '核桃基地',
  'S2-046': '蔬菜基地',
  'S2-047': '大葱基地',
  'S2-051': '林下养殖黑土鸡',
  'S2-052': '林下养殖黑土鸡',
  'S2-053': '林下养殖黑土鸡',
  'S2-054': '王沟养羊',
  'S2-055': '王沟养羊',
  'S2-056': '脱毒马铃薯优质薯种植',
  'S2-057': '脱毒马铃薯优质薯种植',
  'S2-072': '烟草扶贫新村',
  'S2-073': '烟草扶贫新村',
  'S2-077': '新水村',
}
