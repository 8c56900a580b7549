/**
 * One step taken for 2,000 households of a village in one act, for four kinds of step, beside the same number taken one by one in the
 * same run. Prints seconds and the memory of the process.
 * Usage: node --import tsx bench/steps.ts [households]
 */
import { v7 as uuid } from 'uuid'
import type { Role } from '../core/access/role.ts'
import type { Change } from '../server/change/batch.ts'
import { write } from '../server/change/write.ts'
import type { Ctx } from '../server/context.ts'
import { openCases } from '../server/procedure/openCases.ts'
import { type StepWish, takeStep } from '../server/procedure/takeStep.ts'
import { benchCounty, openOffice } from './office.ts'

const households = Number(process.argv[2] ?? 2000)
const one = 20
const village = `${benchCounty}101201`

const office = await openOffice()
const { ctx } = office
const day = ctx.today
const people = ['甲', '乙', '丙', '丁'].map((name) => ({ id: uuid(), name }))
const as = (role: string, scope: string, at: number): Ctx => ({
  ...ctx,
  actor: { ...ctx.actor, person: people[at]?.id as string, scope, role: ctx.catalog.roles.get(role) as Role },
})
const [clerk, town] = [as('village', village, 0), as('town', village.slice(0, 9), 1)]
const programme = uuid()
const homes = Array.from({ length: households + one }, () => uuid())
const add = (changes: Omit<Change, 'happenedOn'>[]) =>
  write(ctx, { source: 'bench' }, (batch) => batch.add(changes.map((change) => ({ ...change, happenedOn: day }))))
await add([
  ...people.map(({ id, name }) => ({ record: 'person', id, values: { name, region: village } })),
  {
    record: 'programme',
    id: programme,
    values: { label: '监测', region: benchCounty, template: 'monitoring2021', startsOn: '2021-01-01', line: 600_000 },
  },
  ...homes.map((id, at) => ({ record: 'household', id, values: { code: `H${at}`, region: village } })),
  ...homes.map((household) => ({
    record: 'survey',
    id: uuid(),
    values: { household, surveyedOn: day, surveyor: people[2]?.id as string, second: people[3]?.id as string },
  })),
  ...homes.map((household) => ({ record: 'comparison', id: uuid(), values: { household, source: '01', found: false, comparedOn: day } })),
])

const seconds = async (work: () => Promise<unknown>) => {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}
const said = (value: number) => `${value.toFixed(2)} s`

const open = (some: readonly string[]) => openCases(clerk, { programme, procedure: 'monitoring', households: some })
let together: string[] = []
const apart: string[] = []
const opening = await seconds(async () => {
  together = (await open(homes.slice(0, households))).cases
})
for (const household of homes.slice(households)) apart.push(...(await open([household])).cases)
console.log(`${households} cases opened in one act: ${said(opening)}`)

const meeting = (cases: readonly string[]): Partial<StepWish> => ({
  meeting: {
    ...{ expected: 60, attendance: 50, chair: '主持', recorder: '记录', venue: '村委会' },
    ballots: cases.map((each) => ({ case: each, agree: 45, against: 3, abstain: 2 })),
  },
})
for (const [step, actor, more] of [
  ['check', clerk, () => ({})],
  ['compare', town, () => ({})],
  ['appraise', clerk, meeting],
] as const) {
  const act = uuid()
  const wish = { step, cases: together, act, ...more(together) }
  const taking = await seconds(() => takeStep(actor, wish))
  const again = await seconds(() => takeStep(actor, wish))
  const each = await seconds(async () => {
    for (const id of apart) await takeStep(actor, { step, cases: [id], ...more([id]) })
  })
  console.log(
    `${step}: ${households} in one act ${said(taking)}, sent again ${said(again)}; one by one, reckoned from ${one}, ${said((each / one) * households)}`,
  )
}
console.log(`memory ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB`)
await office.close()
