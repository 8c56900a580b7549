/** What else of a person belongs on no board: what he is said to have done, where he can be written to, where he lives, who his family is. */
import { type WordFound, type WordRule, wordsIn } from './wordsIn.ts'

export type PrivateKind = 'crime' | 'account' | 'address' | 'family'

const rules: readonly WordRule<PrivateKind>[] = [
  {
    kind: 'crime',
    innocent: /禁毒|反诈骗?|防范?(?:电信|网络|电信网络)?诈骗|扫黑除恶/g,
    words:
      /毒品|吸毒|贩毒|涉毒|戒毒|强戒|瘾君子|服刑|刑满|判刑|刑拘|刑期|缓刑|坐牢|劳教|劳改|监狱|入狱|出狱|在押|假释|拘留|逮捕|被抓|犯罪|罪犯|犯人|犯事|前科|社区矫正|涉案|盗窃|偷[盗窃东钱]|小偷|诈骗|赌博|赌钱|嫖|卖淫|强奸|家暴|失信|老赖/g,
  },
  {
    kind: 'account',
    innocent: /微信(?:公众号|小程序|工作群|群)|qq工作群/gi,
    words: /微信|威信|weixin|wechat|[vV]信|加[vV][x信]?|扣扣|企鹅号|[qQ]{2}|支付宝|抖音|快手|小红书|(?<![A-Za-z])[wv]x(?![A-Za-z])/gi,
  },
  {
    kind: 'family',
    innocent: /妇女儿童|其子公司/g,
    words: /其[子女妻夫父母兄弟姐妹孙]|儿子|女儿|孙子|孙女|儿媳|女婿|老公|老婆|丈夫|妻子|前妻|前夫|离异|离婚|丧偶|孤儿|未成年|(?:在|就)读/g,
  },
]

export interface PrivateFound extends WordFound<PrivateKind> {}

export const privateWordsIn = (text: string): PrivateFound[] => [
  ...rules.flatMap((rule) => wordsIn(text, rule)),
  ...accountsIn(text),
  ...addressesIn(text),
]

/** Addresses of mail, and names of accounts: letters with digits, as nobody writes words. A credit code of an organisation is none. */
const accountForm = /[\w.+-]+[@＠][\w-]+(?:\.[\w-]+)*|(?<![A-Za-z0-9_-])(?=[A-Za-z0-9_-]*[A-Za-z])(?=[A-Za-z0-9_-]*[0-9_])[A-Za-z][A-Za-z0-9_-]{4,}/g

const numerals = '一二三四五六七八九十百零〇壹贰叁肆伍陆柒捌玖拾'

/** The number of a house, a staircase or a room. Numbers of documents stand behind a bracket or a year, days behind a month. */
const addressForm = new RegExp(
  [
    `(?<![〕］\\]）)】年月第0-9${numerals}])(?:[0-9]{1,5}(?:[-—之][0-9]{1,4})?|[${numerals}]{1,6})\\s*号(?![线令文公议决村屯组寨沟井营])`,
    `第[0-9${numerals}]{1,6}号(?![令文公议决村屯组寨沟井营])`,
    `门牌|家住|住址|家庭地址|[0-9${numerals}]{1,4}\\s*(?:栋|幢|单元|室(?![内外])|号楼)`,
  ].join('|'),
  'g',
)

/** In the width they are usually written; every character stays one, so places hold. */
const usual = (text: string) => [...text].map((char) => (char.normalize('NFKC').length === char.length ? char.normalize('NFKC') : char)).join('')

const formsIn = (text: string, form: RegExp, kind: PrivateKind): PrivateFound[] =>
  [...usual(text).matchAll(form)].map(({ index, 0: hit }) => ({ kind, from: index, to: index + hit.length }))

const accountsIn = (text: string) => formsIn(text, accountForm, 'account')
const addressesIn = (text: string) => formsIn(text, addressForm, 'address')
