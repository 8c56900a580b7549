/** Whether a row is over: the day, month or year it ends on lies behind today. */
import type { RecordDefinition } from './definition.ts'

export const isOver = ({ past }: Pick<RecordDefinition, 'past'>, endsOn: unknown, today: string) =>
  past !== undefined && typeof endsOn === 'string' && endsOn.padEnd(10, '-99') < today
