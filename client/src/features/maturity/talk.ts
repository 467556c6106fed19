import { formatLevel, formatPoints } from './level-words.js'
import type { DataEvidence, ItemResult } from './maturity.types.js'

/** Why an item is worth a talk, in a sentence each; none where it is not. */
export function reasonsToTalk(result: ItemResult, evidence: DataEvidence | undefined): string[] {
  const { score, business, it, gap, isGapLarge, isAgreed, deviation } = result
  return [
    ...(isGapLarge && gap !== null
      ? [
          `Business says ${formatLevel(business)}, IT ${formatLevel(it)}: ${formatPoints(gap)} points apart.`,
        ]
      : []),
    ...(isAgreed === false
      ? [`No consensus: raters deviate by ${deviation?.toFixed(2)} points.`]
      : []),
    ...(evidence?.isClaimLarge
      ? [`Raters say ${formatLevel(score)}, data show ${evidence.level}. ${evidence.sentence}`]
      : []),
  ]
}

export interface Talk {
  result: ItemResult
  evidence: DataEvidence | undefined
  reasons: readonly string[]
}

/** Items worth a talk, most reasons first, then the lowest. */
export function talksOf(items: readonly ItemResult[], evidence: readonly DataEvidence[]): Talk[] {
  return items
    .map(result => {
      const found = evidence.find(({ item }) => item === result.item.code)
      return { result, evidence: found, reasons: reasonsToTalk(result, found) }
    })
    .filter(({ reasons }) => reasons.length > 0)
    .sort(
      (a, b) =>
        b.reasons.length - a.reasons.length || (a.result.score ?? 0) - (b.result.score ?? 0),
    )
}
