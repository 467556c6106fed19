export interface Piece {
  text: string
  /** The KPI that this piece names; null for the words between. */
  code: string | null
}

interface Named {
  code: string
  name: string
}

const firstIn = (text: string, named: readonly Named[]) =>
  named
    .map(entry => ({ ...entry, at: text.indexOf(entry.name) }))
    .filter(({ at }) => at >= 0)
    .sort((left, right) => left.at - right.at || right.name.length - left.name.length)[0]

/** Cuts a sentence at the names of its KPIs, so that each can be opened where it is named. */
export function linkedText(text: string, named: readonly Named[]): Piece[] {
  const found = firstIn(text, named)
  if (!found) return text === '' ? [] : [{ text, code: null }]
  const { at, name, code } = found
  const before = at > 0 ? [{ text: text.slice(0, at), code: null }] : []
  const rest = linkedText(
    text.slice(at + name.length),
    named.filter(entry => entry.code !== code),
  )
  return [...before, { text: name, code }, ...rest]
}
