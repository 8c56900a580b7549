import type { ViewFace } from '../kind.ts'

export const quantityView: ViewFace = { widget: 'number', align: 'right' }
