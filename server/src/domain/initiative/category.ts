/** What money is spent for: the run, grow and transform mix of a portfolio. */
export const categories = {
  RUN: 'Keeps what there is running: renewal, compliance, security.',
  GROW: 'Makes what there is better or serves more with it.',
  TRANSFORM: 'Brings what there was not: another way to work or to serve.',
} as const

export type Category = keyof typeof categories

export interface CategoryShare {
  category: Category
  count: number
  budget: number
  /** Of the budget of all, 0 to 1; `null` where none has a budget. */
  share: number | null
}

/** Number, budget and share of the budget by category; every category is listed. */
export function categoryMix(
  initiatives: readonly { category: Category; budget: number }[],
): CategoryShare[] {
  const total = sum(initiatives)
  return (Object.keys(categories) as Category[]).map(category => {
    const own = initiatives.filter(each => each.category === category)
    const budget = sum(own)
    return { category, count: own.length, budget, share: total > 0 ? budget / total : null }
  })
}

const sum = (all: readonly { budget: number }[]): number =>
  all.reduce((total, { budget }) => total + budget, 0)
