/**
 * What somebody who knows the schema would write by hand to screen a county by 广东省 2016's clauses, without definitions, without
 * row security, and to store the same rows: for this one programme, on this one day, and with answers to one clause alone.
 */
import { screenedOn } from './manyHouseholds.ts'
import { benchCounty } from './office.ts'

const named = (condition: string) => `case when ${condition} then 'y' when not (${condition}) or d then 'n' else '?' end`
const onlySaid = `case when d then 'n' else '?' end`

export const handScreening = `
insert into screened (county, id, version, screening, household, region, verdict, clause, marks, said, category, cause, registered, can_labour, land,
  stated_income, surveyed_income, surveyed_measure, members, labourers, pupils, elderly, seriously_ill, chronically_ill, disabled,
  wage, operating, property, transfer, cost, claims, self_paid, vehicle, estate, business, payroll, cadre, medical_bill, newly_disabled,
  out_of_school, unsafe_house, unsafe_water, unemployed, disaster)
select '${benchCounty}', gen_random_uuid(), 1, $1, household, region,
  case when left(marks, 1) = 'n' or adm = 'nnnnnn' then '4' when left(marks, 1) = '?' or position('y' in adm) = 0 then '3'
    when position('y' in exc) > 0 then '2' when position('?' in exc) > 0 then '3' else '1' end,
  case when left(marks, 1) = 'n' then '收入线' when adm = 'nnnnnn' then '' when left(marks, 1) = '?' then '收入线'
    when position('y' in adm) = 0 then '进' || position('?' in adm) when position('y' in exc) > 0 then '不进' || position('y' in exc)
    when position('?' in exc) > 0 then '不进' || position('?' in exc) else '进' || position('y' in adm) end,
  marks, said, category, poverty_cause, registered_poor, has_labour, arable_land, stated, surveyed, measure, members, labourers, pupils, elderly,
  seriously_ill, chronically_ill, disabled, wage, operating, property, transfer, cost, claims, self_paid, vehicle, estate, business, payroll, cadre,
  medical_bill, newly_disabled, out_of_school, unsafe_house, unsafe_water, unemployed, disaster
from (select marked.*, substr(marks, 6, 6) as adm, substr(marks, 12, 7) as exc from (select f.*,
    case when income <= 400000 then 'y' when income > 400000 then 'n' else '?' end || '????' ||
    ${[
      'unsafe_house',
      `poverty_cause in ('01', '51', '52')`,
      `poverty_cause = '03'`,
      `poverty_cause = '02'`,
      `poverty_cause = '04' or disaster`,
      `labourers = 0 or poverty_cause = '08'`,
      'payroll',
      'estate',
      'vehicle',
      'business',
    ]
      .map(named)
      .concat(onlySaid, onlySaid, onlySaid)
      .concat([`category = '03'`, `category in ('02', '04')`, 'seriously_ill'].map(named))
      .concat(`case when d then 'y' else '?' end`, onlySaid)
      .join(' || ')} as marks
  from (select h.id as household, h.region, h.category, h.poverty_cause, h.registered_poor, h.has_labour, h.arable_land, h.income_per_head as stated,
      s.income_per_head as surveyed, s.measure, coalesce(s.conclusion is not null and a.fourth, false) as d,
      case when s.id is null then '' when s.conclusion is null or a.fourth is not true then repeat('?', 23) else '?????nnnnnnnnnnnnnnnnyn' end as said,
      coalesce(m.members, h.size)::integer as members, m.labourers, m.pupils, m.elderly, m.seriously_ill, m.chronically_ill, m.disabled,
      i.wage, i.operating, i.property, i.transfer, i.cost, i.claims, i.self_paid,
      c.vehicle, c.estate, c.business, c.payroll, c.cadre, c.medical_bill, c.newly_disabled, c.out_of_school, c.unsafe_house, c.unsafe_water, c.unemployed, c.disaster,
      case when coalesce(i.wage, i.operating, i.property, i.transfer, i.cost) is not null then (coalesce(i.wage, 0) + coalesce(i.operating, 0)
          + coalesce(i.property, 0) + coalesce(i.transfer, 0) - coalesce(i.cost, 0)) / nullif(coalesce(m.members, h.size), 0)
        when s.income_per_head is null then h.income_per_head when s.measure <> '可支配收入' then null else s.income_per_head end as income
    from household h
    left join (select ms.household, count(*) as members,
        case when bool_and(p.labour_capacity is not null) then count(*) filter (where p.labour_capacity in ('01', '02', '05')) end::integer as labourers,
        case when bool_and(p.schooling is not null) then count(*) filter (where p.schooling in ('00', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12', '13', '14', '15', '16')) end::integer as pupils,
        case when bool_and(p.born_on is not null) then count(*) filter (where p.born_on <= '1956-06-13') end::integer as elderly,
        case when bool_or(p.health = '03') then true when bool_and(p.health is not null) then false end as seriously_ill,
        case when bool_or(p.health = '02') then true when bool_and(p.health is not null) then false end as chronically_ill,
        case when bool_or(p.health = '04') then true when bool_and(p.health is not null) then false end as disabled
      from membership ms join person p on p.county = ms.county and p.id = ms.person
      where ms.county = '${benchCounty}' and (ms.left_on is null or ms.left_on > '${screenedOn}') and (ms.joined_on is null or ms.joined_on <= '${screenedOn}')
      group by ms.household) m on m.household = h.id
    left join (select distinct on (household) household, id, income_per_head, measure, conclusion from survey
      where county = '${benchCounty}' and surveyed_on <= '${screenedOn}' order by household, surveyed_on desc, id desc) s on s.household = h.id
    left join (select answer.survey, bool_or(criterion.code = '优先4') as fourth from answer join criterion on criterion.county = answer.county and criterion.id = answer.criterion
      where answer.county = '${benchCounty}' group by answer.survey) a on a.survey = s.id
    left join (select household, sum(amount) filter (where class = '1')::bigint as wage, sum(amount) filter (where class = '2')::bigint as operating,
        sum(amount) filter (where class = '3')::bigint as property, sum(amount) filter (where class = '4')::bigint as transfer,
        sum(amount) filter (where class = '5')::bigint as cost, sum(amount) filter (where class = '6')::bigint as claims, sum(amount) filter (where class = '7')::bigint as self_paid
      from income where county = '${benchCounty}' and month >= '2015-06' and month < '2016-06' group by household) i on i.household = h.id
    left join (select household, ${Object.entries({ vehicle: '01', estate: '02', business: '03', payroll: '04', cadre: '07', medical_bill: '08', newly_disabled: '09', out_of_school: '10', unsafe_house: '11', unsafe_water: '12', unemployed: '13', disaster: '14' }).map(([name, source]) => `(array_agg(found order by compared_on desc, found desc) filter (where source = '${source}'))[1] as ${name}`)}
      from comparison where county = '${benchCounty}' and compared_on <= '${screenedOn}' group by household) c on c.household = h.id
    where h.county = '${benchCounty}') f) marked) judged`
