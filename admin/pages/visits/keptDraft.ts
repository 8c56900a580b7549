/** What was typed and not saved is there again when one comes back, in this window only. */
import { ref, watch } from 'vue'

/** `isWorth`: something was typed that would be missed. */
export function useKeptDraft<T extends object>(key: string, draft: T, isWorth: () => boolean) {
  const blank = JSON.stringify(draft)
  const found = sessionStorage.getItem(key)
  const isRestored = ref(found !== null)
  if (found !== null) Object.assign(draft, JSON.parse(found))

  const drop = () => sessionStorage.removeItem(key)
  watch(draft, () => (isWorth() ? sessionStorage.setItem(key, JSON.stringify(draft)) : drop()))

  function discard() {
    Object.assign(draft, JSON.parse(blank))
    isRestored.value = false
    drop()
  }
  return { isRestored, drop, discard }
}
