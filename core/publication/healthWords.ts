/** Words that say of somebody that he is ill or disabled. Single characters where Chinese has hardly another use of them. */

/** Said of an office, a crop or a class, not of a person. */
const innocent = /病虫害|病害|病死率|残联|残疾人联合会|疾控|疾病预防控制|扫盲|盲目|盲区|症结|残留|残余|残膜|无障碍|聋哑学校/g

const words =
  /[病癌瘤残殘盲聋聾哑啞瘫癱瘸癫癲痴疾症痨癣疮疹]|障碍|障礙|智力低下|失能|失明|失聪|失语|轮椅|自闭|孤独症|唐氏|侏儒|截肢|畸形|艾滋|hiv|乙肝|丙肝|肝炎|肝硬化|肝腹水|结核|透析|化疗|放疗|住院|手术|抑郁|躁狂|中风|高血压|糖尿|脑梗|脑出血|脑溢血|脑卒中|帕金森|类风湿|狼疮|地中海贫血|地贫|肾衰|尿毒|哮喘|尘肺|矽肺|气肿|梅毒|淋巴|器官移植|肾移植|肝移植|骨髓|怀孕|孕妇|流产|智障|弱智|傻子|疯子|拐子|半身不遂|植物人/gi

export interface HealthWord {
  kind: 'health'
  from: number
  to: number
}

/** Blanks and signs between the characters of a word hide nothing. */
export function healthWordsIn(text: string): HealthWord[] {
  const at: number[] = []
  let plain = ''
  for (let index = 0; index < text.length; index++) {
    const char = (text[index] as string).normalize('NFKC')
    if (/^[\p{L}\p{N}]+$/u.test(char)) {
      for (const piece of char) {
        plain += piece
        at.push(index)
      }
    }
  }
  const spared = plain.replace(innocent, (words) => '　'.repeat(words.length))
  return [...spared.matchAll(words)].map((match) => ({
    kind: 'health',
    from: at[match.index] as number,
    to: (at[match.index + match[0].length - 1] as number) + 1,
  }))
}
