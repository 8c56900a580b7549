/** What pairings can fall short of beside quotas, in the order in which it is shown. `mends`: what the page offers to do about it. */
export interface Shortfall {
  label: string
  why: string
  /** What its rows are. */
  rows: 'households' | 'villages' | 'pairings'
}

export const shortfalls = {
  uncovered: { label: '没有帮扶责任人的户', why: '还需要帮扶的每一户至少有一名帮扶责任人', rows: 'households' },
  unknown: { label: '帮扶人没有认出来的', why: '台账上写的人没有登记，或不止一个同名；请先登记，再在“更正”里选这个人', rows: 'pairings' },
  own: { label: '帮扶自家的', why: '帮扶责任人不能是这一户的成员', rows: 'pairings' },
  surveyor: { label: '帮扶人最近入户调查过自己帮扶的户', why: '入户核查要由别人去；下次调查请换人', rows: 'pairings' },
  twice: { label: '同一人对同一户重复登记的', why: '两段时间重叠，多半是重复导入；请把其中一段更正', rows: 'pairings' },
  gaps: { label: '换人之间有空档的', why: '前一人结束到后一人开始之间没有人负责；请核对日期', rows: 'households' },
  over: { label: '不再需要帮扶、结对还没有结束的', why: '已销户、清退或风险已消除；请结束结对', rows: 'pairings' },
  unposted: {
    label: '该走访的职务没有人担任的',
    why: '走访职责落在帮扶单位、工作队的任职人员身上，今天没有登记谁任这个职；请在“任职”里登记，选好任职的结对单位',
    rows: 'pairings',
  },
  unled: { label: '没有单位帮扶的村', why: '村里还有需要帮扶的户', rows: 'villages' },
} satisfies Record<string, Shortfall>

export type ShortfallName = keyof typeof shortfalls
