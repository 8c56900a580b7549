/** Days and times of day as people here read them, always in Chinese standard time. */
const clock = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const day = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', year: 'numeric', month: 'long', day: 'numeric' })
const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' })

export const sayClock = (moment: Date): string => clock.format(moment)

/** 2016年6月13日, and 10:32 behind it when the text says a time; of a partial day what it says, 2016年6月. */
export function sayMoment(iso: string): string {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?$/.exec(iso) ?? []
  if (year) return `${year}年${month ? `${Number(month)}月` : ''}`
  const whole = /^\d{4}-\d{2}-\d{2}$/.test(iso)
  const moment = new Date(whole ? `${iso}T00:00:00+08:00` : iso)
  return whole ? day.format(moment) : `${day.format(moment)} ${clock.format(moment)}`
}

/** The ISO day on which a moment falls here. */
export const dayOfMoment = (iso: string): string => isoDay.format(new Date(iso))

const dayMs = 86_400_000

/** Whole days from one ISO day to another; a partial day counts from its beginning. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMs)
