/** Whose workbooks these are: the place their titles speak of, and the unit that fills them in, as most sheets say. */

export interface Office {
  /** 木源村: what titles begin with. */
  place?: string | undefined
  /** The unit after 填报单位：. */
  name?: string | undefined
}

const placeAtFront = /^(\p{Script=Han}{1,8}?(?:村|社区|镇|乡|街道|新区|试验区|区|县|市))\p{Script=Han}/u
const unitSaid = /(?:填报单位|填表单位|报送单位|制表单位|单位名称)(?:\(盖章\)|（盖章）)?[:：]\s*([\p{Script=Han}\d（）()“”]{2,30})/u

/** `titles`: the lines above the headings, sheet by sheet. A place counts when three sheets, or a third of them, begin with it. */
export function officeOf(titles: readonly (readonly string[])[]): Office {
  const placeIn = (line: string) => placeAtFront.exec(line.replace(/^(附件|附表)\s*\d*[:：]?\s*/, '').replace(/\s/g, ''))?.[1]
  const places = titles.flatMap((lines) => lines.map(placeIn).find(Boolean) ?? [])
  const units = titles.flatMap((lines) => lines.map((line) => unitSaid.exec(line)?.[1]).find(Boolean) ?? [])
  const [place, times = 0] = mostOf(places)
  const [name] = mostOf(units)
  return { place: times >= 3 || times * 3 >= titles.length ? place : name, name }
}

/** The county, district or city an office says it is of. */
export const countyOf = ({ name, place }: Office): string | undefined =>
  [name, place].map((said) => countyAtFront.exec(said?.replace(/\s/g, '') ?? '')?.[0]).find(Boolean)

const countyAtFront = /^\p{Script=Han}{1,8}?(?:自治县|试验区|(?<![社小])区|县|旗|市)(?!场)/u

function mostOf(words: readonly string[]): [string?, number?] {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0] ?? []
}
