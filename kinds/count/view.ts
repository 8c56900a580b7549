import type { ViewFace } from '../kind.ts'

export const countView: ViewFace = { widget: 'number', align: 'right' }
