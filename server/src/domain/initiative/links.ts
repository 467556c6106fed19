/** How much of an initiative is for an objective. */
export interface ObjectiveLink {
  /** Id of the objective. */
  objective: string
  /** Of the whole initiative, above 0, up to 1. */
  share: number
  isPrimary: boolean
}

/** Binary fractions of a hundredth do not add up to 1 exactly. */
const tolerance = 1e-9

/**
 * What is wrong with the links of an initiative; nothing where they are right. Shares are above 0 and
 * together at most 1, an objective is named once, exactly one is primary. Without any link it serves
 * no objective, which is allowed and shown.
 */
export function linkFaults(links: readonly ObjectiveLink[]): string[] {
  if (links.length === 0) return []
  const total = links.reduce((sum, { share }) => sum + share, 0)
  const primary = links.filter(({ isPrimary }) => isPrimary).length
  const faults: [boolean, string][] = [
    [links.some(({ share }) => !(share > 0 && share <= 1)), 'A share is above 0 and at most 1.'],
    [total > 1 + tolerance, 'The shares add up to more than 1.'],
    [
      new Set(links.map(({ objective }) => objective)).size < links.length,
      'An objective is named twice.',
    ],
    [primary !== 1, 'Exactly one objective is the primary one.'],
  ]
  return faults.filter(([isFault]) => isFault).map(([, text]) => text)
}
