/** One failure: its HTTP status and the sentence a person reads. */
export type Details = Record<string, string | number>

export interface Entry {
  status: number
  say(details: Details): string
}

export const entry = (status: number, say: (details: Details) => string): Entry => ({ status, say })
