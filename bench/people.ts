/** Invented people for measurements: the same every run. Their ID numbers begin with a region code that was never assigned. */
import { checkDigit } from '../kinds/idNumber/value.ts'

/** A small seeded generator (mulberry32). */
export function random(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Family names weighted roughly as they occur, so that a one-character search meets a realistic crowd. */
const families = [
  ...'王王王王王王王李李李李李李李张张张张张张刘刘刘刘陈陈陈陈杨杨杨黄黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
]
const given = [...'建国伟芳秀英娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂花梅林云飞玉萍红文华德志海波清春凤金龙永福贵生荣祥昌']

const pick = <T>(items: readonly T[], next: () => number) => items[Math.floor(next() * items.length)] as T

export interface Resident {
  village: string
  household: string
  size: number
  poor: string
  name: string
  sex: string
  id: string
  bornOn: string
  relation: string
  education: string
  health: string
  labour: string
  phone: string
}

export interface Village {
  code: string
  name: string
}

/** Villages of a county: 20 towns, each with 15 administrative villages; names are unique. */
export function villages(county: string): { towns: Village[]; villages: Village[] } {
  const towns = Array.from({ length: 20 }, (_, index) => ({ code: `${county}${101 + index}`, name: `第${index + 1}镇` }))
  return {
    towns,
    villages: towns.flatMap((town, at) =>
      Array.from({ length: 15 }, (_, index) => ({ code: `${town.code}${201 + index}`, name: `第${at + 1}镇${index + 1}村` })),
    ),
  }
}

/** People household by household until there are `count`. */
export function* residents(count: number, county: string, inVillages: readonly Village[], seed = 1): Generator<Resident> {
  const next = random(seed)
  const relations = ['户主', '配偶', '之子', '之女', '之母', '之孙子']
  const used = new Set<string>()
  let [made, household] = [0, 0]
  while (made < count) {
    const size = Math.min(1 + Math.floor(next() * 6), count - made)
    const village = inVillages[household % inVillages.length] as Village
    const code = `${county}${String(++household).padStart(8, '0')}`
    const poor = next() < 0.12 ? '是' : '否'
    for (let member = 0; member < size; member++) {
      const sex = member === 0 ? (next() < 0.8 ? '男' : '女') : pick(['男', '女'], next)
      const year = 1935 + Math.floor(next() * 80)
      const date = `${year}${String(1 + Math.floor(next() * 12)).padStart(2, '0')}${String(1 + Math.floor(next() * 28)).padStart(2, '0')}`
      let serial = made % 450
      const bodyOf = () => `449901${date}${String((serial % 450) * 2 + (sex === '男' ? 1 : 0)).padStart(3, '0')}`
      while (used.has(bodyOf())) serial++
      const body = bodyOf()
      used.add(body)
      yield {
        village: village.name,
        household: code,
        size,
        poor,
        sex,
        name: `${pick(families, next)}${pick(given, next)}${next() < 0.75 ? pick(given, next) : ''}`,
        id: `${body}${checkDigit(body)}`,
        bornOn: `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`,
        relation: relations[member] as string,
        education: pick(['小学', '初中', '高中', '文盲或半文盲'], next),
        health: pick(['健康', '健康', '健康', '长期慢性病', '残疾'], next),
        labour: pick(['普通劳动力', '无劳动力', '丧失劳动力'], next),
        phone: `1990${String(made).padStart(7, '0')}`,
      }
      made++
    }
  }
}
