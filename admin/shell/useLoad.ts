/** Loading what a page shows: one of four states, loaded again when what it depends on changes; the last question wins. */
import { onScopeDispose, reactive, ref, shallowRef, watch } from 'vue'
import { ProblemError } from './request.ts'

export interface Load<T> {
  readonly data: T | undefined
  readonly problem: ProblemError | undefined
  readonly loading: boolean
  reload(): void
}

/** `load` reads reactive sources before its first await; when one of them changes it runs again. Data stays while it does. */
export function useLoad<T>(load: () => Promise<T>): Load<T> {
  const data = shallowRef<T>()
  const problem = shallowRef<ProblemError>()
  const loading = ref(true)
  const turn = ref(0)
  let last: Promise<T> | undefined

  async function take(answer: Promise<T>) {
    last = answer
    loading.value = true
    try {
      const found = await answer
      if (last !== answer) return
      data.value = found
      problem.value = undefined
    } catch (error) {
      if (last === answer) problem.value = asProblem(error)
    } finally {
      if (last === answer) loading.value = false
    }
  }

  // In an object, because a watcher reports a refused promise as its own failure.
  const question = () => ({ turn: turn.value, answer: load() })

  watch(question, ({ answer }) => take(answer), { immediate: true })
  onScopeDispose(() => {
    last = undefined
  })
  return reactive({ data, problem, loading, reload: () => void turn.value++ }) as Load<T>
}

export function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error
  console.error(error)
  return new ProblemError(0, { key: 'page.failed', message: '页面出了差错；请刷新后重试，仍不行请告诉管理员' })
}
