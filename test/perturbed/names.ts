/** Other people, places, schools and units, each the same wherever it is named. */
import type { Book, Sheet } from './book.ts'
import type { Random } from './random.ts'

const surnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公'
const given =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英华玉萍红娥玲芬燕彩春菊珍莉凤洁梅琳素云莲真环雪荣爱妹香月莺媛瑞凡佳嘉琼勤贞飘育馥琦晶妍茜秋珊莎锦黛青倩婷姣婉娴瑾颖露瑶怡婵雁蓓纨仪荷丹蓉眉君琴蕊薇菁梦岚苑婕馨瑗琰韵融园艺咏卿聪澜纯悦昭冰爽琬茗羽希宁欣育滢馥筠柔竹霭凝晓欢霄枫芸菲寒伊亚宜可姬舒影荔枝思丽'
/** Headings above the names of people. */
const personal =
  /姓名|^社长$|^校长$|带队|授课教师|讲话人|接收人|经收人|经办人|主持人|记录人|调查人|录入人|负责人|责任人$|^联系人$|全程辅导人|参加人员|陪同村干部|村民组长|^组长$|驻村组长|^队长|驻村干部|^村干部$|县单位干部|致富能人|帮扶人$|领办人|发放人|流出方户主/
/** Headings above the names of places. */
const placed =
  /^村$|^社$|^自然村$|^行政村$|所在社|实施社|所在村|帮扶村|涉及村|实施村|到访自然村|联系对象|结对对象|所属镇街|乡镇|^村民小组$|^地点$|张榜地点/

const listMarks = /([、，,])/
const bare = (text: string) => text.replace(/[\s\u3000]+/g, '')
const isName = (text: string) => /^\p{Script=Han}{2,3}$/u.test(text) && !/[某待小外无]/.test(text)

export interface Renaming {
  /** A cell below this heading, in words. */
  cell(text: string, heading: string): string
  /** A line, a title, a name of a file. */
  line(text: string): string
}

export function renamingOf(books: readonly Book[], random: Random): Renaming {
  const persons = new Map<string, string>()
  const places = new Map<string, string>()
  const schools = new Map<string, string>()
  const used = new Set<string>()
  const fresh = (make: () => string) => {
    for (;;) {
      const name = make()
      if (!used.has(name)) {
        used.add(name)
        return name
      }
    }
  }
  const cells = (sheet: Sheet, test: RegExp) =>
    sheet.headings.flatMap((path, column) =>
      test.test(path.at(-1)?.replace(/[(（].*/, '') ?? '') ? sheet.rows.map(({ cells }) => cells[column]) : [],
    )
  const sheets = books.flatMap((book) => book.sheets)
  for (const sheet of sheets) {
    for (const cell of cells(sheet, personal)) for (const part of String(cell ?? '').split(listMarks)) if (isName(bare(part))) used.add(bare(part))
  }
  for (const sheet of sheets) {
    for (const cell of cells(sheet, placed))
      for (const part of String(cell ?? '').split(listMarks)) {
        const name = bare(part)
        if (/^\p{Script=Han}{2,6}[村镇乡]$|社区$|街道$|办事处$/u.test(name) && !/[某外邻]/.test(name) && name.length > 2)
          nameOnce(places, name, () => placeLike(name, random), fresh)
      }
    if (sheet.name === '自然村')
      for (const cell of cells(sheet, /^自然村$/))
        nameOnce(places, bare(String(cell)), () => `${random.pick([...given])}${random.pick([...'坪坳塘坡湾垄冲岭'])}`, fresh)
    if (sheet.name === '学校名册')
      for (const cell of cells(sheet, /^学校名称$/)) nameOnce(schools, bare(String(cell)), () => schoolLike(bare(String(cell)), random), fresh)
  }
  for (const sheet of sheets)
    for (const cell of cells(sheet, personal))
      for (const part of String(cell ?? '').split(listMarks)) {
        const name = bare(part)
        const length = name.length
        if (isName(name))
          nameOnce(
            persons,
            name,
            () => random.pick([...surnames]) + Array.from({ length: length - 1 }, () => random.pick([...given])).join(''),
            fresh,
          )
      }
  const whole = new Map([...places, ...schools])
  const long = [...whole.keys()].filter((name) => name.length > 2 || places.has(name)).sort((a, b) => b.length - a.length)
  const inText = long.length ? new RegExp(`${[...units.keys(), ...long].join('|')}`, 'g') : undefined
  const line = (text: string) => (inText ? text.replace(inText, (name) => whole.get(name) ?? units.get(name) ?? name) : text)
  return {
    line,
    cell(text, heading) {
      if (schools.has(bare(text))) return schools.get(bare(text)) as string
      if (personal.test(heading.replace(/[(（].*/, '')))
        return text
          .split(listMarks)
          .map((part) => spaced(part, persons.get(bare(part))) ?? line(part))
          .join('')
      return line(text)
    },
  }
}

function nameOnce(all: Map<string, string>, name: string, make: () => string, fresh: (make: () => string) => string) {
  if (name && !all.has(name)) all.set(name, fresh(make))
}

/** The blank between two characters stays one. */
function spaced(part: string, name: string | undefined): string | undefined {
  if (!name) return undefined
  const [before = '', , after = ''] = /^(\s*)(.*?)(\s*)$/u.exec(part)?.slice(1) ?? []
  const gap = /\p{Script=Han}([\s\u3000]+)\p{Script=Han}/u.exec(part)?.[1]
  return `${before}${gap && name.length === 2 ? name.split('').join(gap) : name}${after}`
}

const placeLike = (name: string, random: Random) => {
  const kind = /(社区|街道|办事处|[村镇乡])$/.exec(name)?.[1] ?? '村'
  return `${random.pick([...'松柏榆槐桐枫桂荷竹杏梨枣棠楠樟杉'])}${random.pick([...'原川溪泉湖岗岭桥亭店湾坪'])}${kind}`
}

const schoolLike = (name: string, random: Random) => {
  const kind = /(初级中学|中心小学|中学|小学|学校|小)$/.exec(name)?.[1] ?? '学校'
  return `${random.pick([...'育明文启崇博致弘立思'])}${random.pick([...'才德新智贤雅诚志正远'])}${kind === '小' ? '小学' : kind}`
}

/** Offices of the examples that are named in lines and cells. */
const units = new Map([
  ['叶集试验区', '清平开发区'],
  ['区行政服务中心', '县政务服务局'],
  ['市检察院', '市审计局'],
  ['市旅游局', '市档案局'],
  ['木源村', '柳坞村'],
  ['苟溪村', '杨店村'],
  ['林泉镇', '凤台镇'],
  ['黔西县', '临河县'],
  ['联盟村', '团结村'],
  ['洞口县', '望江县'],
  ['月溪乡', '石门乡'],
])
