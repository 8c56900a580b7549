import type { ViewFace } from '../kind.ts'

export const refView: ViewFace = { widget: 'ref', align: 'left' }
