/** Who helps and is helped beside households and villages: units of every sort, and schools. */
import { code, count, flag, phone, record, region, text } from '../../core/record/definition.ts'
import { schoolSize, schoolStage, unitKind } from '../codes/organisation.ts'

export const unit = record(
  'unit',
  '单位',
  {
    name: text('单位名称', {
      required: true,
      properName: true,
      max: 100,
      listed: true,
      excel: ['单位', '帮扶单位名称', '单位全称'],
      looks: '(?:局|委|办|中心|院|公司|社|会|所|站|队|学校|部|厅|银行)$',
    }),
    region: region('所在区域', { required: true, fixed: true, listed: true }),
    kind: code(unitKind, '单位类别', { listed: true, excel: ['主体类型'] }),
    contact: text('联系人', { properName: true, max: 60, listed: true, excel: ['联络员', '单位联系人', '联系人姓名'] }),
    phone: phone('联系电话', { excel: ['电话', '手机号', '联系手机', '电话号码'] }),
    remark: text('备注', { max: 500 }),
  },
  { apart: '单位是结对和捐赠的一方，要能单独查找', title: '{name}', place: 'region', key: ['name'], subject: true, unit: '个' },
)

export const school = record(
  'school',
  '学校',
  {
    name: text('学校名称', {
      required: true,
      properName: true,
      max: 100,
      listed: true,
      excel: ['学校', '校名', '学校全称'],
      looks: '(?:学校|小学|中学|小|中|幼儿园|教学点)$',
    }),
    region: region('所在乡镇', { required: true, fixed: true, listed: true }),
    stage: code(schoolStage, '学段', { listed: true, excel: ['办学层次', '学校类别', '学校学段', '办学学段', '学校类型'] }),
    urban: flag('城区学校', { listed: true, excel: ['是否城区学校', '是否城区', '是否在城区', '是否城区校', '城区学校(是/否)'] }),
    size: code(schoolSize, '规模', { listed: true, excel: ['学校规模', '办学规模', '规模大小', '学校规模大小'] }),
    classes: count('班级数', { listed: true, excel: ['教学班数', '班数', '班级总数', '教学班'] }),
    pupils: count('学生数', { listed: true, excel: ['在校生数', '在校学生数', '学生总数', '在校生', '学生人数'] }),
    teachers: count('教师数', { listed: true, excel: ['教职工数', '专任教师数', '教师总数', '教职工', '教师人数'] }),
    principal: text('校长', { properName: true, max: 60, excel: ['校长姓名', '负责人', '学校校长', '主要负责人'] }),
    phone: phone('联系电话', { excel: ['电话', '联系方式', '校长电话', '手机号', '联系手机', '电话号码'] }),
    remark: text('备注', { max: 500 }),
  },
  { apart: '学校既能支援又能受援，有办学条件等自己的项目', title: '{name}', place: 'region', key: ['name'], subject: true, unit: '所' },
)
