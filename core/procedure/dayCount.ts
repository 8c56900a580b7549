/** Days by which deadlines and notices are counted: as the calendar has them, or working days only. */
export type DayCount = '自然日' | '工作日'
