/**
 * What a screening said is reckoned again: for every household of every run, from the facts the run saw and the rules it kept in the
 * log. The facts themselves are derived and stand nowhere else, so one that was changed together with all that follows from it
 * does not show.
 */
import type pg from 'pg'
import { judgeOf, type Verdict, verdicts } from '../../core/programme/judge.ts'
import { type Applied, settle } from '../../core/programme/programme.ts'
import type { Catalog } from '../../core/record/catalog.ts'
import { appliedIn, factsIn } from '../screening/storedRun.ts'
import { ordered } from './ordered.ts'
import type { Tell } from './verify.ts'

interface Run {
  id: string
  ran_on: string
  rules: string
  households: string
  admitted: string
  questioned: string
  incomplete: string
  outside: string
}

type Row = { household: string; verdict: Verdict; clause: string | null; marks: string; said: string | null }

/** How many households are named of one run. */
const named = 3

export async function verifyVerdicts(client: pg.ClientBase, catalog: Catalog, county: string, tell: Tell) {
  const runs = await client.query<Run>(
    'select id, ran_on, rules, households, admitted, questioned, incomplete, outside from screening where county = $1 order by id',
    [county],
  )
  for (const run of runs.rows) await verifyRun(client, catalog, county, run, tell)
  const stray = await client.query<{ count: string }>(
    'select count(*) from screened where county = $1 and not exists (select 1 from screening where screening.county = $1 and screening.id = screened.screening)',
    [county],
  )
  if (Number(stray.rows[0]?.count)) tell('derived', `有${stray.rows[0]?.count}户的筛查结果不属于任何一次筛查`)
}

async function verifyRun(client: pg.ClientBase, catalog: Catalog, county: string, run: Run, tell: Tell) {
  const said = `${run.ran_on}的筛查（${run.id}）`
  const rules = readable(run.rules)
  const programme = rules && settle(rules.programme, rules.terms)
  if (!programme) return tell('derived', `${said}所用条款读不出来，不能重算`)
  const judge = judgeOf(programme)
  const wordOf = (verdict: string) => catalog.codes.get('verdict')?.codes.find(({ code }) => code === verdict)?.label ?? verdict
  const counted: Record<string, number> = {}
  const differing: string[] = []
  let rows = 0
  for await (const row of ordered<Row & Record<string, unknown>>(
    client,
    'select * from screened where county = $1 and screening = $2 order by household',
    [county, run.id],
  )) {
    rows++
    counted[row.verdict] = (counted[row.verdict] ?? 0) + 1
    const found = judge(factsIn(catalog, row), row.said ?? '')
    if (found.verdict === row.verdict && found.clause === (row.clause ?? '') && found.marks === row.marks) continue
    differing.push(
      found.verdict === row.verdict
        ? `农户${row.household}的决定条款或逐条结果`
        : `农户${row.household}登记为“${wordOf(row.verdict)}”，重算为“${wordOf(found.verdict)}”`,
    )
  }
  if (differing.length)
    tell('derived', `${said}有${differing.length}户重算后不同：${differing.slice(0, named).join('；')}${differing.length > named ? '等' : ''}`)
  const kept = {
    [verdicts.admit]: run.admitted,
    [verdicts.question]: run.questioned,
    [verdicts.incomplete]: run.incomplete,
    [verdicts.outside]: run.outside,
  }
  if (rows !== Number(run.households) || Object.entries(kept).some(([verdict, households]) => Number(households) !== (counted[verdict] ?? 0)))
    tell('derived', `${said}登记时共${run.households}户，现在留有${rows}户，或各种结果的户数不同：有结果被删去、增加或改动`)
}

function readable(rules: string): Applied | undefined {
  try {
    return appliedIn(rules)
  } catch {
    return undefined
  }
}
