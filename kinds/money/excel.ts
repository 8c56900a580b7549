import type { ExcelFace } from '../kind.ts'

/** In yuan, as a number that can be summed. */
export const moneyExcel: ExcelFace<number> = { look: 'money', cell: (fen) => fen / 100 }
