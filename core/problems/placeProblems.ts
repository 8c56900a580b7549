/** What stands in the way of merging places or giving them another code. */
import { type Entry, entry } from './entry.ts'

export const placeProblems = {
  'places.countyOnly': entry(403, () => '区划调整由县级凭批复文件办理；请交县级管理员办理'),
  'places.decisionNeeded': entry(422, () => '区划调整要有批复文件；请写明文件名称或文号'),
  'places.none': entry(422, () => '请选择要调整的地方，一个或几个'),
  'places.itself': entry(422, ({ name }) => `${name}不能并入自己或自己里面的地方；请另选并入的地方，改代码的写新的代码`),
  'places.otherLevel': entry(422, ({ name, code }) => `${name}与代码${code}不是同一级；镇只能并入镇，村只能并入村，自然村只能并入自然村`),
  'places.unknown': entry(422, ({ code }) => `没有登记代码为${code}的地方；请核对代码`),
  'places.closed': entry(409, ({ name }) => `${name}已经撤并停用；请改选现在的地方`),
  'places.noParent': entry(422, ({ code }) => `代码${code}所在的上一级没有登记，或已停用；请先登记上一级，或核对代码`),
  'places.nameMissing': entry(422, () => '新的代码还没有登记，请写明新地方的名称'),
  'places.codeTaken': entry(409, ({ name, code }) => `${name}调整后的代码${code}已有别的地方；请先给${name}单独改代码，再并入`),
  'places.full': entry(409, ({ name }) => `${name}里的自然村已经编满999个，放不下了；请分开办理`),
  'point.unreadable': entry(422, () => '位置要写两个度数，经度在前，如 115.32,32.84；度分秒请先换算成度'),
  'point.outside': entry(422, () => '这个位置不在中国境内；请核对经度和纬度有没有写反、抄错'),
  'point.converted': entry(200, () => '已由地图软件的坐标（GCJ-02）换算'),
} satisfies Record<string, Entry>
