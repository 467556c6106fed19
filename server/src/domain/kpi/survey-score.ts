/** What each scale allows and from where an answer is positive (top two boxes). */
const scales = {
  '1-5': { least: 1, most: 5, positiveFrom: 4, whole: true },
  '1-7': { least: 1, most: 7, positiveFrom: 6, whole: true },
  '0-10': { least: 0, most: 10, positiveFrom: 8, whole: true },
  binary: { least: 0, most: 1, positiveFrom: 1, whole: true },
  'servicenow-0-10': { least: 0, most: 10, positiveFrom: 7.5, whole: false },
  'stars-0-5': { least: 0, most: 5, positiveFrom: 4, whole: true },
} as const

export type SurveyScale = keyof typeof scales
export const surveyScales = Object.keys(scales) as readonly SurveyScale[]

export const isSurveyScale = (text: string): text is SurveyScale => Object.hasOwn(scales, text)

/** Answers later than this do not count. */
export const answerWindowDays = 30

export interface SurveyAnswer {
  scale: SurveyScale
  score: number
  invitedAt: Date
  answeredAt: Date
}

export interface SurveyScore {
  /** On its scale, and given within 30 days of the invitation. */
  valid: boolean
  /** Satisfied or very satisfied; never where the answer is not valid. */
  positive: boolean
  /** On the scale 1–5 (or one to five stars), so that it may enter a mean. */
  scored: boolean
}

/**
 * What an answer counts for. Scales are not mapped to each other: only 1–5 enters the mean.
 *
 * Source: HDI and MetricNet for the top two boxes; ServiceNow surveys are normalised to 0–10.
 */
export function surveyScore({ scale, score, invitedAt, answeredAt }: SurveyAnswer): SurveyScore {
  const { least, most, positiveFrom, whole } = scales[scale]
  const delay = answeredAt.getTime() - invitedAt.getTime()
  const isOnScale = score >= least && score <= most && (!whole || Number.isInteger(score))
  const isInTime = delay >= 0 && delay <= answerWindowDays * 86_400_000
  const valid = isOnScale && isInTime
  const isFivePoint = scale === '1-5' || scale === 'stars-0-5'
  return {
    valid,
    positive: valid && score >= positiveFrom,
    scored: valid && isFivePoint && score >= 1,
  }
}
