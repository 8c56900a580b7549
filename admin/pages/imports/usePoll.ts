/** Asks again some time after each answer, for as long as the answer says that something is under way. */
import { onScopeDispose, watch } from 'vue'
import type { Load } from '../../shell/useLoad.ts'

export function usePoll<T>(load: Load<T>, isUnderWay: (data: T) => boolean, everyMs: number) {
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    () => load.loading,
    (loading) => {
      clearTimeout(timer)
      if (!loading && !load.problem && load.data !== undefined && isUnderWay(load.data)) timer = setTimeout(load.reload, everyMs)
    },
    { immediate: true },
  )
  onScopeDispose(() => clearTimeout(timer))
}
