/**
 * Seals secrets with the installation's key. One master key, kept outside the data folder and the backup;
 * every use has its own derived key. The first byte of a sealed value names the algorithm, so that another
 * (SM4 with HMAC-SM3) can join without touching old values.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Vault } from '../kinds/kind.ts'
import { hmacSha256 } from './sha256.ts'

const aes256gcm = 1

export interface Keys extends Vault {
  /** A key of 32 bytes for one use. */
  derive(use: string): Buffer
}

const mostBlinded = 20_000

export const keyPath = () => process.env.BANGFU_KEY ?? (process.getuid?.() === 0 ? '/etc/bangfu/key' : join(homedir(), '.config', 'bangfu', 'key'))

/** Reads the key, or makes one at the very first start. `mustExist` when there is data already: a new key could not open it. */
export function openKeys(mustExist: boolean, path = keyPath()): Keys {
  if (!existsSync(path)) {
    if (mustExist) throw new Error(`找不到密钥文件 ${path}。已有数据必须用原来的密钥打开；请把密钥放回原处，或用 BANGFU_KEY 指明位置。`)
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    writeFileSync(path, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' })
    chmodSync(path, 0o600)
  }
  const master = Buffer.from(readFileSync(path, 'utf8').trim(), 'hex')
  if (master.length !== 32) throw new Error(`密钥文件 ${path} 已损坏：应为64位十六进制数字。请用备份的密钥替换。`)
  return keysFrom(master)
}

export function keysFrom(master: Buffer): Keys {
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', master, 'bangfu', use, 32))
  const sealKey = derive('seal')
  const blindKey = derive('blind')
  // An import asks for the same number several times while it works on a row, and of last fours there are but few.
  const blinded = new Map<string, Map<string, Buffer>>()
  const freshIv = nonces()
  const blindOf = hmacSha256(blindKey)
  return {
    derive,
    seal(plain) {
      const iv = freshIv()
      const cipher = createCipheriv('aes-256-gcm', sealKey, iv)
      const body = cipher.update(plain, 'utf8')
      // Of this mode nothing is left for the end but the tag.
      cipher.final()
      const sealed = Buffer.allocUnsafe(29 + body.length)
      sealed[0] = aes256gcm
      iv.copy(sealed, 1)
      cipher.getAuthTag().copy(sealed, 13)
      body.copy(sealed, 29)
      return sealed
    },
    open(sealed) {
      if (sealed[0] !== aes256gcm) throw new Error(`sealed with an unknown algorithm ${sealed[0]}`)
      const decipher = createDecipheriv('aes-256-gcm', sealKey, sealed.subarray(1, 13))
      decipher.setAuthTag(sealed.subarray(13, 29))
      return Buffer.concat([decipher.update(sealed.subarray(29)), decipher.final()]).toString('utf8')
    },
    blind(use, plain) {
      const known = blinded.get(use) ?? new Map<string, Buffer>()
      blinded.set(use, known)
      const met = known.get(plain)
      if (met) return met
      const blind = blindOf(`${use}\0${plain}`).subarray(0, 16)
      if (known.size >= mostBlinded) known.clear()
      known.set(plain, blind)
      return blind
    },
  }
}

/** Random nonces, drawn from the system many at a time: one call for each would cost more than the sealing. */
function nonces(): () => Buffer {
  let drawn = Buffer.alloc(0)
  return () => {
    if (!drawn.length) drawn = randomBytes(12 * 1024)
    const nonce = drawn.subarray(0, 12)
    drawn = drawn.subarray(12)
    return nonce
  }
}
