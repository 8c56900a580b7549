/** What stands before the program tells in Chinese why it cannot begin, and shows no stack. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'bangfu-prepare-'))
  mkdirSync(join(root, 'server', 'bin'), { recursive: true })
  copyFileSync(join(import.meta.dirname, 'prepare.mjs'), join(root, 'server', 'bin', 'prepare.mjs'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const prepare = () => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'server', 'bin', 'prepare.mjs'), 'figures'], {
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: root },
  })
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+|npm (error|warn)/)
  return { status, stderr }
}

it('a part of the program that is not there', () => {
  expect(prepare()).toEqual({ status: 1, stderr: `程序没有准备好：“${join(root, 'package-lock.json')}”文件不在，请重新取一份完整的程序\n` })
})

it('packages that cannot be installed, with the reason kept in a file', () => {
  writeFileSync(join(root, 'package-lock.json'), '{}')
  writeFileSync(join(root, 'package.json'), '{"dependencies":{"tsx":"1.0.0"}}')
  const { status, stderr } = prepare()
  expect(status).toBe(1)
  expect(stderr).toMatch(/程序包没有装好。请检查网络或软件源后重试。原因记在“.*prepare\.log”。/)
})
