import file from './reference-cases.json' with { type: 'json' }

export interface ReferenceCase {
  name: string
  category: string
  // biome-ignore lint/suspicious/noExplicitAny: the shape differs by category and is data.
  input: any
  // biome-ignore lint/suspicious/noExplicitAny: as the input.
  expected: any
  /** Absolute. */
  // biome-ignore lint/suspicious/noExplicitAny: a number for the whole case, or one for each field.
  tolerance: any
}

const cases = file.cases as readonly ReferenceCase[]

/** Every case there is, in the order of the file. */
export const everyCase: readonly Pick<ReferenceCase, 'name' | 'category'>[] = cases

/** The published and recomputed cases of one category. @throws when there is none, so that no test runs empty. */
export function casesOf(category: string): readonly ReferenceCase[] {
  const found = cases.filter(known => known.category === category)
  if (found.length === 0) throw new Error(`no reference case of category ${category}`)
  return found
}

/** @throws when there is no such case. */
export function caseNamed(name: string): ReferenceCase {
  const found = cases.find(known => known.name === name)
  if (!found) throw new Error(`no reference case ${name}`)
  return found
}
