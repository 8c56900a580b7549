/** Money that a helping unit plans and pays: budget lines, and every payment with its voucher. */

import { day, money, record, ref, region, text } from '../../core/record/definition.ts'
import { helped } from '../codes/sides.ts'
import { spendingKind } from '../codes/words.ts'

const source = text('资金来源', { max: 60, listed: true, excel: ['来源', '经费来源'] })
const remark = text('备注', { max: 500 })

export const budget = record(
  'budget',
  '经费计划',
  {
    number: text('预算编号', {
      required: true,
      fixed: true,
      max: 40,
      listed: true,
      excel: ['计划编号', '经费编号', '预算号', '经费计划编号', '计划号'],
      looks: '^[A-Za-z]{1,4}[\\d-]+$',
    }),
    region: region('所在区域', { required: true, fixed: true, listed: true }),
    item: text('项目', {
      max: 200,
      listed: true,
      excel: ['开支项目', '经费项目', '计划项目', '项目名称', '用途', '支出项目', '开支内容', '经费用途'],
    }),
    receiver: ref('subject', '结对对象', {
      among: helped,
      listed: true,
      excel: ['帮扶对象', '受助对象', '结对单位', '支持对象', '共建对象', '受益对象', '受助单位', '结对村'],
    }),
    amount: money('计划金额', { listed: true, expected: true, excel: ['金额', '预算金额', '计划经费', '安排金额', '预算额', '计划数'] }),
    source,
    approvedOn: day('批准日期', { listed: true, excel: ['批准时间', '审批日期', '审批时间', '批复日期', '批准日'] }),
    remark,
  },
  {
    apart: '计划数与实拨数不能混在一列，预算编号要被拨付引用',
    title: '{number} {item}',
    place: 'region',
    key: ['number', 'region'],
    happened: 'approvedOn',
    unit: '项',
  },
)

export const disbursement = record(
  'disbursement',
  '资金拨付',
  {
    paidOn: day('拨付日期', { listed: true, excel: ['支付日期', '付款日期', '拨付时间', '拨款日期', '资金拨付时间', '支出日期', '付款时间'] }),
    budget: ref('budget', '经费计划', { listed: true, excel: ['预算编号', '计划编号', '经费编号', '预算号', '经费计划编号'] }),
    region: region('所在区域', { required: true, fixed: true, listed: true }),
    payee: text('收款单位（人）', {
      max: 100,
      listed: true,
      excel: ['收款单位', '收款方', '收款人', '领款单位', '领款单位(人)', '收款单位/个人', '收款单位或个人'],
    }),
    purpose: text('用途', { max: 200, listed: true, excel: ['支出内容', '资金用途', '用款事由', '款项用途', '支出用途'] }),
    category: text('支出类别', { max: 40, listed: true, excel: ['类别', '支出类型', '资金类别', '款项类别'], list: spendingKind.name }),
    amount: money('拨付金额', { listed: true, expected: true, excel: ['金额', '支出金额', '拨款金额', '实付金额', '支付金额', '付款金额'] }),
    source,
    voucher: text('凭证号', { max: 60, excel: ['记账凭证号', '凭证编号', '会计凭证号', '记账凭证'] }),
    handler: text('经办人', { properName: true, max: 60, excel: ['经手人', '经办人员', '办理人'] }),
    batch: text('批次', { max: 20, excel: ['拨付批次', '次数', '拨付次数', '第几次', '拨款次数', '付款次数'] }),
    remark,
  },
  { apart: '一笔拨付对应一条预算，收支要对得上分', title: '{paidOn} {payee}', place: 'region', key: [], happened: 'paidOn', unit: '笔' },
)
