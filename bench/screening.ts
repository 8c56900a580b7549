/**
 * A county of 1,000,000 households and 3,000,000 members screened by a full programme of 23 clauses, beside SQL written by hand that
 * stores the same rows; verdicts alone beside json-rules-engine on the same rows; and what another line would change, all in one run.
 * Usage: node --import tsx bench/screening.ts [households] [rounds] [sample]
 */
import { sql } from 'kysely'
import pg from 'pg'
import { v7 as uuid } from 'uuid'
import { incomePerHead, judgeOf } from '../core/programme/judge.ts'
import { write } from '../server/change/write.ts'
import { snake } from '../server/db/columns.ts'
import { getProgramme, settled } from '../server/screening/programmes.ts'
import { runScreening } from '../server/screening/runScreening.ts'
import { factsIn } from '../server/screening/storedRun.ts'
import { onlyVerdictSql } from '../server/screening/verdictSql.ts'
import { whatIf } from '../server/screening/whatIf.ts'
import { handScreening } from './handScreening.ts'
import { makeHouseholds, screenedOn } from './manyHouseholds.ts'
import { benchCounty, openOffice } from './office.ts'
import { rulesEngine } from './rulesEngine.ts'

const households = Number(process.argv[2] ?? 1_000_000)
const rounds = Number(process.argv[3] ?? 3)
const sample = Number(process.argv[4] ?? 20_000)

const timed = async <T>(work: () => Promise<T>): Promise<[number, T]> => {
  const started = performance.now()
  const result = await work()
  return [(performance.now() - started) / 1000, result]
}
const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number
const shown = (values: number[]) => `${median(values).toFixed(2)} s (${values.map((each) => each.toFixed(2)).join(', ')})`

const office = await openOffice()
const { ctx } = office
const client = new pg.Client({ host: office.cluster.socket, user: 'bangfu', database: 'bench' })
await client.connect()
const [made] = await timed(() => makeHouseholds(client, households))
console.log(`${households} households made in ${made.toFixed(0)} s`)

const programme = uuid()
await write(ctx, { source: 'bench' }, (batch) =>
  batch.add([
    {
      record: 'programme',
      id: programme,
      values: { label: '识别', region: benchCounty, template: 'guangdong2016', startsOn: '2016-01-01' },
      happenedOn: screenedOn,
    },
  ]),
)
const runs: { ours: number; byHand: number; id: string; handId: string }[] = []
await client.query(`set work_mem = '128MB'`)
for (let round = 0; round < rounds; round++) {
  const [ours, { id }] = await timed(() => runScreening(ctx, { programme, day: screenedOn }))
  const handId = uuid()
  const [byHand] = await timed(() => client.query(handScreening, [handId]))
  runs.push({ ours, byHand, id, handId })
}
const [{ id, handId } = { id: '', handId: '' }] = runs
const columns = `household, region, verdict, clause, marks, said, ${[...ctx.catalog.facts.keys()].map(snake)}`
const differing = await client.query<{ count: string }>(
  `select count(*) from (select ${columns} from screened where screening = $1 except select ${columns} from screened where screening = $2) d`,
  [id, handId],
)
if (Number(differing.rows[0]?.count)) throw new Error(`${differing.rows[0]?.count} rows differ from those made by hand`)
console.log(
  `stored with clause and values: ${shown(runs.map(({ ours }) => ours))}; by hand ${shown(runs.map(({ byHand }) => byHand))}; ratio ${median(runs.map((run) => run.ours / run.byHand)).toFixed(2)}; the same rows`,
)
for (const run of runs.slice(1)) await client.query('delete from screened where screening = any($1)', [[run.id, run.handId]])
await client.query('delete from screened where screening = $1', [handId])
await client.query('vacuum analyze screened')

const applied = await ctx.db.read(benchCounty, (tx) => getProgramme(ctx, tx, programme))
const rules = settled(applied)
const facts = sql.join([...ctx.catalog.facts.keys()].map((name) => sql.ref(snake(name))))
const stored = sql`select household, said, ${facts} from screened where county = ${benchCounty} and screening = ${id}`
const alone: number[] = []
for (let round = 0; round < rounds; round++) {
  const [seconds] = await timed(() =>
    ctx.db.read(benchCounty, (tx) =>
      sql`select verdict, count(*) from (${onlyVerdictSql(ctx, rules, stored, sql`household`)}) found group by verdict`.execute(tx),
    ),
  )
  alone.push(seconds)
}
const { rows } = await client.query(`select * from screened where screening = $1 order by household limit ${sample}`, [id])
const inputs = rows.map((row) => ({ facts: factsIn(ctx.catalog, row), said: String(row.said), verdict: String(row.verdict) }))
const judge = judgeOf(rules)
const [inMemory] = await timed(async () => {
  for (const each of inputs) if (judge(each.facts, each.said).verdict !== each.verdict) throw new Error('memory and SQL disagree')
})
const engine = rulesEngine()
const asked = inputs.map((each) => ({ ...each, facts: { ...each.facts, income: incomePerHead(rules, each.facts) } }))
const [byEngine] = await timed(async () => {
  for (const each of asked) if ((await engine(each.facts, each.said)) !== each.verdict) throw new Error('json-rules-engine disagrees')
})
const perMillion = (seconds: number, of: number) => (seconds / of) * 1e6
const [sqlRate, memoryRate, engineRate] = [
  perMillion(median(alone), households),
  perMillion(inMemory, inputs.length),
  perMillion(byEngine, inputs.length),
]
console.log(
  `verdicts alone, seconds a million: SQL over stored inputs ${sqlRate.toFixed(2)}, in memory ${memoryRate.toFixed(2)} (sample of ${inputs.length}), json-rules-engine ${engineRate.toFixed(0)} (the same sample); ` +
    `${Math.round(engineRate / sqlRate)} and ${Math.round(engineRate / memoryRate)} times`,
)

const asking: number[] = []
let total = 0
for (let round = 0; round < rounds + 2; round++) {
  const [seconds, found] = await timed(() => whatIf(ctx, { screening: id, terms: { line: 350_000 } }, { page: 1, size: 20 }))
  asking.push(seconds)
  total = found.total
}
console.log(`what if the line were lower, ${total} households changed: ${shown(asking)}`)
await client.end()
await office.close()
