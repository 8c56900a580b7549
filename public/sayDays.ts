/** Days as an official writes them, and how long a notice hangs. */
export function sayDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** `dayRule`: 自然日 or 工作日. */
export const saySpan = (startsOn: string | null, endsOn: string | null, days: number, dayRule: string) =>
  startsOn && endsOn ? `${sayDay(startsOn)}至${sayDay(endsOn)}（${days}个${dayRule}，发布当天不计）` : `${days}个${dayRule}，从发布的第二天算起`
