/**
 * What Chromium 87 lacks of the platform and this application or its libraries use. Imported before everything
 * else. Each is added only where it is missing, and does what is used of it.
 */
function add(target: object, name: string, value: unknown) {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true })
}

function at(this: ArrayLike<unknown>, index: number) {
  const whole = Math.trunc(index) || 0
  return this[whole < 0 ? this.length + whole : whole]
}

for (const type of [Array, String, Uint8Array]) add(type.prototype, 'at', at)

add(Object, 'hasOwn', (target: object, name: PropertyKey) => Object.getOwnPropertyDescriptor(target, name) !== undefined)

add(Array.prototype, 'findLast', function findLast(this: unknown[], test: (each: unknown, index: number) => boolean) {
  for (let index = this.length - 1; index >= 0; index--) if (test(this[index], index)) return this[index]
  return undefined
})

add(Array.prototype, 'findLastIndex', function findLastIndex(this: unknown[], test: (each: unknown, index: number) => boolean) {
  for (let index = this.length - 1; index >= 0; index--) if (test(this[index], index)) return index
  return -1
})

add(Array.prototype, 'toSorted', function toSorted(this: unknown[], compare?: (a: unknown, b: unknown) => number) {
  return [...this].sort(compare)
})

add(globalThis, 'structuredClone', (value: unknown) => JSON.parse(JSON.stringify(value)))
