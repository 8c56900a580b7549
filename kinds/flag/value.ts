/** Yes or no; not known is empty, never no. */
import type { ValueFace } from '../kind.ts'
import { halfWidth } from '../width.ts'

const words = new Map<string, boolean>([
  ...[
    '是',
    '有',
    '√',
    '✓',
    '✔',
    '☑',
    'v',
    'V',
    '1',
    'Y',
    'y',
    '对',
    '已',
    '是的',
    '属于',
    '属',
    '具备',
    '已签',
    '已签字',
    '已领',
    '已确认',
    '确认',
    '已落实',
    '落实',
    '已填',
    '达到',
    '符合',
  ].map((word) => [word, true] as const),
  ...[
    '否',
    '无',
    '×',
    '✗',
    '✘',
    '☒',
    'x',
    'X',
    '0',
    'N',
    'n',
    '没有',
    '未',
    '不是',
    '不',
    '不属于',
    '非',
    '未签',
    '未领',
    '未确认',
    '未落实',
    '没落实',
    '未填',
    '未达到',
    '不符合',
    '不具备',
  ].map((word) => [word, false] as const),
])

/** 贫困户 and 非贫困户, 有劳动能力 and 无劳动能力: the thing itself, or that it is not. */
function saidByLabel(text: string, label: string): boolean | undefined {
  const [, no, what = ''] = /^(非|无|不是|不|没有|没|未)?(?:是|有|已)?(.*)$/.exec(text) ?? []
  return what.length >= 2 && label.includes(what) ? !no : undefined
}

/** Two to four characters, or a name of two parts. */
const personal = /^\p{Script=Han}{2,4}$|^\p{Script=Han}+·\p{Script=Han}+$/u

export const flagValue: ValueFace<boolean> = {
  read(text, { names, label }) {
    const plain = halfWidth(text).replace(/\s+/g, '')
    const value = words.get(plain) ?? saidByLabel(plain, label) ?? (names && personal.test(plain) ? true : undefined)
    return value === undefined ? { fault: { key: 'flag.unreadable', details: { text: text.slice(0, 20) } } } : { value }
  },
  check: (value) => (typeof value === 'boolean' ? undefined : { key: 'flag.unreadable', details: { text: String(value).slice(0, 20) } }),
  show: (value) => (value ? '是' : '否'),
}
