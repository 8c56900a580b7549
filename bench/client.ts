/** Clients of bench/list.ts: so many at once, each asking again as soon as it is answered. */
import { Agent, get } from 'node:http'

const [origin = '', cookie = '', path = '', clients = '', requests = ''] = process.argv.slice(2)
const agent = new Agent({ keepAlive: true, maxSockets: Number(clients) })

const ask = () =>
  new Promise<{ ms: number; body: string }>((resolve, reject) => {
    const started = performance.now()
    get(`${origin}${path}`, { agent, headers: { cookie } }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        body += part
      })
      response.on('end', () =>
        response.statusCode === 200 ? resolve({ ms: performance.now() - started, body }) : reject(new Error(`${response.statusCode} ${body}`)),
      )
    }).on('error', reject)
  })

const { body } = await ask()
for (let i = 0; i < 20; i++) await ask()
let left = Number(requests)
const times: number[] = []
await Promise.all(
  Array.from({ length: Number(clients) }, async () => {
    while (left-- > 0) times.push((await ask()).ms)
  }),
)
times.sort((a, b) => a - b)
const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]
process.send?.({ p50: at(0.5), p95: at(0.95), total: (JSON.parse(body) as { total: number }).total })
agent.destroy()
process.disconnect?.()
