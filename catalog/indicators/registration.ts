import type { Figure } from '../../core/figure/figure.ts'

const registered = { op: 'is', field: 'registeredPoor', value: true } as const

const registeredPoorHouseholds: Figure = {
  name: 'registeredPoorHouseholds',
  label: '建档立卡贫困户',
  record: 'household',
  where: registered,
  measure: { kind: 'rows' },
  unit: '户',
  definition: '登记为建档立卡贫困户的农户，一户计一次。',
}

const registeredPoorPersons: Figure = {
  name: 'registeredPoorPersons',
  label: '建档立卡贫困人口',
  record: 'membership',
  where: {
    and: [
      { op: 'is', field: 'household.registeredPoor', value: true },
      { op: 'isEmpty', field: 'leftOn' },
    ],
  },
  measure: { kind: 'distinct', field: 'person' },
  unit: '人',
  definition: '建档立卡贫困户中未离开的家庭成员，一人计一次。',
}

const labourHouseholdShare: Figure = {
  name: 'labourHouseholdShare',
  label: '有劳动能力户占建档立卡贫困户比重',
  record: 'household',
  where: registered,
  measure: { kind: 'share', part: { op: 'is', field: 'hasLabour', value: true } },
  unit: '%',
  definition: '有劳动能力的建档立卡贫困户户数除以建档立卡贫困户户数（按户计），四舍五入保留两位小数。',
}

export const registrationFigures: readonly Figure[] = [registeredPoorHouseholds, registeredPoorPersons, labourHouseholdShare]
