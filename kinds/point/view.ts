import type { ViewFace } from '../kind.ts'

export const pointView: ViewFace = { widget: 'point', align: 'left' }
