/** Who is signed in, what they may read, and the places they see. Loaded once after signing in. */
import { computed, reactive, readonly, shallowRef } from 'vue'
import { type CatalogAnswer, type Definition, type Definitions, openDefinitions } from '../../ui/openDefinitions.ts'
import { placesOf, type Region } from './places.ts'
import { onSignedOut, ProblemError, request } from './request.ts'

export interface Session {
  actor: {
    name: string
    role: string
    roleLabel: string
    county: string
    scope: string
    scopeName: string
    may: string[]
    reads: string[]
    writes: string[]
  }
  mustSetPassword: boolean
  /** A password is set, and changing it asks for it. */
  asksPassword: boolean
  demonstration: boolean
  today: string
}

type State = 'unknown' | 'out' | 'in' | 'lapsed'

const status = reactive({ state: 'unknown' as State })
export const sessionStatus = readonly(status)

const held = shallowRef<{ session: Session; definitions: Definitions }>()
const heldPlaces = shallowRef(placesOf([], ''))
let resume: (() => void) | undefined

function opened() {
  if (!held.value) throw new Error('no session is open')
  return held.value
}

/** The open session. Only pages inside the frame may call it: the frame stands only while somebody is signed in. */
export const session = computed(() => opened().session)
export const definitions = computed(() => opened().definitions)
export const places = computed(() => heldPlaces.value)
export const nameOfPlace = (code: string): string => places.value.byCode.get(code)?.name ?? code

export const may = (action: string): boolean => session.value.actor.may.includes(action)
export const mayRead = (record: string): boolean => session.value.actor.reads.includes(record)
/** Whether the actor enters or corrects such rows by hand. */
export const mayWrite = (record: string): boolean => definitions.value.records.get(record)?.writable ?? false

/** The definition of a record type the actor may read, or nothing. */
export const findDefinition = (record: string): Definition | undefined => definitions.value.records.get(record)

export async function openSession(): Promise<void> {
  try {
    const found = await request<Session | undefined>('GET', '/session', { anonymous: true })
    if (found) await takeSession(found)
    else status.state = 'out'
  } catch (error) {
    if (!(error instanceof ProblemError) || error.status !== 401) throw error
    status.state = 'out'
  }
}

export async function signIn(loginName: string, password: string): Promise<void> {
  await takeSession(await request<Session>('POST', '/session', { body: { loginName, password }, anonymous: true }))
}

export async function signInByLink(token: string): Promise<void> {
  await takeSession(await request<Session>('POST', '/session/link', { body: { token }, anonymous: true }))
}

export async function setPassword(password: string, current?: string): Promise<void> {
  await request('POST', '/session/password', { body: { current, password } })
  await openSession()
}

export async function signOut(): Promise<void> {
  await request('DELETE', '/session', { anonymous: true })
  location.assign('/')
}

/** All that is known before the first password is set: the server answers nothing else. */
const nothing: CatalogAnswer = { records: [], areas: [], figures: [], charts: [], summaries: [], sheets: [] }

async function takeSession(next: Session): Promise<void> {
  const before = held.value?.session.actor
  // Somebody else signed in over an open page: what stands on it is not theirs to see.
  if (before && (before.name !== next.actor.name || before.scope !== next.actor.scope)) return location.assign('/')
  const [catalog, { regions }] = next.mustSetPassword
    ? [nothing, { regions: [] }]
    : await Promise.all([request<CatalogAnswer>('GET', '/catalog'), request<{ regions: Region[] }>('GET', '/regions')])
  held.value = { session: next, definitions: openDefinitions(catalog) }
  heldPlaces.value = placesOf(regions, next.actor.scope)
  status.state = 'in'
  resume?.()
  resume = undefined
}

/** After places were added or changed. */
export async function reloadPlaces(): Promise<void> {
  const { regions } = await request<{ regions: Region[] }>('GET', '/regions')
  heldPlaces.value = placesOf(regions, session.value.actor.scope)
}

let renewal: Promise<void> | undefined

onSignedOut(() => {
  status.state = 'lapsed'
  renewal ??= new Promise<void>((resolve) => {
    resume = () => {
      renewal = undefined
      resolve()
    }
  })
  return renewal
})
