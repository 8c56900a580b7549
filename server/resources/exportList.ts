/**
 * The rows of a list as a workbook in the style offices keep: a title, who took it out and why, headings, rows, and a sheet that
 * says what it holds. ID numbers and phones leave whole or not at all. Every export is in the log, with its rows counted,
 * before the file leaves: personal data is not only in the secret fields.
 */
import { may } from '../../core/access/role.ts'
import { seesWhole } from '../../core/access/wholeFrom.ts'
import { sayExpression } from '../../core/expression/expression.ts'
import { Problem } from '../../core/problem.ts'
import type { OpenField, OpenRecord } from '../../core/record/catalog.ts'
import { isSecret } from '../../core/record/definition.ts'
import { dayValue } from '../../kinds/day/value.ts'
import { type OpenSheet, WorkbookWriter } from '../../office/excel/writeWorkbook.ts'
import { logExport } from '../change/looks.ts'
import { write } from '../change/write.ts'
import type { Ctx } from '../context.ts'
import { type Filter, readList } from '../query/listRecords.ts'
import { turns } from '../turns.ts'
import { listRegions } from './catalogView.ts'
import { exportColumns } from './exportColumns.ts'
import { aboutSheet, listSheet } from './exportSheets.ts'
import { readable } from './records.ts'

export interface ExportWish {
  /** All but the secret ones when missing. */
  fields?: readonly string[] | undefined
  /** With the secret fields, whole. */
  secrets?: boolean | undefined
  /** Needed with `secrets`. */
  reason?: string | undefined
}

/** What is compressed is kept until the file is whole; so many rows of the widest record are 60 MB. */
const mostRows = 200_000

const inTurn = turns(2)

export async function exportList(ctx: Ctx, question: Filter, wish: ExportWish): Promise<{ name: string; content: Buffer }> {
  const definition = readable(ctx, question.record)
  const secrets = wish.secrets ? definition.fieldList.filter((field) => isSecret(field.kind) && seesWhole(field, ctx.actor.role.scopeLength)) : []
  const reason = wish.reason?.trim() || undefined
  if (secrets.length && !may(ctx.actor, 'secret.reveal')) throw new Problem('right.action')
  if (secrets.length && !reason) throw new Problem('reason.required')
  const fields = [...chosenFields(definition, wish.fields), ...secrets]
  const within = question.within ?? ctx.actor.scope
  const places = new Map((await listRegions(ctx)).map(({ code, name }) => [code, name]))
  const columns = exportColumns(ctx, definition, fields, within, places)
  const said = {
    label: definition.label,
    place: places.get(within) ?? within,
    day: dayValue.show(ctx.today, { label: '' }),
    time: timeOfDay(),
    who: `${ctx.actor.name}（${ctx.actor.role.label}）`,
    condition: sayFilter(ctx, definition, question),
    reason,
    whole: labels(secrets),
    lacking: labels(definition.fieldList.filter(({ kind }) => isSecret(kind) && !secrets.length)),
  }

  return inTurn(async () => {
    const book = new WorkbookWriter()
    let sheet: OpenSheet | undefined
    let number = 0
    const rows = await readList(ctx, question, mostRows, async (portion) => {
      const cells = portion.map((row) => [++number, ...columns.map(({ cell }) => cell(row))])
      sheet ??= await book.open(listSheet(said, columns, cells))
      await sheet.write(cells)
    })
    sheet ??= await book.open(listSheet(said, columns, []))
    await sheet.end()
    const exported = { rows, condition: said.condition, fields: fields.map(({ name }) => name), secrets: secrets.map(({ name }) => name) }
    const { receipt } = await write(ctx, { reason, source: 'desktop' }, async (batch) => logExport(batch, definition, within, exported))
    const { plan, rows: lines } = aboutSheet(said, rows, receipt?.link ?? 0)
    const about = await book.open(plan)
    await about.write(lines)
    await about.end()
    return { name: `${said.place}${said.label}${ctx.today.replaceAll('-', '')}.xlsx`, content: await book.end() }
  })
}

function chosenFields(definition: OpenRecord, names: readonly string[] | undefined): OpenField[] {
  if (!names) return definition.fieldList.filter(({ kind }) => !isSecret(kind))
  return names.map((name) => {
    const field = Object.hasOwn(definition.fields, name) ? definition.fields[name] : undefined
    if (!field || isSecret(field.kind)) throw new Problem('request.wrong')
    return field
  })
}

const labels = (fields: readonly OpenField[]) => fields.map(({ label }) => label).join('、')

/** What was asked for, in words. The last four of a number stay unsaid. */
function sayFilter(ctx: Ctx, definition: OpenRecord, { title, idTail, where, all }: Filter): string {
  const said = [
    ...(title ? [`名称中有“${title}”`] : []),
    ...(idTail ? ['身份证号码后四位为所查的四位'] : []),
    ...(where ? [sayExpression(ctx.catalog, definition, where)] : []),
  ]
  return `${said.join('，且') || '全部'}${all && definition.leftOut ? `（含${definition.leftOut.label}）` : ''}`
}

/** As clocks in China show it. */
const timeOfDay = () => new Date(Date.now() + 8 * 3600_000).toISOString().slice(11, 16)
