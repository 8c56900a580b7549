/** Rosters a village committee keeps. Headings are said by the fields; here only what a sheet adds. */
import type { SheetLayout, Tallied } from '../../core/sheet/layout.ts'

export const regionList: SheetLayout = {
  name: 'regionList',
  label: '区划代码表',
  titles: ['行政区划表', '区划名录'],
  needs: ['region.code', 'region.name'],
  parts: [{ as: 'region', record: 'region', all: true, columns: { code: {}, name: {} } }],
}

/** Poor households a village states, against those registered in it. */
export const statedPoor: Tallied = {
  field: 'statedPoorHouseholds',
  of: 'household',
  by: 'region',
  own: 'region',
  where: { op: 'is', field: 'registeredPoor', value: true },
}

export const naturalVillages: SheetLayout = {
  name: 'naturalVillages',
  label: '自然村基本情况表',
  titles: ['自然村概况表', '各自然村情况统计表'],
  needs: ['place.name', 'village.groupName'],
  parts: [
    { as: 'place', record: 'region', newPlace: true, columns: { name: { headings: ['自然村', '自然村名称'], only: true } }, set: { level: '6' } },
    {
      as: 'village',
      record: 'village',
      all: true,
      columns: { groupName: {} },
      set: { region: '$place' },
      tallies: [statedPoor],
    },
  ],
}

export const householdRoster: SheetLayout = {
  name: 'householdRoster',
  label: '全村农户花名册',
  titles: ['全村农户名册', '农户基本情况登记册', '农户花名册'],
  needs: ['household.code', 'head.name', 'household.region'],
  parts: [
    {
      as: 'head',
      record: 'person',
      columns: { name: { headings: ['户主姓名', '户主'], only: true }, idNumber: { headings: ['户主身份证号码'] }, phone: {} },
      set: { region: '$household' },
    },
    {
      as: 'household',
      record: 'household',
      all: true,
      columns: { code: {}, region: {} },
      set: { head: '$head' },
    },
    { as: 'headship', record: 'membership', columns: {}, set: { household: '$household', person: '$head', relation: '01' } },
  ],
}

export const memberRoster: SheetLayout = {
  name: 'memberRoster',
  label: '家庭成员花名册',
  titles: ['贫困户花名册', '贫困户家庭成员信息表', '建档立卡贫困户信息册', '贫困人口花名册'],
  ignores: ['乡镇', '镇'],
  needs: ['household.code', 'member.name', 'membership.relation'],
  parts: [
    {
      as: 'member',
      record: 'person',
      all: true,
      columns: { name: {}, idNumber: {} },
      set: { region: '$household' },
    },
    {
      as: 'household',
      record: 'household',
      merged: true,
      all: true,
      columns: { code: {}, region: {} },
      titled: { registeredPoor: '(?<!非)(?:贫困户|贫困人口|贫困家庭|建档立卡户)' },
      set: { asOf: '@day' },
      tallies: [{ field: 'size', of: 'membership', by: 'household', where: { op: 'isEmpty', field: 'leftOn' } }],
    },
    { as: 'membership', record: 'membership', all: true, columns: { relation: {} }, set: { household: '$household', person: '$member' } },
    {
      as: 'headed',
      record: 'household',
      refines: 'household',
      when: [{ part: 'membership', field: 'relation', is: '01' }],
      columns: {},
      set: { head: '$member' },
    },
    { as: 'named', record: 'person', says: true, merged: true, columns: { name: { headings: ['户主姓名', '户主'], only: true } } },
    {
      as: 'headedByName',
      record: 'household',
      refines: 'household',
      when: [
        { part: 'membership', field: 'relation', is: null },
        { part: 'named', field: 'name', is: '=member.name' },
      ],
      columns: {},
      set: { head: '$member' },
    },
  ],
}
