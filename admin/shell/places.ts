/** The places an actor sees, as a tree and by code. A place's code begins with that of the place it lies in. */
export interface Region {
  code: string
  name: string
  level: string
  /** Merged into another, or under another code now; its name says so. */
  isClosed: boolean
}

export interface PlaceNode extends Region {
  children: PlaceNode[]
}

export interface Places {
  byCode: ReadonlyMap<string, PlaceNode>
  /** What the actor is bound to, with everything inside; empty while no place is registered. */
  tree: PlaceNode[]
}

const step = 3
const countyLength = 6

const nodeOf = ({ name, ...region }: Region): PlaceNode => ({ ...region, name: region.isClosed ? `${name}（已撤）` : name, children: [] })

export function placesOf(regions: readonly Region[], scope: string): Places {
  const nodes = [...regions].sort((a, b) => (a.code < b.code ? -1 : 1)).map(nodeOf)
  const byCode = new Map(nodes.map((node) => [node.code, node]))
  for (const node of nodes) byCode.get(node.code.slice(0, -step))?.children.push(node)
  const inside = nodes.filter((node) => node.code.startsWith(scope))
  return { byCode, tree: inside.filter((node) => node.code === scope || !byCode.has(node.code.slice(0, -step))) }
}

/** From the county down to the place itself, as far as the places are known. */
export function pathOf(places: Places, code: string): PlaceNode[] {
  const lengths = Array.from({ length: (code.length - countyLength) / step + 1 }, (_, index) => countyLength + index * step)
  return lengths.flatMap((length) => places.byCode.get(code.slice(0, length)) ?? [])
}

/** 木源村 / 大石坑, without the places that everyone here shares. */
export const sayPath = (places: Places, code: string, scope: string): string =>
  pathOf(places, code)
    .filter((node) => node.code.length > scope.length || node.code === code)
    .map((node) => node.name)
    .join(' / ') || code
