import type { ViewFace } from '../kind.ts'

export const phoneView: ViewFace = { widget: 'secret', align: 'left' }
