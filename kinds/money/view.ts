import type { ViewFace } from '../kind.ts'

export const moneyView: ViewFace = { widget: 'number', align: 'right' }
