/** A mobile number of 11 digits or a land line with area code. Secret. */
import type { ValueFace } from '../kind.ts'
import { halfWidth } from '../width.ts'

const mobile = /^1\d{10}$/
const landLine = /^0\d{2,3}-?\d{7,8}$/

export const maskPhone = (phone: string) =>
  phone.length < 7 ? '*'.repeat(phone.length) : `${phone.slice(0, 3)}${'*'.repeat(phone.length - 7)}${phone.slice(-4)}`

export const phoneValue: ValueFace<string> = {
  secret: true,
  read(text) {
    const value = halfWidth(text)
      .replace(/^\+?86[- ]?(?=1)/, '')
      .replace(/\s+/g, '')
    const plain = /^1[\d-]+$/.test(value) ? value.replaceAll('-', '') : value
    const fault = phoneValue.check(plain, { label: '' }, '')
    return fault ? { fault } : { value: plain }
  },
  check(value) {
    if (typeof value === 'string' && (mobile.test(value) || landLine.test(value))) return undefined
    const text = String(value)
    return { key: 'phone.wrong', details: { masked: maskPhone(text), length: text.replace(/\D/g, '').length } }
  },
  show: maskPhone,
}
