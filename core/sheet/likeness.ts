/**
 * How alike two headings are. Words that people use for the same thing (日期 and 时间, 编号 and 代码) count as one, common words
 * (日期, 情况) weigh little and rare ones (慰问, 收据) much, and the order of words does not matter.
 */
import { halfWidth } from '../../kinds/width.ts'

/** The first of each line stands for all of it. */
const sames: readonly (readonly string[])[] = [
  ['日期', '时间', '年月日', '日子'],
  ['月份', '年月'],
  ['年度', '年份'],
  ['编号', '编码', '代码', '代号', '号码', '序列号', '登记号', '单编号', '单号', '顺序号', '号'],
  ['金额', '数额', '款额', '资金额', '经费额'],
  ['数', '数量', '个数', '数目', '总数'],
  ['人', '人员', '者'],
  ['单位', '部门', '机构', '机关', '科室', '处室'],
  ['地点', '地址', '场所', '位置', '住址', '会场'],
  ['类别', '类型', '种类', '种', '性质', '名目', '级别', '等级', '层次'],
  ['名', '名称', '名字', '全称', '标题', '题目', '题名'],
  ['情况', '状况', '状态', '进度', '进展'],
  ['结果', '结论'],
  ['内容', '事项', '事由'],
  ['校', '学校'],
  ['签', '签名', '签字', '签收', '签领', '签认'],
  ['责任人', '负责人'],
  ['经办人', '经手人', '办理人'],
  ['起', '开始', '起始', '启动', '自'],
  ['止', '结束', '截止', '终止', '到期', '撤离', '撤回'],
  ['计划', '拟', '预计', '预期', '规划', '估计'],
  ['是否', '有无', '与否', '是、否', '有、无'],
  ['面积', '亩数'],
  ['里程', '长度', '公里数'],
  ['身份证', '居民身份证', '公民身份证', '公民身份', '身份证件', '证件'],
  ['电话', '手机', '联系电话', '联系手机', '联系方式', '电话号码', '手机号码', '手机号'],
  ['户主', '户主姓名', '户主名字', '农户户主'],
  ['完成', '办结', '完工', '竣工', '办理完毕'],
  ['领取', '领款', '领'],
  ['次数', '次'],
  ['人口', '人数', '人口数', '人口总数', '总人口', '总人数'],
  ['户数', '农户数', '总户数', '农户总数', '户'],
  ['受援', '受援方', '受助', '被帮扶', '受赠', '接受', '接收', '受捐'],
  ['支援', '支援方', '帮扶', '帮扶方', '援助', '支持'],
  ['派出', '选派', '选送', '派驻', '抽调'],
  ['进驻', '驻村', '进村', '驻点'],
  ['自然村', '自然屯', '村庄'],
  ['备注', '说明', '附注', '备注说明', '其他说明', '其它说明'],
  ['带队', '领队'],
  ['依据', '佐证', '证明'],
  ['参加', '参与', '加入'],
  ['同意', '赞成'],
  ['反对', '不同意'],
  ['贫困户', '扶贫户', '建档立卡户'],
  ['环节', '步骤', '程序'],
  ['审', '审批', '审核', '审查', '审定', '核定'],
  ['办理', '处理', '解决'],
  ['主办', '主持', '组织', '承办', '举办', '牵头'],
  ['投资', '投入', '预算', '概算'],
  ['时限', '限期', '期限', '规定日期', '要求日期'],
  ['措施', '办法', '方式', '方法', '形式', '途径'],
  ['补助', '补贴', '津贴'],
  ['子项', '子项目', '子项工程', '子工程'],
  ['岗位', '岗'],
  ['制度', '规定', '机制'],
  ['移交', '上缴', '交接'],
  ['折价', '折款', '折合', '作价'],
  ['文化程度', '学历', '受教育程度', '文化水平'],
  ['健康', '身体'],
  ['任职', '到岗', '上岗'],
  ['入户', '走访', '下访'],
  ['议题', '议定'],
  ['工种', '务工内容'],
  ['学员', '参训人员', '参训人'],
]

/** 首批, 第1批 and 一批 are the first batch. */
const ordinals = /(?:第([一二三四五六七八九十]|\d+)|(首)|([一二三四五六七八九十]))([批轮次期])/g
const digits = '〇一二三四五六七八九十'
const sayOrdinal = (_all: string, ranked: string | undefined, first: string | undefined, bare: string | undefined, what: string) =>
  `${first ? '一' : (bare ?? (/^\d+$/.test(ranked ?? '') ? (digits[Number(ranked)] ?? ranked) : ranked))}${what}`

/** Says nothing by itself. */
const empty = /[的之等及与和所属在为各本该何“”"'‘’·、，,。;；:：\-—_()（）[\]【】《》/\s]/g

const standsFor = new Map(sames.flatMap(([first = '', ...others]) => [first, ...others].map((word) => [word, first] as const)))
const byLength = [...standsFor.keys()].sort((a, b) => b.length - a.length)
const pattern = new RegExp(`[一二三四五六七八九十\\d][批轮次期]|${byLength.join('|')}|[\\s\\S]`, 'gu')

/** A heading as the things it names, each once. */
export const thingsOf = (text: string): string[] => [
  ...new Set([...halfWidth(text).replace(empty, '').replace(ordinals, sayOrdinal).matchAll(pattern)].map(([found]) => standsFor.get(found) ?? found)),
]

/** A heading without what means nothing in it: blanks, brackets, marks. */
export const plainOf = (text: string): string => halfWidth(text).replace(/[“”"'‘’·、，,。;；:：\-—_()（）[\]【】《》/\s]/g, '')

export interface WordIndex {
  words: readonly string[]
  /** How alike a text is to each word that shares anything with it, from 0 to 1; the same word is 1. */
  like(text: string): ReadonlyMap<number, number>
}

/** Made once of all words a catalog knows. */
export function indexWords(words: readonly string[]): WordIndex {
  const things = words.map(thingsOf)
  const spread = new Map<string, number>()
  for (const all of things) for (const thing of new Set(all)) spread.set(thing, (spread.get(thing) ?? 0) + 1)
  const weightOf = (thing: string) => Math.log(1 + words.length / (1 + (spread.get(thing) ?? 0)))
  const holders = new Map<string, number[]>()
  things.forEach((all, at) => {
    for (const thing of new Set(all)) holders.set(thing, [...(holders.get(thing) ?? []), at])
  })
  const totals = things.map((all) => all.reduce((sum, thing) => sum + weightOf(thing), 0))
  const plain = words.map(plainOf)
  const known = new Map<string, ReadonlyMap<number, number>>()
  const like = (text: string) => {
    const own = thingsOf(text)
    const total = own.reduce((sum, thing) => sum + weightOf(thing), 0)
    const shared = new Map<number, number>()
    for (const thing of own) for (const at of holders.get(thing) ?? []) shared.set(at, (shared.get(at) ?? 0) + weightOf(thing))
    const bare = plainOf(text)
    const found = new Map<number, number>()
    for (const [at, weight] of shared) {
      const dice = (2 * weight) / (total + (totals[at] as number))
      found.set(at, plain[at] === bare ? 1 : dice > 0.999 ? sameThings : dice * mostOfOthers)
    }
    return found
  }
  return {
    words,
    like(text) {
      const before = known.get(text)
      if (before) return before
      if (known.size > 5000) known.clear()
      const found = like(text)
      known.set(text, found)
      return found
    },
  }
}

/** Likeness of two headings that name the same things in other words, and the most that others can reach. */
const sameThings = 0.94
const mostOfOthers = 0.9
