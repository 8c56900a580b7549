/** An area of work: under which menus and pages of figures keep the record types it is made of. */
export interface Area {
  name: string
  label: string
  /** The part of the menu it stands in. */
  group: string
  /** In the order in which they are read. */
  records: readonly string[]
}
