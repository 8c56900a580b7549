/** The phone numbers a text gives, each in the ways it may be kept: with and without a stroke behind the area code. */
import { scanText } from './scanText.ts'

export function phonesIn(text: string): string[] {
  const plain = text.normalize('NFKC')
  const found = scanText(plain).flatMap(({ kind, from, to }) => {
    if (kind !== 'mobile' && kind !== 'landLine') return []
    const digits = plain.slice(from, to).replace(/\D/g, '')
    const parted = digits.startsWith('0') ? [3, 4].map((length) => `${digits.slice(0, length)}-${digits.slice(length)}`) : []
    return [digits, ...parted]
  })
  return [...new Set(found)]
}
