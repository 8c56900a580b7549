/** Which column is which field, so that all together fit best (the Hungarian method on a table of gains). */

/** For each row its column, or -1 where nothing is gained. `gains[row][column]` is 0 where they do not fit. */
export function assign(gains: readonly (readonly number[])[]): number[] {
  const rows = gains.length
  const width = Math.max(...gains.map((row) => row.length), 0)
  // A column of its own for each row: being left over gains nothing.
  const columns = width + rows
  const cost = (row: number, column: number) => (column < width ? -(gains[row - 1]?.[column] ?? 0) : 0)
  const rowPrice = new Float64Array(rows + 1)
  const columnPrice = new Float64Array(columns + 1)
  const taken = new Int32Array(columns + 1)
  const way = new Int32Array(columns + 1)
  for (let row = 1; row <= rows; row++) {
    taken[0] = row
    let at = 0
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY)
    const used = new Uint8Array(columns + 1)
    do {
      used[at] = 1
      const from = taken[at] as number
      let delta = Number.POSITIVE_INFINITY
      let next = 0
      for (let column = 1; column <= columns; column++) {
        if (used[column]) continue
        const reduced = cost(from, column - 1) - (rowPrice[from] as number) - (columnPrice[column] as number)
        if (reduced < (least[column] as number)) {
          least[column] = reduced
          way[column] = at
        }
        if ((least[column] as number) < delta) {
          delta = least[column] as number
          next = column
        }
      }
      for (let column = 0; column <= columns; column++) {
        if (used[column]) {
          rowPrice[taken[column] as number] = (rowPrice[taken[column] as number] as number) + delta
          columnPrice[column] = (columnPrice[column] as number) - delta
        } else least[column] = (least[column] as number) - delta
      }
      at = next
    } while (taken[at] !== 0)
    while (at) {
      const before = way[at] as number
      taken[at] = taken[before] as number
      at = before
    }
  }
  const found = Array<number>(rows).fill(-1)
  for (let column = 1; column <= width; column++) {
    const row = taken[column] as number
    if (row && (gains[row - 1]?.[column - 1] ?? 0) > 0) found[row - 1] = column - 1
  }
  return found
}
