/** Where an error comes from. Not what it says: that may quote what somebody entered, and goes into no log. */
export const errorPlaces = ({ name, code, stack = '' }: Error & { code?: string }) =>
  [name, code, ...stack.split('\n').filter((line) => /^\s+at /.test(line))].filter(Boolean).join('\n')
