/** Chance that is the same for the same seed. */
export interface Random {
  /** From 0 (included) to 1. */
  next(): number
  /** From 0 to below n. */
  below(n: number): number
  pick<T>(all: readonly T[]): T
  shuffled<T>(all: readonly T[]): T[]
  chance(probability: number): boolean
}

/** mulberry32 over a text. */
export function randomOf(seed: string): Random {
  let state = [...seed].reduce((hash, char) => Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0, 0x811c9dc5)
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (n: number) => Math.floor(next() * n)
  return {
    next,
    below,
    pick: (all) => all[below(all.length)] as never,
    shuffled(all) {
      const list = [...all]
      for (let i = list.length - 1; i > 0; i--) {
        const j = below(i + 1)
        ;[list[i], list[j]] = [list[j] as never, list[i] as never]
      }
      return list
    },
    chance: (probability) => next() < probability,
  }
}
