/** The place a page is about: what its address says, else the place chosen for the whole application. */
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { currentPlace } from './currentPlace.ts'

export function useWithin() {
  const route = useRoute()
  const router = useRouter()
  const within = computed(() => (typeof route.query.within === 'string' && route.query.within) || currentPlace.value)
  const choose = (code: string) => router.push({ query: { within: code } })
  return { within, choose }
}
