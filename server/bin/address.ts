/** Where people open the pages, for who writes links. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Opened } from './openApp.ts'

export const addressFile = (data: string) => join(data, 'address')

/** Where people open the pages: the address that was set, else the one last served. */
export function servedAddress({ data }: Opened): string {
  const file = addressFile(data)
  return process.env.BANGFU_ADDRESS ?? (existsSync(file) ? readFileSync(file, 'utf8') : 'http://127.0.0.1:8730')
}
