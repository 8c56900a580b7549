/** How far pairing has come, and the teams in the villages. */
import type { Expression } from '../../core/expression/expression.ts'
import type { Figure } from '../../core/figure/figure.ts'
import { derived, distinct, figure, filled, inForce, is, rows } from './build.ts'

const ofHouseholds: Expression[] = [inForce, filled('receiver.household.code')]
const stationed: Expression[] = [is('kind', '工作队'), { op: 'isEmpty', field: 'endsOn' }]

export const pairingFigures: readonly Figure[] = [
  figure('householdHelpers', '在帮农户的帮扶责任人', 'pairing', '人', '有农户在帮的帮扶责任人，一人计一次。', {
    where: { and: [...ofHouseholds, filled('giver.person.name')] },
    measure: distinct('giver'),
  }),
  derived('unpairedPoorHouseholds', '没有帮扶责任人的贫困户', '户', '建档立卡贫困户减去有人在帮的贫困户。', 'difference', [
    'registeredPoorHouseholds',
    'pairedPoorHouseholds',
  ]),
  figure('changedPairings', '换过人的结对', 'pairing', '对', '换成别人帮扶的结对，一段计一次。', { where: is('state', '已调整'), measure: rows }),
  figure('villagesWithUnit', '有单位帮扶的村', 'pairing', '个', '有单位在帮的村，一村计一次。', {
    where: { and: [inForce, filled('giver.unit.name'), filled('receiver.village.region')] },
    measure: distinct('receiver'),
  }),
  figure('standingTeams', '在驻工作队', 'team', '支', '组建后没有撤离的工作队。', { where: { and: stationed }, measure: rows }),
  figure('villagesWithTeam', '有工作队驻村的村', 'team', '个', '有工作队在驻的村，一村计一次。', {
    where: { and: stationed },
    measure: distinct('region'),
  }),
  figure('postedTeamMembers', '在驻工作队员', 'posting', '人', '任职在工作队、没有截止的人员，一人计一次。', {
    where: { and: [filled('team'), { op: 'isEmpty', field: 'endsOn' }] },
    measure: distinct('person'),
  }),
]
