import type { ViewFace } from '../kind.ts'

export const regionView: ViewFace = { widget: 'region', align: 'left' }
