/** A cell that says when something begins and when it ends: 2015.3-2016.7, 2015年3月至2016年7月, 2015年3月1日—5月1日. */
import { valueFaces } from '../../kinds/value.ts'
import { halfWidth } from '../../kinds/width.ts'

const isDay = (text: string) => !('fault' in valueFaces.day.read(text, { label: '', partial: true }))
const endless = /^(?:今|至今|现在|目前|长期)$/

/** First and last day as they are written; an open end is left out. Nothing where the cell says one day, or none. */
export function splitPeriod(cell: string): [from: string, to: string | undefined] | undefined {
  const text = halfWidth(cell).replace(/\s+|[起止]$|[(（)）]/g, '')
  if (text.length < 7 || isDay(text)) return undefined
  for (const { index, 0: mark } of text.matchAll(/[-—–－~～〜至到]+/g)) {
    const from = text.slice(0, index).replace(/^[自从]|起$/g, '')
    const to = text.slice(index + mark.length)
    if (!isDay(from)) continue
    if (endless.test(to)) return [from, undefined]
    if (/^\d{4}/.test(to) && isDay(to)) return [from, to]
    // The year of the beginning holds for an end that says none.
    const whole = `${from.slice(0, 5)}${to}`
    if (/^\d{1,2}(?:[.\-/月]\d{1,2}日?|月)?$/.test(to) && isDay(whole)) return [from, whole]
  }
  return undefined
}
