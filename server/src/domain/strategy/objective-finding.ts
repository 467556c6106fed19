import type { WeightFrom } from '../alignment/checks/objective-changes.js'
import { swappedOutInWords, weightMovedInWords } from '../alignment/words/changes-in-words.js'
import type { LocalDate } from '../calendar/local-date.js'

/** A change of an objective that could have been made to please the score, with what that rests on. */
export type ObjectiveFinding = { on: LocalDate } & (
  | { kind: 'WEIGHT_MOVED'; about: ''; evidence: { from: WeightFrom; to: WeightFrom } }
  | {
      kind: 'KPI_SWAPPED_OUT'
      /** Key of the link that was taken out. */
      about: string
      /** `decided`: when the committee took it out, or the first day without it where that is earlier. */
      evidence: {
        takenOut: string
        putIn: readonly string[]
        turnedRed: LocalDate
        decided: LocalDate
      }
    }
)

export function findingInWords(finding: ObjectiveFinding, title: string): string {
  if (finding.kind === 'WEIGHT_MOVED') return weightMovedInWords(title, finding.evidence)
  const { decided, ...swap } = finding.evidence
  return swappedOutInWords({ ...swap, title, day: decided })
}
