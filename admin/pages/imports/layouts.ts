/** What sheets can be read as, as the server tells it. */
export interface Layout {
  name: string
  label: string
  fields: { target: string; label: string; needed: boolean }[]
}
