/**
 * The quick reader knows the form in which Excel, WPS and the libraries of other systems write, and no other: what it does not
 * recognise it leaves to a reader that takes its time over everything XML allows.
 */
export class Unusual extends Error {}

export function refuseUnless(isUsual: unknown): asserts isUsual {
  if (!isUsual) throw new Unusual()
}
