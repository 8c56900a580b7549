/** The working days of a year as the State Council announces them: what differs from Monday to Friday. */
export interface WorkYear {
  year: number
  /** The announcement, or several where one changed another. */
  basis: string
  /** Holidays and days off in lieu, 'MM-DD' or 'MM-DD/MM-DD' with both ends; weekends among them may stand. */
  off: readonly string[]
  /** Saturdays and Sundays that are worked, 'MM-DD'. */
  on: readonly string[]
}
