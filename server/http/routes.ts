/** What can be asked, one line of meaning each. Rights are checked by what the handlers call: the query, the writer, the action. */
import { comparisonsOf, type Expression, findPath, isExpression } from '../../core/expression/expression.ts'
import { Problem } from '../../core/problem.ts'
import { isSecret, type Values } from '../../core/record/definition.ts'
import { confirmFinding } from '../change/confirm.ts'
import type { Ctx } from '../context.ts'
import { dutyRoutes } from '../duties/routes.ts'
import { type Correction, cancelImport, checkAgain, dropFiles, writeImport } from '../imports/importRuns.ts'
import { forgetMapping, listLayouts, listMappings } from '../imports/mappings.ts'
import { markedUpload } from '../imports/markedFile.ts'
import { getImport, listImports } from '../imports/runRows.ts'
import { previewWithdrawal, withdrawImport } from '../imports/withdrawImport.ts'
import { pairingRoutes } from '../pairing/routes.ts'
import { procedureRoutes } from '../procedure/routes.ts'
import { publicationRoutes } from '../publication/routes.ts'
import { listFindings } from '../query/listFindings.ts'
import { type Filter, listRecords } from '../query/listRecords.ts'
import { listRelated } from '../query/listRelated.ts'
import { countRecords } from '../query/tallies.ts'
import { registerRoutes } from '../register/routes.ts'
import { requestRoutes } from '../requests/routes.ts'
import { listRegions, viewCatalog } from '../resources/catalogView.ts'
import { type ExportWish, exportList } from '../resources/exportList.ts'
import { asOf, type Basis, listHistory } from '../resources/history.ts'
import { listLooks } from '../resources/listLooks.ts'
import { checkLog } from '../resources/logCheck.ts'
import { correctRecord, createRecord, getRecordPage, readable, revealField } from '../resources/records.ts'
import { searchSubjects } from '../resources/search.ts'
import { makeTemplate } from '../resources/sheetTemplate.ts'
import { roundRoutes } from '../rounds/routes.ts'
import { screeningRoutes } from '../screening/routes.ts'
import { surveyRoutes } from '../surveys/routes.ts'
import { visitRoutes } from '../visits/routes.ts'
import type { Route } from './endpoint.ts'
import { figureRoutes } from './figureRoutes.ts'
import { sendFile, workbookType } from './file.ts'
import { body, day, idOf, pageOf, region, text, uuid, values, wholeOf } from './requests.ts'
import { receiveUpload } from './upload.ts'

const number = { type: 'integer', minimum: 0 }
const sheet = body(['file', 'at', 'layout', 'columns'], {
  file: number,
  at: number,
  layout: { type: ['string', 'null'], maxLength: 60 },
  columns: {
    type: 'object',
    maxProperties: 500,
    propertyNames: { pattern: '^[A-Z]{1,3}$' },
    additionalProperties: { type: ['string', 'null'], maxLength: 120 },
  },
})

export const routes = (uploads: string): Route[] => [
  { method: 'GET', url: '/catalog', handle: async ({ ctx }) => viewCatalog(ctx) },
  { method: 'GET', url: '/regions', handle: async ({ ctx }) => ({ regions: await listRegions(ctx) }) },
  { method: 'GET', url: '/search', handle: async ({ ctx, query }) => ({ subjects: await searchSubjects(ctx, (query.q ?? '').slice(0, 40)) }) },
  { method: 'GET', url: '/records', handle: async ({ ctx, query }) => ({ totals: await countRecords(ctx, query.within || undefined) }) },
  {
    method: 'GET',
    url: '/records/:record',
    handle: ({ ctx, params, query }) => listRecords(ctx, { ...filterOf(ctx, params.record as string, query), ...pageOf(query) }),
  },
  {
    method: 'POST',
    url: '/records/:record/export',
    body: body([], { fields: { type: 'array', maxItems: 200, items: text(60) }, secrets: { type: 'boolean' }, reason: text(500) }),
    handle: async ({ ctx, params, query, body, reply }) =>
      sendFile(reply, workbookType, await exportList(ctx, filterOf(ctx, params.record as string, query), body as ExportWish)),
  },
  { method: 'GET', url: '/records/:record/:id', handle: ({ ctx, params }) => getRecordPage(ctx, params.record as string, idOf(params)) },
  {
    method: 'GET',
    url: '/records/:record/:id/history',
    handle: async ({ ctx, params, query }) => ({
      entries: await listHistory(ctx, params.record as string, idOf(params), query.day ? { day: query.day, basis: basisOf(query) } : undefined),
    }),
  },
  {
    method: 'GET',
    url: '/records/:record/:id/related',
    handle: ({ ctx, params }) => listRelated(ctx, readable(ctx, params.record as string), idOf(params)),
  },
  { method: 'GET', url: '/records/:record/:id/looks', handle: ({ ctx, params }) => listLooks(ctx, params.record as string, idOf(params)) },
  {
    method: 'GET',
    url: '/records/:record/:id/as-of',
    handle: ({ ctx, params, query }) => asOf(ctx, params.record as string, idOf(params), query.day ?? '', basisOf(query)),
  },
  {
    method: 'POST',
    url: '/records/:record',
    body: body(['id', 'values'], { id: uuid, values, happenedOn: day, reason: text(500) }),
    handle: ({ ctx, params, body }) => createRecord(ctx, readable(ctx, params.record as string).name, body as { id: string; values: Values }),
  },
  {
    method: 'PATCH',
    url: '/records/:record/:id',
    body: body(['version', 'values', 'reason'], { version: { type: 'integer', minimum: 1 }, values, happenedOn: day, reason: text(500) }),
    handle: ({ ctx, params, body }) =>
      correctRecord(ctx, readable(ctx, params.record as string).name, idOf(params), body as { version: number; values: Values; reason: string }),
  },
  {
    method: 'POST',
    url: '/records/:record/:id/reveal',
    body: body(['field', 'reason'], { field: text(60), reason: text(500) }),
    handle: ({ ctx, params, body }) => {
      const { field, reason } = body as { field: string; reason: string }
      return revealField(ctx, params.record as string, idOf(params), field, reason)
    },
  },
  {
    method: 'GET',
    url: '/findings',
    handle: ({ ctx, query }) =>
      listFindings(ctx, {
        within: query.within,
        kinds: query.kind ? query.kind.split(',') : undefined,
        household: query.household ? idOf({ id: query.household }) : undefined,
        ...pageOf(query),
      }),
  },
  {
    method: 'POST',
    url: '/findings/:id/confirm',
    body: body(['reason'], { reason: text(500) }),
    handle: async ({ ctx, params, body, reply }) => {
      await confirmFinding(ctx, idOf(params, 'finding.missing'), (body as { reason: string }).reason)
      reply.status(204)
    },
  },
  ...figureRoutes,
  {
    method: 'GET',
    url: '/templates/:sheet',
    handle: async ({ ctx, params, reply }) => sendFile(reply, workbookType, await makeTemplate(ctx, params.sheet as string)),
  },
  { method: 'POST', url: '/imports', handle: ({ ctx, raw }) => receiveUpload(ctx, raw, uploads) },
  { method: 'GET', url: '/imports', handle: async ({ ctx }) => ({ imports: await listImports(ctx) }) },
  { method: 'GET', url: '/imports/:id', handle: ({ ctx, params }) => getImport(ctx, idOf(params)) },
  {
    method: 'POST',
    url: '/imports/:id/check',
    body: body([], {
      place: region,
      leftOut: { type: 'array', maxItems: 100, items: number },
      sheets: { type: 'array', maxItems: 500, items: sheet },
    }),
    handle: async ({ ctx, params, body }) => (await checkAgain(ctx, uploads, idOf(params), body as Correction)).run,
  },
  { method: 'POST', url: '/imports/:id/write', handle: async ({ ctx, params }) => (await writeImport(ctx, uploads, idOf(params))).run },
  {
    method: 'GET',
    url: '/imports/:id/marked',
    handle: async ({ ctx, params, query, reply }) =>
      sendFile(reply, workbookType, await markedUpload(ctx, uploads, idOf(params), wholeOf(query.file, 1, 1000) - 1)),
  },
  { method: 'DELETE', url: '/imports/:id/files', handle: ({ ctx, params }) => dropFiles(ctx, uploads, idOf(params)) },
  { method: 'POST', url: '/imports/:id/cancel', handle: ({ ctx, params }) => cancelImport(ctx, uploads, idOf(params)) },
  { method: 'GET', url: '/imports/:id/withdrawal', handle: ({ ctx, params }) => previewWithdrawal(ctx, idOf(params)) },
  {
    method: 'POST',
    url: '/imports/:id/withdraw',
    body: body(['reason'], { reason: text(500) }),
    handle: ({ ctx, params, body }) => withdrawImport(ctx, idOf(params), (body as { reason: string }).reason),
  },
  { method: 'GET', url: '/layouts', handle: async ({ ctx }) => ({ layouts: listLayouts(ctx) }) },
  { method: 'GET', url: '/mappings', handle: async ({ ctx }) => ({ mappings: await listMappings(ctx) }) },
  {
    method: 'DELETE',
    url: '/mappings/:id',
    handle: async ({ ctx, params, reply }) => {
      await forgetMapping(ctx, idOf(params, 'mapping.missing'))
      reply.status(204)
    },
  },
  {
    method: 'GET',
    url: '/log/verify',
    handle: ({ ctx }) => checkLog(ctx),
  },
  ...screeningRoutes,
  ...publicationRoutes,
  ...roundRoutes,
  ...surveyRoutes,
  ...procedureRoutes,
  ...registerRoutes,
  ...pairingRoutes,
  ...dutyRoutes,
  ...visitRoutes,
  ...requestRoutes,
]

const basisOf = (query: Record<string, string | undefined>): Basis => (query.basis === 'entry' ? 'entry' : 'event')

const filterOf = (ctx: Ctx, record: string, query: Record<string, string | undefined>): Filter => ({
  record,
  within: query.within || undefined,
  title: query.title?.trim() || undefined,
  idTail: query.idTail?.trim() || undefined,
  sort: query.sort || undefined,
  where: whereOf(ctx, record, query.where),
  all: query.all === 'yes',
})

function whereOf(ctx: Ctx, record: string, json: string | undefined): Expression | undefined {
  if (!json) return undefined
  const definition = readable(ctx, record)
  let tree: unknown
  try {
    tree = JSON.parse(json)
  } catch {
    throw new Problem('filter.wrong')
  }
  if (!isExpression(ctx.catalog, definition, tree)) throw new Problem('filter.wrong')
  // A comparison with a whole secret answers whether a guess is right, and so reads the secret without a reason.
  const guesses = comparisonsOf(tree).some(
    ({ op, field }) => isSecret(findPath(ctx.catalog, definition, field)?.at(-1)?.kind ?? 'text') && !['isEmpty', 'isFilled'].includes(op),
  )
  if (guesses) throw new Problem('filter.wrong')
  return tree
}
