/** A fact as name and text, without what is empty; the names are ours, in words. */
export function factInWords(fact: object): { name: string; text: string }[] {
  return Object.entries(fact).flatMap(([name, value]) => {
    const text = name === 'requester' && value !== null ? 'kept as a hash' : textOf(value)
    return text === null ? [] : [{ name: inWords(name), text }]
  })
}

const inWords = (name: string): string =>
  name.replaceAll(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)

function textOf(value: unknown): string | null {
  if (value === null || value === undefined || value === false || value === '') return null
  if (value instanceof Date) return value.toISOString().replace('.000Z', 'Z')
  if (Array.isArray(value) && value.length === 0) return null
  if (typeof value === 'object') return JSON.stringify(value)
  return String(value)
}
