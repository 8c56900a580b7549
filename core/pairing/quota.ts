/**
 * How many a helper is to help. The number is no part of it: it stands in the county's own rules (record type 制度规定, category 结对任务),
 * which are imported or entered, dated and have their basis. Where no rule says it, nobody falls short of it.
 */
export interface Quota {
  label: string
  /** Whose: helpers of these categories or offices, or schools of this sort. */
  of: { helpers: readonly string[] } | { schools: { urban: boolean; size: string } }
  /** What is counted: households or schools they help now, projects they lead. */
  counts: 'households' | 'projects' | 'schools'
  bound: 'atLeast' | 'atMost'
  /** The rule that says how many: words its fields contain. */
  rule: { category?: string; audience?: string; name: string }
  basis: string
}
