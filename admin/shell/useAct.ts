/** Doing something: busy while it lasts, and a refusal said once, unless the page takes it to its fields itself. */
import { ElMessage } from 'element-plus/es/components/message/index.mjs'
import 'element-plus/es/components/message/style/css'
import { ref } from 'vue'
import type { ProblemError } from './request.ts'
import { asProblem } from './useLoad.ts'

interface Options {
  /** Said when it is done. */
  done?: string
  /** Takes a refusal; true when it has been shown. */
  refused?(problem: ProblemError): boolean
}

export function useAct<A extends unknown[]>(act: (...given: A) => Promise<unknown>, { done, refused }: Options = {}) {
  const busy = ref(false)

  /** True when it was done. */
  async function run(...given: A): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    try {
      await act(...given)
      if (done) ElMessage.success({ message: done, grouping: true })
      return true
    } catch (error) {
      const problem = asProblem(error)
      if (!refused?.(problem)) ElMessage.error({ message: problem.message, showClose: true, duration: 8000, grouping: true })
      return false
    } finally {
      busy.value = false
    }
  }

  return { busy, run }
}
