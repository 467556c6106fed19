/**
 * How well something that was recorded is borne out, and what it weighs by that.
 * Weights: the evidence classes of the confidence grade of the alignment score, 1.0 / 0.9 / 0.7 / 0.5.
 */
export const evidenceClasses = {
  SYSTEM: { weight: 1, description: 'Counted by a system that we read ourselves. Weighs 1.0.' },
  IMPORT: { weight: 0.9, description: 'Taken over from the books of another system. Weighs 0.9.' },
  DOCUMENTED: {
    weight: 0.7,
    description: 'Entered by hand, with a document behind it. Weighs 0.7.',
  },
  ATTESTED: { weight: 0.5, description: 'Stated by a person, with nothing behind it. Weighs 0.5.' },
} as const

export type EvidenceClass = keyof typeof evidenceClasses

export const evidenceWeight = (evidence: EvidenceClass): number => evidenceClasses[evidence].weight

/** Whether a reference to the evidence has to be given: for all that is more than a statement. */
export const needsReference = (evidence: EvidenceClass): boolean => evidence !== 'ATTESTED'
