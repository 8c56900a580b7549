/** Places as a dated tree. A merged or renamed place keeps its row; the new one names its predecessor. */
import { code, day, region as place, record, text } from '../../core/record/definition.ts'
import { regionLevel } from '../codes/place.ts'

export const region = record(
  'region',
  '区划',
  {
    code: place('区划代码', {
      required: true,
      fixed: true,
      statesPlace: true,
      listed: true,
      excel: ['代码', '行政区划代码'],
      help: '县6位、镇9位、行政村12位、自然村15位数字',
    }),
    name: text('区划名称', { required: true, properName: true, max: 60, listed: true, excel: ['名称', '单位名称'] }),
    level: code(regionLevel, '区划级别', { required: true, listed: true, excel: ['级别'] }),
    validFrom: day('启用日期', { partial: true, listed: true, excel: ['启用时间'] }),
    validTo: day('停用日期', { partial: true, excel: ['停用时间'] }),
    predecessor: place('原区划代码', { statesPlace: true, help: '合并、更名前的代码' }),
  },
  { title: '{name}', place: 'code', ancestorsVisible: true, key: ['code'], unit: '个' },
)
