import type { Evidence, Finding } from '../../../domain/alert/evidence.js'
import type { EvidenceAnswer, FindingAnswer } from './alert-answer.js'

/** Evidence as it is told. */
export function evidenceAnswerOf(evidence: Evidence): EvidenceAnswer {
  const { unit, value, numerator, denominator, n, interval, side, period } = evidence
  const { finding, range, target, drivers, raisedFor } = evidence
  return {
    ...{ unit, value, numerator, denominator, n, side, period, target, drivers, raisedFor },
    interval: interval && { ...interval, level: 0.95 },
    usualRange: range,
    finding: findingAnswerOf(finding),
  }
}

/** Every number that the finding holds, by its name; ranges as their two ends. */
function findingAnswerOf(finding: Finding): FindingAnswer {
  const numbers = Object.entries(finding).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value === 'number') return [{ name, value }]
    if (name !== 'interval' || typeof value !== 'object' || value === null) return []
    const { low, high } = value as { low: number; high: number }
    return [
      { name: 'low', value: low },
      { name: 'high', value: high },
    ]
  })
  return { rule: finding.rule, numbers }
}
