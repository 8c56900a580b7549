/** Everything the system knows, file by file. A definition is exported from its file; a new file is imported here and nowhere else. */
import type { Procedure } from '../core/procedure/procedure.ts'
import type { CatalogSource } from '../core/record/catalog.ts'
import type { SheetLayout } from '../core/sheet/layout.ts'
import type { CodeList } from '../kinds/kind.ts'
import { areas } from './areas/areas.ts'
import { charts } from './charts/charts.ts'
import * as caseCodes from './codes/cases.ts'
import * as dutyCodes from './codes/duty.ts'
import * as householdCodes from './codes/household.ts'
import * as organisationCodes from './codes/organisation.ts'
import * as personCodes from './codes/person.ts'
import * as placeCodes from './codes/place.ts'
import * as programmeCodes from './codes/programme.ts'
import * as publicationCodes from './codes/publication.ts'
import * as registerCodes from './codes/register.ts'
import * as requestCodes from './codes/request.ts'
import * as words from './codes/words.ts'
import { caseFigures, twiceToldFigures } from './indicators/cases.ts'
import { educationFigures } from './indicators/education.ts'
import { identificationFigures } from './indicators/identification.ts'
import { movementFigures } from './indicators/movements.ts'
import { pairedUnitFigures } from './indicators/pairedUnit.ts'
import { pairingFigures } from './indicators/pairing.ts'
import { registrationFigures } from './indicators/registration.ts'
import { stationedUnitFigures } from './indicators/stationedUnit.ts'
import { townFigures } from './indicators/town.ts'
import { visitingFigures } from './indicators/visiting.ts'
import { welfarePostFigures } from './indicators/welfarePosts.ts'
import * as procedures from './procedures/procedures.ts'
import { facts } from './programmes/facts.ts'
import { guangdong2016 } from './programmes/guangdong2016.ts'
import { monitoring2021, prevention2026 } from './programmes/monitoring.ts'
import { national2014 } from './programmes/national2014.ts'
import { account } from './records/account.ts'
import { subject } from './records/subject.ts'
import { workRecords } from './records/work.ts'
import { roles } from './roles/roles.ts'
import * as educationSheets from './sheets/education.ts'
import * as identificationSheets from './sheets/identification.ts'
import * as leadershipSheets from './sheets/leadership.ts'
import * as pairedUnitSheets from './sheets/pairedUnit.ts'
import { householdRoster, memberRoster, naturalVillages, regionList } from './sheets/rosters.ts'
import * as stationedUnitSheets from './sheets/stationedUnit.ts'
import * as townSheets from './sheets/town.ts'
import { educationBureau } from './summaries/educationBureau.ts'
import { pairedUnit } from './summaries/pairedUnit.ts'
import { registrationBrief } from './summaries/registrationBrief.ts'
import { stationedUnit } from './summaries/stationedUnit.ts'
import { town } from './summaries/town.ts'
import { villageTeam } from './summaries/villageTeam.ts'

/** All that a file exports, in one order everywhere. */
const allOf = <T>(area: object): T[] =>
  Object.entries(area)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, definition]) => definition as T)

export const catalogSource = {
  codes: [
    caseCodes,
    dutyCodes,
    personCodes,
    householdCodes,
    organisationCodes,
    placeCodes,
    programmeCodes,
    publicationCodes,
    registerCodes,
    requestCodes,
    words,
  ].flatMap(allOf<CodeList>),
  records: [subject, ...workRecords, account],
  areas,
  facts: Object.entries(facts).map(([name, fact]) => ({ name, ...fact })),
  programmes: [guangdong2016, national2014, monitoring2021, prevention2026],
  procedures: allOf<Procedure>(procedures),
  sheets: [
    regionList,
    naturalVillages,
    householdRoster,
    memberRoster,
    ...[educationSheets, identificationSheets, leadershipSheets, pairedUnitSheets, stationedUnitSheets, townSheets].flatMap(allOf<SheetLayout>),
  ],
  figures: [
    ...registrationFigures,
    ...educationFigures,
    ...identificationFigures,
    ...twiceToldFigures,
    ...caseFigures,
    ...movementFigures,
    ...pairedUnitFigures,
    ...pairingFigures,
    ...visitingFigures,
    ...stationedUnitFigures,
    ...townFigures,
    ...welfarePostFigures,
  ],
  charts,
  summaries: [registrationBrief, educationBureau, villageTeam, pairedUnit, stationedUnit, town],
  roles,
} satisfies CatalogSource
