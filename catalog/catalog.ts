/** Everything the system knows, in one list. A new definition is imported here and nowhere else. */
import type { CatalogSource } from '../core/record/catalog.ts'
import { householdCategory, povertyCause } from './codes/household.ts'
import { education, health, labourCapacity, relation, schooling, sex } from './codes/person.ts'
import { recordType, regionLevel, roleName } from './codes/place.ts'
import { labourHouseholdShare, registeredPoorHouseholds, registeredPoorPersons } from './indicators/registration.ts'
import { account } from './records/account.ts'
import { household } from './records/household.ts'
import { membership } from './records/membership.ts'
import { person } from './records/person.ts'
import { region } from './records/region.ts'
import { subject } from './records/subject.ts'
import { village } from './records/village.ts'
import { roles } from './roles/roles.ts'
import { householdRoster, memberRoster, naturalVillages, regionList } from './sheets/rosters.ts'

import { registrationBrief } from './summaries/registrationBrief.ts'

export const catalogSource = {
  codes: [sex, relation, education, schooling, health, labourCapacity, householdCategory, povertyCause, regionLevel, recordType, roleName],
  records: [subject, region, village, person, household, membership, account],
  sheets: [regionList, naturalVillages, householdRoster, memberRoster],
  figures: [registeredPoorHouseholds, registeredPoorPersons, labourHouseholdShare],
  summaries: [registrationBrief],
  roles,
} satisfies CatalogSource
