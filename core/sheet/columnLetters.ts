/** The letters of a column as in Excel, by its number from 0. */
export function columnLetters(index: number): string {
  let letters = ''
  for (let at = index + 1; at > 0; at = Math.floor((at - 1) / 26)) letters = String.fromCharCode(65 + ((at - 1) % 26)) + letters
  return letters
}
