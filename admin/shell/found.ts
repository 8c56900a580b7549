/** Who and what the one search finds. A person is offered with the household they live in: people ask for a household by the name of its head. */
import { request } from './request.ts'

export interface Found {
  id: string
  type: string
  title: string
  region: string
  code: string | null
  household: string | null
}

export async function findSubjects(text: string): Promise<Found[]> {
  const { subjects } = await request<{ subjects: Found[] }>('GET', '/search', { query: { q: text } })
  const offered = subjects.flatMap((each) => [
    ...(each.household ? [{ ...each, id: each.household, type: 'household', title: `${each.title}（所在户）`, household: null }] : []),
    each,
  ])
  return offered.filter(({ id }, at) => offered.findIndex((other) => other.id === id) === at)
}
