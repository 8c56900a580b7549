/** Households of a place on the map, only those whose position was given freely. */

export interface MappedHousehold {
  id: string
  title: string
  region: string
  /** 经度,纬度 of WGS-84. */
  position: string
  needsHelp: boolean
  isPaired: boolean
  lastVisitOn: string | null
  openRequests: number
}

export interface VisitMap {
  within: string
  households: MappedHousehold[]
  /** Villages that said where they lie. */
  villages: { region: string; name: string; position: string }[]
  /** All households, and those of them with a position, of which no more than `mostOnMap` are given. */
  total: number
  placed: number
}

export const mostOnMap = 2000
