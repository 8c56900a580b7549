/** A queue for heavy work: so much of it goes on at once, the rest waits its turn. */
export function turns(mostAtOnce: number): <T>(step: () => Promise<T>) => Promise<T> {
  let running = 0
  const waiting: (() => void)[] = []
  return async (step) => {
    if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    else running++
    try {
      return await step()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
