import type { MaturityRatingPartsFragment } from '@steerboard/schema'

export type Rating = MaturityRatingPartsFragment
export type Item = Rating['items'][number]
export type Answer = Rating['answers'][number]

export interface Step {
  /** Stands in the address. */
  key: string
  title: string
  items: readonly Item[]
}

/** One screen for each dimension, in the order in which the items come. */
export function stepsOf(items: readonly Item[]): Step[] {
  const groups = Map.groupBy(items, ({ dimension }) => dimension ?? 'gate')
  return [...groups].map(([key, own]) => ({
    key,
    title: own[0]?.dimensionName ?? 'Before AI',
    items: own,
  }))
}

/** Whether something must show this answer. */
export const needsEvidence = (answer: Answer | undefined, from: number): boolean =>
  answer?.score != null && answer.score >= from

/** Whether an item is done, as the server sees it. */
export const isDone = (answer: Answer | undefined, from: number): boolean =>
  answer !== undefined && (!needsEvidence(answer, from) || Boolean(answer.evidence?.trim()))

/** Codes of the items that are done. */
export const doneOf = (
  { items, evidenceFrom }: Pick<Rating, 'items' | 'evidenceFrom'>,
  answers: ReadonlyMap<string, Answer>,
): Set<string> =>
  new Set(items.flatMap(({ code }) => (isDone(answers.get(code), evidenceFrom) ? [code] : [])))
