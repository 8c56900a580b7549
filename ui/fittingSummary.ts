/** The template that suits what an office keeps: it counts most of what is there and little of what is not. */
import type { SummaryLabel } from './openDefinitions.ts'

/** `totals`: rows by record type. Of equals the first. */
export function fittingSummary(summaries: readonly SummaryLabel[], totals: Readonly<Record<string, number>>): string {
  const suits = ({ records }: SummaryLabel) => records.reduce((sum, name) => sum + (totals[name] ? 1 : -1), 0)
  const [best] = [...summaries].sort((a, b) => suits(b) - suits(a))
  return best?.name ?? ''
}
