import { dayInWords } from '../../../domain/calendar/period-label.js'
import type { PersonName } from '../../auth/index.js'
import type { Standing } from '../standing.js'
import type { Desk } from './desk.js'

/** Something that was done about an initiative as a whole, as minutes would have it. */
export interface RecordAnswer {
  at: Date
  person: PersonName
  inWords: string
  reason: string | null
  /** The motion that it follows from. */
  motionId: string | null
}

const stageWords = {
  IDEA: 'wrote down the idea',
  APPROVED: 'approved it',
  STARTED: 'started it',
  DONE: 'ended it as done',
  STOPPED: 'stopped it',
} as const

/** Newest first. */
export function recordAnswers(
  { stages, versions, approvals, risk }: Standing,
  { personOf }: Desk,
): RecordAnswer[] {
  const entries = [
    ...stages
      .filter(({ stage }) => stage !== 'APPROVED')
      .map(row => ({
        ...row,
        inWords: `${stageWords[row.stage]}, from ${dayInWords(row.fromOn)}`,
        motionId: null,
      })),
    ...versions
      .filter(({ version }) => version > 1)
      .map(row => ({
        ...row,
        inWords: `wrote version ${row.version}`,
        reason: null,
        motionId: null,
      })),
    ...approvals.map(row => ({
      ...row,
      inWords: `approved version ${row.version} for the committee`,
      reason: null,
      motionId: String(row.motionId),
    })),
    ...(risk
      ? [
          {
            ...risk,
            inWords: 'accepted the risk of using AI for the committee',
            motionId: String(risk.motionId),
          },
        ]
      : []),
  ]
  return entries
    .map(({ recordedAt, authorId, inWords, reason, motionId }) => ({
      at: recordedAt,
      person: personOf(authorId),
      inWords,
      reason,
      motionId,
    }))
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
}
