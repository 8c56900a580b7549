import type { ViewFace } from '../kind.ts'

export const flagView: ViewFace = { widget: 'flag', align: 'left' }
