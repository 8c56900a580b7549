/** Whether the window is as narrow as a phone. */
import { onScopeDispose, ref } from 'vue'

export function useNarrow(width = 720) {
  const query = matchMedia(`(max-width: ${width}px)`)
  const narrow = ref(query.matches)
  const look = () => (narrow.value = query.matches)
  query.addEventListener('change', look)
  onScopeDispose(() => query.removeEventListener('change', look))
  return narrow
}
