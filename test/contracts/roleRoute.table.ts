/**
 * Who may do what through which address: written by hand from the roles, reviewed when a role or a route changes,
 * never generated. Every row is about the same household inside 木源村 and its people, asked for by each of the cast.
 *
 * ok: answered in full. nothing: answered, and nothing of 木源村 is in the answer. 401: not signed in.
 * 403: not for this role, or a place outside it was named. 404: out of the actor's place, as if it were not there.
 * 405: nobody enters this by hand.
 */
export type Outcome = 'ok' | 'nothing' | 401 | 403 | 404 | 405

/** In this order: county, town, clerk of 木源村, clerk of another village, auditor, signed out. */
export type Outcomes = readonly [Outcome, Outcome, Outcome, Outcome, Outcome, Outcome]

export interface Row {
  route: string
  /** What is asked of the route; names the request in roleRoute.test.ts. */
  what: string
  outcomes: Outcomes
}

const row = (route: string, what: string, ...outcomes: Outcomes): Row => ({ route, what, outcomes })

/** Seen by everyone whose place it lies in. */
const seenInPlace: Outcomes = ['ok', 'ok', 'ok', 404, 'ok', 401]
/** A list of what lies in the actor's place; the other village's own list has nothing of 木源村. */
const listedInPlace: Outcomes = ['ok', 'ok', 'ok', 'nothing', 'ok', 401]
/** The other village may not even name 木源村. */
const placeNamed: Outcomes = ['ok', 'ok', 'ok', 403, 'ok', 401]
/** Accounts are the county's business. */
const accountsOnly: Outcomes = ['ok', 403, 403, 403, 'ok', 401]
/** Everybody who enters data, where it lies; the auditor changes nothing. */
const enteredInPlace: Outcomes = ['ok', 'ok', 'ok', 403, 403, 401]
/** The same of a row that is there: another village does not see it. */
const householdInPlace: Outcomes = ['ok', 'ok', 'ok', 404, 403, 401]
/** An import of the clerk of 木源村: those above may take it over, another village does not see it, the auditor has no imports. */
const importInPlace: Outcomes = ['ok', 'ok', 'ok', 404, 403, 401]
/** The clerk’s own workbook holds ID numbers in full: nobody else has it. */
const sentOnly: Outcomes = [403, 403, 'ok', 404, 403, 401]
/** Worked out for the clerk of 木源村 alone. */
const clerksOwn: Outcomes = [404, 404, 'ok', 404, 404, 401]
/** What one asks about oneself. */
const oneself: Outcomes = ['ok', 'ok', 'ok', 'ok', 'ok', 401]
const anybody: Outcomes = ['ok', 'ok', 'ok', 'ok', 'ok', 'ok']

export const table: readonly Row[] = [
  row('GET /session', 'own session', ...anybody),
  row('POST /session', 'sign in with a wrong password', 401, 401, 401, 401, 401, 401),
  row('POST /session/link', 'sign in with a fresh link', ...anybody),
  row('POST /session/password', 'set own password', ...oneself),
  row('DELETE /session', 'sign out', ...anybody),

  row('GET /catalog', 'definitions', ...oneself),
  row('GET /regions', 'own places', ...listedInPlace),
  row('GET /search', 'search the name', ...listedInPlace),
  row('GET /search', 'search the tail of the ID number', ...listedInPlace),
  row('GET /search', 'search the household code', ...listedInPlace),

  row('GET /records', 'count all record types', ...listedInPlace),
  row('GET /records/:record', 'list households', ...listedInPlace),
  row('GET /records/:record', 'list households of 木源村 by naming it', ...placeNamed),
  row('GET /records/:record', 'count persons by name', ...listedInPlace),
  row('GET /records/:record', 'find persons by the tail of the ID number', ...listedInPlace),
  row('GET /records/:record', 'find households by a condition', ...listedInPlace),
  row('GET /records/:record', 'find memberships through the household', ...listedInPlace),
  row('GET /records/:record', 'list subjects', ...listedInPlace),
  row('GET /records/:record', 'list accounts', ...accountsOnly),
  row('GET /records/:record', 'list a record type that is not there', 404, 404, 404, 404, 404, 401),
  row('POST /records/:record/export', 'export households', ...listedInPlace),
  row('POST /records/:record/export', 'export households of 木源村 by naming it', ...placeNamed),
  row('POST /records/:record/export', 'export persons with their ID numbers', ...listedInPlace),
  row('POST /records/:record/export', 'export accounts', ...accountsOnly),
  row('GET /records/:record/:id', 'the household', ...seenInPlace),
  row('GET /records/:record/:id', 'the head of the household', ...seenInPlace),
  row('GET /records/:record/:id', 'an account', ...accountsOnly),
  row('GET /records/:record/:id/history', 'history of the household', ...seenInPlace),
  row('GET /records/:record/:id/history', 'history of an account', ...accountsOnly),
  row('GET /records/:record/:id/related', 'what is told of the household elsewhere', ...seenInPlace),
  row('GET /records/:record/:id/looks', 'who looked at the head of the household', ...seenInPlace),
  row('GET /records/:record/:id/looks', 'who looked at an account', 'nothing', 403, 403, 403, 'nothing', 401),
  row('GET /records/:record/:id/related', 'what is told of an account elsewhere', 'nothing', 403, 403, 403, 'nothing', 401),
  row('GET /records/:record/:id/as-of', 'the household as it stood today', ...seenInPlace),
  row('GET /records/:record/:id/as-of', 'an account as it stood today', ...accountsOnly),
  row('POST /records/:record', 'register a household in 木源村', ...enteredInPlace),
  row('POST /records/:record', 'register a place below 木源村', ...enteredInPlace),
  row('POST /records/:record', 'make an account', 'ok', 403, 403, 403, 403, 401),
  row('POST /records/:record', 'make a subject by hand', 405, 405, 405, 405, 405, 401),
  row('PATCH /records/:record/:id', 'correct the household', 'ok', 'ok', 'ok', 404, 403, 401),
  row('PATCH /records/:record/:id', 'close an account', 'ok', 403, 403, 403, 403, 401),
  row('POST /records/:record/:id/reveal', 'reveal the ID number of the head', ...seenInPlace),

  row('GET /findings', 'findings', ...listedInPlace),
  row('GET /findings', 'findings of 木源村 by naming it', ...placeNamed),
  row('GET /findings', 'findings of the household', ...listedInPlace),
  row('POST /findings/:id/confirm', 'confirm what is doubtful in 木源村', 'ok', 'ok', 'ok', 404, 403, 401),

  row('GET /figures', 'all figures', ...listedInPlace),
  row('GET /figures', 'all figures of 木源村 by naming it', ...placeNamed),
  row('GET /figures/:name', 'one figure', ...listedInPlace),
  row('GET /figures/:name', 'one figure of 木源村 by naming it', ...placeNamed),
  row('GET /figures/:name', 'a figure that is not there', 404, 404, 404, 404, 404, 401),
  row('GET /figures/:name/rows', 'rows behind a figure', ...listedInPlace),
  row('GET /figures/:name/rows', 'rows behind a figure of 木源村 by naming it', ...placeNamed),
  row('GET /periods', 'years that can be asked of', ...oneself),
  row('GET /periods', 'years of 木源村 by naming it', 'ok', 'ok', 'ok', 403, 'ok', 401),
  row('GET /summaries/:name/text', 'the text of 木源村’s summary', 'ok', 'ok', 'ok', 403, 403, 401),
  row('GET /summaries/:name', 'the Word file of 木源村', 'ok', 'ok', 'ok', 403, 403, 401),
  row('GET /summaries/:name', 'the Word file of one’s own place', 'ok', 'ok', 'ok', 'nothing', 403, 401),

  row('GET /templates/:sheet', 'the blank form of a roster', 'ok', 'ok', 'ok', 'ok', 403, 401),
  row('GET /templates/:sheet', 'the blank form of a sheet that is not there', 404, 404, 404, 404, 403, 401),
  row('POST /imports', 'upload a workbook', 'ok', 'ok', 'ok', 'ok', 403, 401),
  row('GET /imports', 'list imports', 'ok', 'ok', 'ok', 'nothing', 403, 401),
  row('GET /imports/:id', 'an import of 木源村', ...importInPlace),
  row('POST /imports/:id/check', 'check an import of 木源村 again', ...importInPlace),
  row('POST /imports/:id/check', 'say what a sheet of an import of 木源村 is', ...importInPlace),
  row('POST /imports/:id/write', 'write an import of 木源村', ...importInPlace),
  row('GET /imports/:id/marked', 'the workbook of 木源村 with its faults marked', ...sentOnly),
  row('DELETE /imports/:id/files', 'drop the files of an import of 木源村', ...importInPlace),
  row('POST /imports/:id/cancel', 'cancel an import of 木源村', ...importInPlace),
  row('GET /imports/:id/withdrawal', 'what would go with an import of 木源村', ...importInPlace),
  row('POST /imports/:id/withdraw', 'withdraw an import of 木源村', ...importInPlace),

  row('GET /layouts', 'what sheets can be read as', 'ok', 'ok', 'ok', 'ok', 403, 401),
  row('GET /mappings', 'mappings kept at 木源村', 'ok', 'ok', 'ok', 'nothing', 403, 401),
  row('DELETE /mappings/:id', 'forget a mapping kept at 木源村', 'ok', 'ok', 'ok', 404, 403, 401),

  row('GET /programmes', 'programmes of the county', ...oneself),
  row('POST /screenings', 'screen 木源村', ...enteredInPlace),
  row('GET /screenings/:id', 'what a screening of the county found', ...listedInPlace),
  row('GET /screenings/:id', 'what a screening found in 木源村 by naming it', ...placeNamed),
  row('GET /screenings/:id/households', 'the households a screening of the county found', ...listedInPlace),
  row('GET /screenings/:id/households', 'the households a screening found in 木源村 by naming it', ...placeNamed),
  row('POST /screenings/:id/what-if', 'what another line would change', ...listedInPlace),
  row('POST /screenings/:id/what-if', 'what another line would change in 木源村 by naming it', ...placeNamed),
  row('GET /verdicts/:id', 'verdicts of the household', ...listedInPlace),

  row('GET /procedures', 'procedures', ...oneself),
  row('GET /cases', 'cases under way', ...listedInPlace),
  row('GET /cases', 'cases of 木源村 by naming it', ...placeNamed),
  row('GET /cases/board', 'where cases stand', ...listedInPlace),
  row('GET /cases/waiting', 'what waits for oneself', ...oneself),
  row('GET /cases/candidates', 'who could be let go', ...listedInPlace),
  row('GET /cases/candidates', 'who could be let go of 木源村, by naming it', ...placeNamed),
  row('GET /cases/together', 'all cases before a step', ...listedInPlace),
  row('GET /cases/together', 'all cases of 木源村 before a step, by naming it', ...placeNamed),
  row('GET /cases/acts/:act', 'how far an act that nobody began has come', 404, 404, 404, 404, 404, 401),
  row('POST /cases/urgings', 'urge what waits too long in 木源村', 403, 'ok', 403, 403, 403, 401),
  row('GET /cases/of/:household', 'cases and past of the household', ...seenInPlace),
  row('GET /cases/past', 'cases before there were cases', ...listedInPlace),
  row('GET /cases/past', 'cases of 木源村 before there were cases, by naming it', ...placeNamed),
  row('GET /cases/past/board', 'what came of cases before there were cases', ...listedInPlace),
  row('GET /cases/past/:household', 'the past of the household', ...seenInPlace),
  row('GET /cases/:id', 'the case of a household', ...seenInPlace),
  row('POST /cases', 'open a case of a household', 403, 403, 'ok', 404, 403, 401),
  row('POST /cases/steps', 'take a step of the village', 403, 403, 'ok', 404, 403, 401),
  row('POST /cases/return', 'send a case back one step', 403, 403, 'ok', 404, 403, 401),
  row('GET /substitutions', 'who stands in for whom', ...oneself),
  row('POST /substitutions', 'name a substitute for the clerk of 木源村', 'ok', 403, 'ok', 403, 403, 401),
  row('POST /substitutions/:id/end', 'end a substitution at 木源村', 'ok', 403, 403, 404, 403, 401),
  row('POST /cells', 'read the cells of a workbook into a form', 'ok', 'ok', 'ok', 'ok', 403, 401),
  row('GET /meetings/:id/minutes', 'minutes of a meeting of 木源村', ...seenInPlace),
  row('POST /proceedings/:id/scans', 'add a scan to a step of the clerk of 木源村', 403, 403, 'ok', 404, 403, 401),
  row('POST /scans/:id/open', 'open a scan of 木源村', ...seenInPlace),
  row('POST /scans/:id/void', 'make a scan of 木源村 void', 403, 403, 'ok', 404, 403, 401),
  row('POST /proceedings/:id/confirm', 'confirm the paper of a step of the clerk of 木源村', 'ok', 'ok', 403, 404, 403, 401),
  row('GET /register', 'the register of a day in one’s own place', ...oneself),
  row('GET /register', 'the register of 木源村 by naming it', ...placeNamed),
  row('GET /register/rows', 'households that stood in the register', ...listedInPlace),
  row('GET /register/rows', 'households that stood in the register of 木源村 by naming it', ...placeNamed),
  row('GET /register/doubles', 'persons who may be registered twice', ...listedInPlace),
  row('GET /register/doubles', 'persons who may be registered twice in 木源村 by naming it', ...placeNamed),
  row('POST /register/merges', 'merge two persons of 木源村', ...householdInPlace),
  row('POST /register/merges/:id/undo', 'separate two persons of 木源村', ...householdInPlace),
  // Whoever decides on places is the county.
  row('POST /register/places', 'give a natural village of 木源村 another code', 'ok', 403, 403, 403, 403, 401),
  row('POST /register/acts', 'close a household of 木源村', ...householdInPlace),

  row('GET /pairing/coverage', 'how far households have helpers', ...listedInPlace),
  row('GET /pairing/coverage', 'how far households of 木源村 have helpers', ...placeNamed),
  row('GET /pairing/coverage/:list', 'households without a helper', ...listedInPlace),
  row('GET /pairing/coverage/:list', 'households of 木源村 without a helper', ...placeNamed),
  row('GET /pairing/helpers', 'helpers of one’s own place', ...listedInPlace),
  row('GET /pairing/helpers', 'helpers of 木源村 by naming it', ...placeNamed),
  row('GET /pairing/units', 'units that help in one’s own place', ...listedInPlace),
  row('GET /pairing/graph', 'the picture of one’s own place', ...listedInPlace),
  row('GET /pairing/graph', 'the picture of 木源村 by naming it', ...placeNamed),
  row('POST /pairing/map', 'the map of one’s own place', ...listedInPlace),
  row('POST /pairing/map', 'the map of 木源村 by naming it', ...placeNamed),
  row('GET /pairing/of/:id', 'who helps the household', ...seenInPlace),
  row('POST /pairing/proposals', 'propose helpers for 木源村', ...enteredInPlace),
  row('GET /pairing/proposals/:id', 'a proposal of the clerk of 木源村', ...clerksOwn),
  row('POST /pairing/proposals/:id/price', 'price a change of a proposal of the clerk of 木源村', ...clerksOwn),
  row('POST /pairing/proposals/:id/confirm', 'confirm a proposal of the clerk of 木源村', ...clerksOwn),
  row('POST /pairing/proposals/:id/stop', 'stop a proposal of the clerk of 木源村', ...clerksOwn),
  row('GET /pairing/handover/:id', 'what is handed over with a helper of 木源村', ...seenInPlace),
  row('POST /teams/:id/close', 'withdraw a team of a natural village of 木源村', ...householdInPlace),
  row('POST /pairing/acts', 'pair the household', ...householdInPlace),
  row('POST /pairing/acts', 'change the helper of the household', ...householdInPlace),
  row('GET /duties/expected', 'visits owed', ...listedInPlace),
  row('GET /duties/expected', 'visits owed in 木源村 by naming it', ...placeNamed),
  row('GET /duties/mine', 'visits owed by oneself', ...oneself),
  row('GET /duties/sums', 'how places stand with visits', ...listedInPlace),
  row('GET /duties/sums', 'how 木源村 stands with visits by naming it', ...placeNamed),
  row('GET /duties/periods', 'how a year of visits stands period by period', ...listedInPlace),
  row('GET /duties/periods', 'how a year of visits stands in 木源村 by naming it', ...placeNamed),
  row('GET /requests', 'requests', ...listedInPlace),
  row('GET /requests', 'requests of 木源村 by naming it', ...placeNamed),
  row('GET /requests/board', 'how many requests stand where', ...oneself),
  row('GET /requests/board', 'how many requests of 木源村 stand where by naming it', ...placeNamed),
  row('GET /requests/waiting', 'requests that wait for oneself', ...oneself),
  row('GET /requests/:id', 'a request of the household', ...seenInPlace),
  row('POST /requests', 'raise a request of the household', 'ok', 'ok', 'ok', 404, 403, 401),
  row('POST /requests/:id/acts', 'answer a request of the household', 'ok', 'ok', 'ok', 404, 403, 401),
  row('GET /visits/of/:id', 'what a visit of the household begins with', ...seenInPlace),
  row('GET /timeline/:id', 'what happened to the household', ...seenInPlace),
  row('POST /visits/doubts', 'doubts about a draft of a visit of the household', ...seenInPlace),
  row('POST /visits', 'a visit of the household', 'ok', 'ok', 'ok', 404, 403, 401),
  row('GET /visits/:id/attachments', 'what was kept with a visit of the clerk of 木源村', ...seenInPlace),
  // Whoever was there, or entered it.
  row('POST /visits/:id/attachments', 'add a photo to a visit of the clerk of 木源村', 403, 403, 'ok', 404, 403, 401),
  row('POST /visits/pictures/doubts', 'doubts about a photo', 'ok', 'ok', 'ok', 'ok', 403, 401),
  row('POST /attachments/:id/open', 'open a photo of a visit in 木源村', ...seenInPlace),
  row('POST /attachments/:id/void', 'make a photo of the clerk of 木源村 void', 403, 403, 'ok', 404, 403, 401),

  row('GET /publications', 'notices', ...listedInPlace),
  row('GET /publications', 'notices of 木源村 by naming it', ...placeNamed),
  row('GET /publications/calendar', 'the calendar of notices', ...listedInPlace),
  row('GET /publications/choices', 'what a notice of 木源村 can be made of', ...placeNamed),
  row('POST /publications', 'draft a notice of 木源村', ...enteredInPlace),
  row('GET /publications/:id', 'a notice of 木源村', ...seenInPlace),
  row('GET /publications/:id/preview', 'what everyone would see of a notice of 木源村', ...seenInPlace),
  row('GET /publications/:id/paper', 'the sheet of a notice of 木源村', ...seenInPlace),
  row('PATCH /publications/:id', 'change the draft of a notice of 木源村', 'ok', 'ok', 'ok', 404, 403, 401),
  // Whoever drafted it does not release it, and objections are not the village’s to settle.
  row('POST /publications/:id/release', 'release a notice of 木源村', 'ok', 'ok', 403, 404, 403, 401),
  row('POST /publications/:id/close', 'take a notice of 木源村 down', 'ok', 'ok', 'ok', 404, 403, 401),
  row('POST /publications/:id/objections', 'enter an objection in 木源村', 'ok', 'ok', 'ok', 404, 403, 401),
  row('GET /objections', 'objections', ...listedInPlace),
  row('POST /objections/:id/settle', 'settle an objection in 木源村', 'ok', 'ok', 403, 404, 403, 401),

  row('GET /rounds/:id/coverage', 'how far a round of 木源村 has come', ...seenInPlace),
  row('GET /rounds/:id/coverage', 'how far a round of 木源村 has come there by naming it', ...seenInPlace),
  row('GET /rounds/:id/coverage/:list', 'who is still to be surveyed in 木源村', ...seenInPlace),
  row('GET /surveys/of/:id', 'what a survey of the household begins with', ...seenInPlace),
  row('POST /surveys', 'a survey of the household', ...householdInPlace),
  row('GET /surveys/:id/answers', 'what a survey in 木源村 answered', ...seenInPlace),

  row('GET /log/verify', 'verify the log', 'ok', 403, 403, 403, 'ok', 401),
]
