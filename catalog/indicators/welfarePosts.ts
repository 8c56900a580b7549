/** What a town counts of posts paid for the public good: posts, who holds them, which households live on one, what was paid. */
import type { Figure } from '../../core/figure/figure.ts'
import { derived, distinct, figure, filled, rows, sum } from './build.ts'

export const welfarePostFigures: readonly Figure[] = [
  figure('welfarePosts', '公益性岗位', 'employment', '个', '各村岗位名称不同的公益性岗位，同村同名算一个。', {
    measure: { kind: 'groups', by: [{ field: 'region' }, { field: 'name' }] },
  }),
  figure('welfarePostsByName', '公益性岗位按名称', 'employment', '人', '各岗位名称下的上岗登记，一人一岗一条。', {
    measure: rows,
    by: { field: 'name' },
  }),
  figure('welfarePostHolders', '公益性岗位上岗人员', 'employment', '人', '在公益性岗位上岗的人员，一人多岗只算一次。', {
    measure: distinct('person'),
  }),
  figure('welfarePostHouseholds', '有公益性岗位的农户', 'employment', '户', '户编号已认定的上岗登记所属的农户，一户只算一次。', {
    where: filled('household'),
    measure: distinct('household'),
  }),
  figure('welfareMonths', '公益性岗位已发月数', 'employment', '人月', '已发月数之和。', {
    where: { and: [filled('paidMonths'), filled('amount')] },
    measure: sum('paidMonths'),
  }),
  figure('welfareWages', '公益性岗位已发工资', 'employment', '元', '已发月数和已发金额都填了的上岗登记，已发金额之和。', {
    where: { and: [filled('paidMonths'), filled('amount')] },
    measure: sum('amount'),
  }),
  derived('welfareWagePerMonth', '公益性岗位月均工资', '元', '已发工资除以已发月数。', 'quotient', ['welfareWages', 'welfareMonths']),
]
