/** Who acts when somebody without an account reads a notice or objects to one: nobody of the house, with the right to send an objection and no other. */
import type { Actor } from '../../core/access/role.ts'
import { type App, type Ctx, today } from '../context.ts'

const publicAccount = '00000000-0000-7000-8000-000000000001'

const publicRole: Actor['role'] = {
  name: 'public',
  label: '公示网页',
  scopeLength: 6,
  reads: ['publication', 'published', 'objection'],
  writes: ['objection'],
  may: [],
}

export function publicContext(app: App, county: string): Ctx {
  const actor: Actor = { account: publicAccount, person: null, name: '公示网页', county, scope: county, role: publicRole }
  return { ...app, actor, today: today() }
}
