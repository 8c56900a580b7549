/** Where the nodes and lines of the picture stand: receivers in the order of their places, givers beside those they help, so that few lines cross. */

export interface GraphNode {
  key: string
  label: string
  type: string
  id: string | null
  region: string | null
  uncovered: number
}

export interface Graph {
  givers: GraphNode[]
  receivers: GraphNode[]
  edges: { giver: string; receiver: string; pairings: number; whole: boolean }[]
}

export interface Placed extends GraphNode {
  y: number
  height: number
  /** How wide its lines are together, and the households among them. */
  pairings: number
  households: number
}

export interface Ribbon {
  key: string
  giver: string
  receiver: string
  path: string
  whole: boolean
  said: string
}

export const size = { width: 900, side: 250, bar: 8, row: 19, gap: 5, unit: 1.6, top: 26 }

export function layoutOf({ givers, receivers, edges }: Graph): { givers: Placed[]; receivers: Placed[]; ribbons: Ribbon[]; height: number } {
  const right = column(receivers, edges, 'receiver')
  const middle = new Map(right.map(({ key, y, height }) => [key, y + height / 2]))
  const weight = (key: string) => {
    const own = edges.filter(({ giver }) => giver === key)
    return (
      own.reduce((sum, { receiver, pairings }) => sum + (middle.get(receiver) ?? 0) * pairings, 0) /
      Math.max(
        1,
        own.reduce((sum, { pairings }) => sum + pairings, 0),
      )
    )
  }
  const left = column(
    [...givers]
      .map((node) => ({ node, at: weight(node.key) }))
      .sort((a, b) => a.at - b.at)
      .map(({ node }) => node),
    edges,
    'giver',
  )
  const used = new Map<string, number>()
  const names = new Map([...left, ...right].map(({ key, label }) => [key, label]))
  const place = (side: string, nodes: readonly Placed[], key: string, pairings: number) => {
    const node = nodes.find((each) => each.key === key) as Placed
    const from = used.get(side + key) ?? 0
    const height = (pairings / node.pairings) * node.height
    used.set(side + key, from + height)
    return { y: node.y + from, height }
  }
  const inOrder = [...edges].sort((a, b) => (middle.get(a.receiver) ?? 0) - (middle.get(b.receiver) ?? 0))
  const [x, end] = [size.side + size.bar, size.width - size.side - size.bar]
  const half = (x + end) / 2
  const ribbons = inOrder.map((edge): Ribbon => {
    const a = place('g', left, edge.giver, edge.pairings)
    const b = place('r', right, edge.receiver, edge.pairings)
    const path = `M${x},${a.y} C${half},${a.y} ${half},${b.y} ${end},${b.y} v${b.height} C${half},${b.y + b.height} ${half},${a.y + a.height} ${x},${a.y + a.height} Z`
    const said = `${names.get(edge.giver)} → ${names.get(edge.receiver)}${edge.whole ? '' : ` ${edge.pairings}户`}`
    return { key: `${edge.giver} ${edge.receiver} ${edge.whole}`, giver: edge.giver, receiver: edge.receiver, path, whole: edge.whole, said }
  })
  const bottom = (nodes: readonly Placed[]) => (nodes.at(-1)?.y ?? 0) + (nodes.at(-1)?.height ?? 0)
  return { givers: left, receivers: right, ribbons, height: Math.max(bottom(left), bottom(right)) + size.gap }
}

function column(nodes: readonly GraphNode[], edges: Graph['edges'], side: 'giver' | 'receiver'): Placed[] {
  let y = size.top
  return nodes.map((node) => {
    const own = edges.filter((edge) => edge[side] === node.key)
    const sum = (all: Graph['edges']) => all.reduce((total, edge) => total + edge.pairings, 0)
    const [pairings, households] = [sum(own), sum(own.filter(({ whole }) => !whole))]
    const height = Math.max(size.row - size.gap, pairings * size.unit)
    const placed = { ...node, y, height, pairings, households }
    y += height + size.gap
    return placed
  })
}
