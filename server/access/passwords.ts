/** Passwords as scrypt hashes (N 2^16, r 8, p 2: 64 MB and about a fifth of a second), compared in constant time. */
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { Problem } from '../../core/problem.ts'

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt)
const cost = { N: 2 ** 16, r: 8, p: 2, maxmem: 128 * 2 ** 20 }
const bytes = 32

/** Beginnings and bodies of passwords that are tried first everywhere. */
const common = /^(?:(.)\1+|(?:0?123456789\d*|987654321\d*|password.*|qwerty.*|admin.*|abc123.*|bangfu.*|a?1qaz.*|5201314.*|iloveyou.*))$/i

export function checkPassword(password: string, loginName: string) {
  const folded = password.toLowerCase()
  const isWeak = [...password].length < 10 || common.test(password) || new Set(folded).size < 5 || folded.includes(loginName.toLowerCase())
  if (isWeak || password.length > 200) throw new Problem('password.weak')
}

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password.normalize('NFKC'), salt, bytes, cost)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), key.toString('base64')].join('$')
}

/** Takes as long for an account without a password as for one with, so that time tells nothing. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  const [, n, r, p, salt = '', key = ''] = (stored ?? `scrypt$${cost.N}$${cost.r}$${cost.p}$${Buffer.alloc(16).toString('base64')}$`).split('$')
  const found = await derive(password.normalize('NFKC'), Buffer.from(salt, 'base64'), bytes, {
    N: Number(n),
    r: Number(r),
    p: Number(p),
    maxmem: cost.maxmem,
  })
  const expected = Buffer.from(key, 'base64')
  return expected.length === bytes && timingSafeEqual(found, expected)
}
