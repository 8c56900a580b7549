/** A run holds a connection and a child process throughout, so only so many go on at once; the others wait. */
const mostAtOnce = 2
let running = 0
const waiting: (() => void)[] = []

export async function inTurn<T>(step: () => Promise<T>): Promise<T> {
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
