/** What moved in the register: who came, who left, why; and why households are poor. */
import type { Expression } from '../../core/expression/expression.ts'
import type { Figure } from '../../core/figure/figure.ts'
import { derived, distinct, figure, is, rows, sum } from './build.ts'

const kinds = (...value: string[]): Expression => ({ op: 'in', field: 'kind', value })

const acts = (name: string, label: string, kind: string, definition: string) =>
  figure(name, label, 'movement', '户', `${definition}；按月分列。`, {
    where: is('kind', kind),
    measure: distinct('household'),
    by: { field: 'happenedOn', part: 'month' },
  })

const natural = (name: string, label: string, kind: string) =>
  figure(name, label, 'movement', '人', `登记变动类别为“${label}”的变动人数之和；按原因分列。`, {
    where: is('kind', kind),
    measure: sum('persons'),
    by: { field: 'cause' },
  })

const byMonth = (name: string, label: string, definition: string, where: Expression) =>
  figure(name, label, 'movement', '人', `${definition}的变动人数之和；拆户、并户、村内迁移不增减人口，不计；按月分列。`, {
    where,
    measure: sum('persons'),
    by: { field: 'happenedOn', part: 'month' },
  })

export const movementFigures: readonly Figure[] = [
  acts('householdsOpened', '新增户', '01', '办过新增的农户，一户计一次'),
  acts('householdsSplit', '拆户', '02', '办过拆户的原户，一户计一次'),
  acts('householdsMerged', '并户', '03', '办过并户、留下来的户，一户计一次'),
  acts('householdsClosed', '销户', '04', '办过销户的农户，一户计一次'),
  acts('householdsMovedIn', '迁入户', '12', '从别的村迁入的农户，一户计一次'),
  acts('householdsMovedOut', '迁出户', '11', '迁到别的村的农户，一户计一次'),
  acts('householdsDismissed', '清退户', '09', '清退的农户，一户计一次'),
  acts('householdsOutOfPoverty', '脱贫户', '14', '经程序审定脱贫的农户，一户计一次'),
  acts('householdsFallenBack', '返贫户', '15', '返贫后经程序审定重新纳入的农户，一户计一次'),
  natural('naturalIncrease', '自然增加', '07'),
  natural('naturalDecrease', '自然减少', '08'),
  derived('naturalBalance', '自然增减相抵', '人', '自然增加减自然减少。', 'difference', ['naturalIncrease', 'naturalDecrease']),
  byMonth('personsCome', '名册增加人口', '新增、自然增加、迁入', kinds('01', '07', '12')),
  byMonth('personsGone', '名册减少人口', '销户、自然减少、迁出', kinds('04', '08', '11')),
  figure('poorByCause', '致贫原因（户）', 'household', '户', '建档立卡贫困户；按主要致贫原因分列。', {
    where: is('registeredPoor', true),
    measure: rows,
    by: { field: 'povertyCause' },
  }),
  figure('poorPersonsByCause', '致贫原因（人）', 'membership', '人', '建档立卡贫困户中未离开的家庭成员，一人计一次；按所在户的主要致贫原因分列。', {
    where: { and: [is('household.registeredPoor', true), { op: 'isEmpty', field: 'leftOn' }] },
    measure: distinct('person'),
    by: { field: 'household.povertyCause' },
  }),
]
