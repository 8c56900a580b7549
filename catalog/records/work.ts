/** All that a place keeps about its work, and every role of that place may read. */
import type { RecordDefinition } from '../../core/record/definition.ts'
import * as education from './education.ts'
import { household } from './household.ts'
import * as leadership from './leadership.ts'
import { membership } from './membership.ts'
import * as organisations from './organisations.ts'
import * as pairings from './pairing.ts'
import { person } from './person.ts'
import { region } from './region.ts'
import * as support from './support.ts'
import { village } from './village.ts'

const areas = [organisations, pairings, education, support, leadership]

export const workRecords: readonly RecordDefinition[] = [
  ...[region, village, household, person, membership],
  // Exports of a file come in another order in every runtime.
  ...areas.flatMap((area) => Object.values<RecordDefinition>(area).sort((a, b) => (a.name < b.name ? -1 : 1))),
]
