import type { ViewFace } from '../kind.ts'

export const textView: ViewFace = { widget: 'text', align: 'left' }
