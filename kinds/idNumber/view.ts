import type { ViewFace } from '../kind.ts'

export const idNumberView: ViewFace = { widget: 'secret', align: 'left' }
