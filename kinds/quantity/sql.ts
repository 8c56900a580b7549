import { integerColumn } from '../plain.ts'

/** Ten-thousandths of the field's unit. */
export const quantitySql = integerColumn('bigint')
