/** The place and the years a page is about: what its address says, else the place chosen for the whole application and all years. */
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { currentPlace } from './currentPlace.ts'

export function useScope() {
  const route = useRoute()
  const router = useRouter()
  const one = (name: string) => (typeof route.query[name] === 'string' ? route.query[name] : '')
  const within = computed(() => one('within') || currentPlace.value)
  const period = computed(() => one('period'))
  /** As a query, for what is asked and for links to pages about the same. */
  const scope = computed(() => ({ within: within.value, period: period.value || undefined }))
  const choose = (change: { within?: string; period?: string }) => {
    const { within: place, period: years } = { within: one('within'), period: one('period'), ...change }
    return router.push({ query: { within: place || undefined, period: years || undefined } })
  }
  return { within, period, scope, choose }
}
