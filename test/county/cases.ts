/** What tests about cases have in common: a meeting as a clerk enters it, and why a step was refused. */

import { pngOf } from '../../office/word/pngOf.ts'
import { getCasePage } from '../../server/procedure/casePage.ts'
import { addScan, openScan } from '../../server/procedure/scans.ts'
import type { County, Player } from './county.ts'

export const held = (cases: string[], more: object = {}) => ({
  meeting: {
    ...{ expected: 12, attendance: 9, chair: '邓桂香', recorder: '戴国强', venue: '村委会', ...more },
    ballots: cases.map((each) => ({ case: each, agree: 7, against: 1, abstain: 1 })),
  },
})

/** Refusals of one step, case by case. */
export async function refused(work: Promise<unknown>): Promise<string[]> {
  const problem = await work.then(
    () => ({ more: { refused: [{ message: 'it went through' }] } }),
    (error: { key: string; message: string; more: { refused?: { message: string }[] } }) => error,
  )
  return (problem.more as { refused?: { message: string }[] }).refused?.map(({ message }) => message) ?? [(problem as { message: string }).message]
}

/** The paper of the first step of a case, added by the clerk and opened by another. */
export async function scanSeen(county: County, id: string, seer: Player) {
  const first = async () => (await getCasePage(county.as('deng'), id)).steps[0]
  const content = pngOf([[true]]).content
  await addScan(county.as('deng'), (await first())?.id as string, { fileName: '申请书.png', what: '申请书', content, together: false })
  await openScan(county.as(seer), (await first())?.scans[0]?.id as string)
}
