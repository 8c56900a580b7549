import type { ViewFace } from '../kind.ts'

export const codeView: ViewFace = { widget: 'choice', align: 'left' }
