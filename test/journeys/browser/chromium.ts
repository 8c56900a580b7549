/**
 * The browser of the journeys: Chromium 87, the oldest the product promises to work in, as the npm package
 * chrome-aws-lambda carries it. Unpacked once into a folder for temporary files, together with fonts that show Chinese.
 */
import { createWriteStream, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'
import { extract } from 'tar-stream'
import { unpackFonts } from './fonts.ts'

const browserPackage = createRequire(import.meta.url).resolve('chrome-aws-lambda/package.json')
const packed = (name: string) => join(dirname(browserPackage), 'bin', name)
/** Carries the whole of NSS and NSPR, of which chrome-aws-lambda has only a part, for machines that have none. */
const libraries = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin', 'al2023.tar.br')

/** Where Chromium was unpacked to; another version of the package has a folder of its own. */
async function unpackChromium(): Promise<string> {
  const { version } = JSON.parse(readFileSync(browserPackage, 'utf8')) as { version: string }
  const folder = join(tmpdir(), `bangfu-chromium-${version}-${userInfo().username}`)
  if (existsSync(folder)) return folder
  const making = mkdtempSync(`${folder}-`)
  await pipeline(
    Readable.from([readFileSync(packed('chromium.br'))]),
    createBrotliDecompress(),
    createWriteStream(join(making, 'chromium'), { mode: 0o755 }),
  )
  for (const archive of [packed('aws.tar.br'), libraries, packed('swiftshader.tar.br')]) await unpackTar(archive, making)
  unpackFonts(making, folder)
  try {
    renameSync(making, folder)
  } catch (error) {
    // Another run was quicker.
    if (!existsSync(folder)) throw error
    rmSync(making, { recursive: true })
  }
  return folder
}

async function unpackTar(path: string, folder: string) {
  const entries = extract()
  const unpacking = pipeline(Readable.from([readFileSync(path)]), createBrotliDecompress(), entries)
  for await (const entry of entries) {
    const to = join(folder, entry.header.name)
    if (entry.header.type !== 'file') {
      entry.resume()
      continue
    }
    mkdirSync(dirname(to), { recursive: true })
    await pipeline(entry, createWriteStream(to, { mode: entry.header.mode ?? 0o644 }))
  }
  await unpacking
}

/** Starts the browser. Where it cannot be started the journeys fail: a browser that is missing proves nothing. */
export async function openBrowser(): Promise<Browser> {
  const folder = await unpackChromium()
  const libraryPath = [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--lang=zh-CN'],
    env: { ...process.env, LD_LIBRARY_PATH: libraryPath, FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  })
}
