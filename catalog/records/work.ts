/** All that a place keeps about its work, and every role of that place may read. */
import type { RecordDefinition } from '../../core/record/definition.ts'
import * as attachments from './attachment.ts'
import * as cases from './cases.ts'
import * as dossiers from './dossier.ts'
import * as duties from './duty.ts'
import * as education from './education.ts'
import { household } from './household.ts'
import * as identification from './identification.ts'
import * as labour from './labour.ts'
import * as leadership from './leadership.ts'
import { membership } from './membership.ts'
import * as moneys from './money.ts'
import * as organisations from './organisations.ts'
import * as pairings from './pairing.ts'
import { person } from './person.ts'
import * as programmes from './programme.ts'
import * as projects from './projects.ts'
import * as publications from './publication.ts'
import { region } from './region.ts'
import * as register from './register.ts'
import * as requests from './request.ts'
import * as support from './support.ts'
import { village } from './village.ts'
import * as visits from './visit.ts'

const areas = [
  moneys,
  dossiers,
  identification,
  programmes,
  cases,
  publications,
  projects,
  labour,
  organisations,
  pairings,
  duties,
  visits,
  attachments,
  requests,
  education,
  support,
  leadership,
  register,
]

export const workRecords: readonly RecordDefinition[] = [
  ...[region, village, household, person, membership],
  // Exports of a file come in another order in every runtime.
  ...areas.flatMap((area) => Object.values<RecordDefinition>(area).sort((a, b) => (a.name < b.name ? -1 : 1))),
]
