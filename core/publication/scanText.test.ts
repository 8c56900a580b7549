import { describe, expect, it } from 'vitest'
import { noticeForms } from '../../catalog/notices/noticeForms.ts'
import { checkDigit } from '../../kinds/idNumber/value.ts'
import { openingOf, titleOf } from './noticeForm.ts'
import { maskAll, maskNumbers, sayFound, scanText } from './scanText.ts'

const id = `45132219680312001${checkDigit('45132219680312001')}`
const card = '6217003320001234560'.slice(0, 18)
const luhn = (body: string) =>
  [...'0123456789'].map((last) => body + last).find((digits) => scanText(digits).some(({ kind }) => kind === 'card')) as string

const kindsOf = (text: string) => [...new Set(scanText(text).map(({ kind }) => kind))]

const wide = (text: string) => [...text].map((char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).join('')
const chinese = (text: string) => [...text].map((char) => '〇一二三四五六七八九'[Number(char)] ?? char).join('')

describe('a text that goes to the public', () => {
  it.each([
    ['as it is', id],
    ['among words', `户主${id}，三人`],
    ['in full width', wide(id)],
    ['with blanks', `${id.slice(0, 6)} ${id.slice(6, 14)} ${id.slice(14)}`],
    ['with dashes', `${id.slice(0, 6)}-${id.slice(6, 14)}—${id.slice(14)}`],
    ['with a character that cannot be seen', `${id.slice(0, 9)}\u200b${id.slice(9)}`],
    ['in Chinese digits', chinese(id)],
    ['in Chinese digits in part', `${id.slice(0, 8)}${chinese(id.slice(8))}`],
    ['in capitals in part', `${id.slice(0, 6)}壹玖陆捌${id.slice(10)}`],
    ['within a longer number', `1${id}`],
    ['with every digit apart', [...id].join('、')],
  ])('is found to hold an ID number written %s', (_, text) => {
    expect(kindsOf(text)).toContain('idNumber')
  })

  it('is found to hold the old ID number of 15 digits, and one with a slip in it', () => {
    expect(kindsOf('证件451322680312001')).toContain('idNumber')
    expect(kindsOf(id.slice(0, 17) + (id[17] === '1' ? '2' : '1'))).toContain('idNumber')
  })

  it.each([
    '13800138000',
    '138 0013 8000',
    '138-0013-8000',
    '+86 13800138000',
    '幺三八〇〇幺三八〇〇〇',
    '户编号4513800138000',
    '电话：１３８００１３８０００。',
    '1.3.8.0.0.1.3.8.0.0.0',
  ])('is found to hold the mobile number %s', (text) => {
    expect(kindsOf(text)).toContain('mobile')
  })

  it.each(['0771-5826103', '（0771）5826103', '010 6552 9999', '电话5826103', '联系：582 6103'])('is found to hold the land line %s', (text) => {
    expect(kindsOf(text)).toContain('landLine')
  })

  it.each([16, 17, 18, 19])('is found to hold a bank card of %s digits', (length) => {
    const number = luhn(card.padEnd(length, '7').slice(0, length - 1))
    expect(kindsOf(`卡号${number}`)).toContain('card')
    expect(kindsOf(`卡号${(number.match(/.{1,4}/g) ?? []).join(' ')}`)).toContain('card')
  })

  it.each(['因病致贫', '残疾人', '残 疾', '白·血·病', '肢体残疾二级', 'HIV', 'ＨＩＶ', '高血压', '双目失明', '智力障碍', '尿毒症'])(
    'is found to speak of health: %s',
    (text) => {
      expect(kindsOf(text)).toContain('health')
    },
  )

  it.each(
    '精神分裂 智商低下 骨折 心梗 卧床不起 车祸 生活不能自理 驼背 断腿 先天愚型 看不见 走不动路 双腿不能动 听不见 服药 体弱 低能 风湿 血友 胃出血 早产 不育 酗酒'.split(
      ' ',
    ),
  )('is found to speak of health in words of the village: %s', (words) => {
    expect(kindsOf(`户主${words}，家庭困难`)).toContain('health')
  })

  it.each([
    ['吸毒', 'crime'],
    ['精 神·分　裂', 'health'],
    ['吸。毒', 'crime'],
    ['家里有人坐过牢，现在服　刑', 'crime'],
    ['上木源１２号', 'address'],
    ['第二单元', 'address'],
    ['ＱＱ：八八', 'account'],
    ['2019年服刑', 'crime'],
    ['家住上木源12号', 'address'],
    ['上木源十二号', 'address'],
    ['3栋２单元', 'address'],
    ['微信abc123', 'account'],
    ['加ｗｘ：muyuan_88', 'account'],
    ['QQ 88001122', 'account'],
    ['muyuan@163.com', 'account'],
    ['其子在外', 'family'],
    ['等未成年人', 'family'],
  ])('is found to hold what belongs on no board: %s', (text, kind) => {
    expect(kindsOf(text)).toContain(kind)
  })

  it.each(noticeForms)('is left alone where it is one of our own: $subject', (form) => {
    for (const kind of ['1', '2']) {
      expect(scanText(openingOf(form, kind, '大山村'))).toEqual([])
      const title = titleOf({ kind, stage: '第一榜', regionName: '大山村', draftedOn: '2026-05-06', form, titleAddition: '第二批' })
      expect(scanText(title)).toEqual([])
      expect(title).toMatch(/^大山村2026年第二批.*公[示告]（第一榜）$/)
    }
  })

  it.each([
    '名单同时张贴在三号屯公告栏，也可在“大山村”微信公众号查看。',
    '国开办发〔2014〕24号、桂政办发(2016)十二号、2026年第3号公告',
    '集体经济薄弱村大棚支架、树苗移植和农业用药补助，住房安全、义务教育、基本医疗和饮水安全有保障',
    '帮助申领农村低保、临时救助和电脑等物资，5月12号前到村委会领取',
    '经村民小组评议、村民代表大会民主评议，现将拟纳入名单予以公示，公示期为2016年5月3日至2016年5月10日。',
    '2016-05-03至2016-05-10',
    '叶教〔2006〕45号，金额1234567.89元，共128户512人',
    '第1、2、3、4、5、6、7、8、9、10组',
    '农作物病虫害防治补助，县残联、县疾控中心参加',
    '邮编530000，12317监督电话',
    '统一社会信用代码91450100MA5KXYZ12Q',
  ])('is left alone: %s', (text) => {
    expect(scanText(text)).toEqual([])
  })

  it('is found to name a child of the households shown', () => {
    expect(scanText('另有学生李 小红一名', ['李小红']).map(({ kind, from, to }) => [kind, from, to])).toEqual([['minor', 4, 8]])
  })

  it('is told where it is wrong, and not the number again', () => {
    const text = `名单如下：${id}`
    const said = scanText(text).map((found) => sayFound(text, found))
    expect(said).toEqual(['第6个字起“45…”像是身份证号码'])
  })

  it('loses what must not be seen and keeps the rest', () => {
    expect(maskNumbers(`他家电话13800138000，有病人`)).toBe('他家电话※※，有病人')
    expect(maskAll(`户主${id}，因病致贫，三口人`)).toBe('户主※※，因※※致贫，三口人')
    expect(scanText(maskAll(`${id}13800138000${chinese(id)}`))).toEqual([])
  })
})
