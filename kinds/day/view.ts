import type { ViewFace } from '../kind.ts'

export const dayView: ViewFace = { widget: 'day', align: 'left' }
