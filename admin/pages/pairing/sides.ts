/** Which records stand in pairings, as the definition of the record type says. */
import { findDefinition } from '../../shell/session.ts'

const among = (side: 'giver' | 'receiver') => findDefinition('pairing')?.fields.find(({ name }) => name === side)?.among ?? []

const receives = (record: string) => among('receiver').includes(record)
export const isPaired = (record: string) => receives(record) || among('giver').includes(record)
/** Pairing begins at its page; others are helped now and then. */
export const isMostlyHelped = (record: string) => ['household', 'village', 'school'].includes(record)
