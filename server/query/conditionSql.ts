/** Conditions as SQL: the same closed operators as core/expression, each with its SQL form. Row security and indexes see plain comparisons. */
import { type RawBuilder, sql } from 'kysely'
import { seesWhole } from '../../core/access/wholeFrom.ts'
import { type Comparison, type Expression, findPath, type OperatorName } from '../../core/expression/expression.ts'
import { Problem } from '../../core/problem.ts'
import type { OpenField, OpenRecord } from '../../core/record/catalog.ts'
import { isSecret, type Value } from '../../core/record/definition.ts'
import { regionEnd } from '../../kinds/region/value.ts'
import { arrayLiteral } from '../change/rows.ts'
import type { Ctx } from '../context.ts'
import { castOf, columnOf, fieldColumns } from '../db/columns.ts'
import { tailHash } from './tailHash.ts'

interface Operand {
  column: RawBuilder<unknown>
  /** Of a secret: the columns of its keyed hashes. */
  hash: RawBuilder<unknown>
  tail: RawBuilder<unknown>
  field: OpenField
  ctx: Pick<Ctx, 'actor' | 'keys'>
}

type Literal = Comparison['value']

const compare =
  (sign: string) =>
  ({ column }: Operand, value: Literal): RawBuilder<unknown> =>
    sql`${column} ${sql.raw(sign)} ${value}`

const exactly = (sign: '=' | '<>') => (operand: Operand, value: Literal) =>
  isSecret(operand.field.kind)
    ? sql`${operand.hash} ${sql.raw(sign)} ${operand.ctx.keys.blind(operand.field.kind, String(value))}`
    : compare(sign)(operand, value)

const forms = {
  is: exactly('='),
  isNot: exactly('<>'),
  in: (operand, value) => {
    const values = value as readonly Value[]
    if (isSecret(operand.field.kind))
      return values.length
        ? sql`${operand.hash} in (${sql.join(values.map((each) => operand.ctx.keys.blind(operand.field.kind, String(each))))})`
        : sql`false`
    const type = castOf(fieldColumns(operand.field)[0]?.type as string)
    return sql`${operand.column} = any(${arrayLiteral(values.map(String))}::${sql.raw(type)}[])`
  },
  atLeast: compare('>='),
  atMost: compare('<='),
  more: compare('>'),
  less: compare('<'),
  inside: ({ column }, value) => sql`(${column} >= ${value} and ${column} < ${regionEnd(String(value))})`,
  contains: ({ column }, value) => sql`strpos(${column}, ${value}) > 0`,
  isEmpty: ({ column }) => sql`${column} is null`,
  isFilled: ({ column }) => sql`${column} is not null`,
  endsWith: ({ tail, field, ctx }, value) => sql`${tail} = ${tailHash(ctx, field.kind, String(value))}`,
} satisfies Record<OperatorName, (operand: Operand, value: Literal) => RawBuilder<unknown>>

/** Joins that paths of a statement need, by alias. */
export type Joins = Map<string, RawBuilder<unknown>>

/** A condition over a table aliased `own`. Adds the joins its paths need. */
export function conditionSql(
  ctx: Pick<Ctx, 'actor' | 'keys' | 'catalog'>,
  definition: OpenRecord,
  expression: Expression,
  joins: Joins,
): RawBuilder<unknown> {
  const inner = (each: Expression) => conditionSql(ctx, definition, each, joins)
  if ('and' in expression) return expression.and.length ? sql`(${sql.join(expression.and.map(inner), sql` and `)})` : sql`true`
  if ('or' in expression) return expression.or.length ? sql`(${sql.join(expression.or.map(inner), sql` or `)})` : sql`false`
  // Empty compares as unknown in SQL and as false in memory; `is not true` makes the two agree under "not".
  if ('not' in expression) return sql`(${inner(expression.not)} is not true)`
  return comparisonSql(ctx, definition, expression, joins)
}

function comparisonSql(
  ctx: Pick<Ctx, 'actor' | 'keys' | 'catalog'>,
  definition: OpenRecord,
  { op, field: path, value, than, years }: Comparison,
  joins: Joins,
): RawBuilder<unknown> {
  const { alias, field } = followPath(ctx, definition, path, joins)
  // Whoever may not see a value whole cannot guess it by asking either.
  if (op !== 'isEmpty' && op !== 'isFilled' && !seesWhole(field, ctx.actor.role.scopeLength)) throw new Problem('right.whole', { label: field.label })
  const [column, hash, tail] = fieldColumns(field).map(({ name }) => sql.ref(`${alias}.${name}`))
  const other = than === undefined ? value : (thanSql(ctx, definition, than, years, joins) as unknown as Literal)
  return forms[op]({ column: column as RawBuilder<unknown>, hash: hash ?? sql`null`, tail: tail ?? sql`null`, field, ctx }, other)
}

/** Another field of the row; of a day the same day so many years earlier. */
function thanSql(ctx: Pick<Ctx, 'catalog'>, definition: OpenRecord, path: string, years: number | undefined, joins: Joins): RawBuilder<unknown> {
  const column = columnSql(ctx, definition, path, joins)
  return years ? sql`(lpad((left(${column}, 4)::int - ${sql.lit(years)})::text, 4, '0') || substr(${column}, 5)) collate "C"` : column
}

/** The column at the end of a path, with the joins that lead there. */
export function columnSql(ctx: Pick<Ctx, 'catalog'>, definition: OpenRecord, path: string, joins: Joins): RawBuilder<unknown> {
  const { alias, field } = followPath(ctx, definition, path, joins)
  return sql.ref(`${alias}.${columnOf(field)}`)
}

function followPath(ctx: Pick<Ctx, 'catalog'>, definition: OpenRecord, path: string, joins: Joins) {
  const fields = findPath(ctx.catalog, definition, path)
  const field = fields?.at(-1)
  if (!fields || !field) throw new Error(`${definition.name} has no field ${path}`)
  return { alias: fields.slice(0, -1).reduce((from, hop) => join(from, hop, joins), 'own'), field }
}

function join(from: string, hop: OpenField, joins: Joins): string {
  const alias = hop.name === 'id' ? `${from}_as_${hop.to}` : `${from}_${columnOf(hop)}`
  if (!joins.has(alias)) {
    // A place is referred to by its code, anything else by its id.
    const [table, key] = hop.kind === 'region' ? ['region', 'code'] : [hop.to as string, 'id']
    joins.set(
      alias,
      sql`left join ${sql.table(table)} as ${sql.ref(alias)} on ${sql.ref(`${alias}.county`)} = ${sql.ref(`${from}.county`)} and ${sql.ref(`${alias}.${key}`)} = ${sql.ref(`${from}.${columnOf(hop)}`)}`,
    )
  }
  return alias
}
