/** Writes a roster: node --import tsx bench/makeRoster.ts FILE PERSONS */
import { benchCounty } from './office.ts'
import { residents, villages } from './people.ts'
import { writeRoster } from './workbook.ts'

const [path = '', persons = ''] = process.argv.slice(2)
await writeRoster(path, residents(Number(persons), benchCounty, villages(benchCounty).villages))
