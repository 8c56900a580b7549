/** The demonstration as a first start loads it: some offices of it, a start that is cut off, and the one after. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePort, openPlace, type Place } from '../../test/county/command.ts'

let place: Place
let port: string

beforeAll(async () => {
  place = openPlace()
  port = String(await freePort())
})
afterAll(() => place.remove())

describe.sequential('the demonstration', () => {
  it('an office that it does not have is told with those it has', async () => {
    expect(await place.run('serve', '--demo', 'harbour')).toEqual({
      code: 2,
      said: expect.stringMatching(/^示范数据里没有“harbour”这个单位；现有village-team、.*town，请改正 --demo\n$/),
    })
  }, 60_000)

  it('a first start that was cut off goes on with the office where it stopped, and every office has its link', async () => {
    const first = place.start('serve', '--demo', 'paired-unit,stationed-unit', '--port', port)
    await first.until('（2/2）')
    first.child.kill('SIGKILL')
    await first.ended
    const second = place.start('serve', '--port', port)
    const said = await second.until(/^ {2}stationed-unit .*\n/m)
    expect(said).toContain('正在装入示范数据（1/1）市检察院驻苟溪村工作队')
    expect(said).toMatch(/^ {2}paired-unit +http\S+ +区行政服务中心·县级管理员$/m)
    expect(said).not.toContain('林泉镇')
    second.child.kill('SIGTERM')
    await second.ended
    expect((await place.run('verify', '--county', '519901')).code).toBe(0)
  }, 240_000)
})
