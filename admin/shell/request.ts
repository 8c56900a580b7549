/** The one way to the server: says who asks, turns refusals into ProblemError, and has a lapsed session renewed before it tries again. */

export interface FieldRefusal {
  field: string
  label: string
  key: string
  sentence: string
}

interface ProblemAnswer {
  key: string
  message: string
  more: Record<string, unknown>
}

/** A refusal with its sentence for people. `key` as in core/problem.ts, or one of `network.down` and `answer.unreadable`. */
export class ProblemError extends Error {
  readonly key: string
  readonly status: number
  readonly more: Record<string, unknown>

  constructor(status: number, { key, message, more = {} }: Omit<ProblemAnswer, 'more'> & { more?: Record<string, unknown> }) {
    super(message)
    this.status = status
    this.key = key
    this.more = more
  }
}

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'
/** Empty texts are not sent; null is, as an empty one. */
export type Query = Record<string, string | number | null | undefined>

interface Options {
  query?: Query
  body?: unknown
  /** Requests that themselves open a session do not ask for one. */
  anonymous?: boolean
}

/** Resolves once somebody has signed in again. Set by the session; a request waits for it. */
let renewSession: (() => Promise<void>) | undefined

export function onSignedOut(renew: () => Promise<void>) {
  renewSession = renew
}

export async function request<T>(method: Method, path: string, options: Options = {}): Promise<T> {
  const answer = await send(method, path, options)
  if (answer.status === 204) return undefined as T
  return (await answer.json().catch(() => {
    throw unreadable(answer.status)
  })) as T
}

/** As `request`, for answers that are files, with the name the server gives them. */
export async function requestFile(method: Method, path: string, options: Options = {}): Promise<{ content: Blob; name: string }> {
  const answer = await send(method, path, options)
  const name = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? ''
  return { content: await answer.blob(), name: decodeURIComponent(name) }
}

async function send(method: Method, path: string, options: Options): Promise<Response> {
  const answer = await fetch(address(path, options.query), { method, headers: headersOf(method, options.body), body: bodyOf(options.body) }).catch(
    () => {
      throw new ProblemError(0, { key: 'network.down', message: '连接不上服务器；请检查网络后重试，已填的内容不会丢失' })
    },
  )
  if (answer.ok) return answer
  const problem = await problemOf(answer)
  if (problem.key !== 'session.missing' || options.anonymous || !renewSession) throw problem
  await renewSession()
  return send(method, path, options)
}

function address(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value ?? '')])).toString()
  return `/api${path}${text ? `?${text}` : ''}`
}

function headersOf(method: Method, body: unknown): Record<string, string> {
  return {
    ...(method === 'GET' ? {} : { 'x-bangfu': '1' }),
    ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
  }
}

const bodyOf = (body: unknown) => (body === undefined || body instanceof FormData ? body : JSON.stringify(body))

async function problemOf(answer: Response): Promise<ProblemError> {
  const text = await answer.text()
  try {
    const { problem } = JSON.parse(text) as { problem: ProblemAnswer }
    return new ProblemError(answer.status, problem)
  } catch {
    return unreadable(answer.status)
  }
}

const unreadable = (status: number) =>
  new ProblemError(status, { key: 'answer.unreadable', message: `服务器没有正常答复（${status}）；请稍后重试，仍不行请告诉管理员` })
