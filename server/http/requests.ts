import { Problem, type ProblemKey } from '../../core/problem.ts'

export const uuid = { type: 'string', pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$' }
export const text = (maxLength: number) => ({ type: 'string', maxLength })
export const region = { type: 'string', pattern: '^\\d{6}(\\d{3}){0,3}$' }
export const values = { type: 'object', maxProperties: 200, additionalProperties: { type: ['string', 'number', 'boolean', 'null'], maxLength: 2000 } }
export const body = (required: string[], properties: Record<string, object>) => ({
  type: 'object',
  required,
  properties,
  additionalProperties: false,
})
export const wholeDay = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }
export const day = { type: 'string', pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$' }

export function idOf(params: Record<string, string>, missing: ProblemKey = 'record.missing'): string {
  if (!new RegExp(uuid.pattern).test(params.id ?? '')) throw new Problem(missing)
  return params.id as string
}

export const wholeOf = (value: string | undefined, fallback: number, most: number) =>
  Math.min(most, Math.max(1, Math.floor(Number(value ?? fallback)) || fallback))

export const pageOf = (query: Record<string, string | undefined>): { page: number; size: number } => ({
  page: wholeOf(query.page, 1, 1_000_000),
  size: wholeOf(query.size, 20, 100),
})
