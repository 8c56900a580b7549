/** Full-width digits, letters and signs to their plain forms; the blank U+3000 too. Chinese punctuation stays. */
export function halfWidth(text: string): string {
  return /[\uFF01-\uFF5E\u3000]/.test(text)
    ? text.replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ')
    : text
}
