/**
 * KPIs whose numerator and denominator come from outside (training, finance, HR, control tests).
 * The index is the stored code: append only.
 */
export const observedKpis = [
  'NONE',
  'TRAINING_COMPLETION',
  'TRAINING_HOURS_PER_FTE',
  'COMPETENCE_COVERAGE',
  'CONTROL_EFFECTIVENESS',
  'ACCESS_REVIEW_ON_TIME',
  'VULN_SLA',
  'AI_SANCTIONED',
  'BENEFIT_REALISATION',
  'LOST_USER_HOURS',
  'SELF_SERVICE_RESOLUTION',
  'KNOWN_ERROR_FIXED',
  'CHANGE_UNAUTHORISED',
  'ONBOARDING_ON_TIME',
  'INVOICE_ON_TIME',
  'MONTH_END_CLOSE_ON_TIME',
  'INSPECTION_ON_TIME',
] as const
export type ObservedKpi = (typeof observedKpis)[number]

/** Observations are stored as integers in millionths of their unit, so that sums are exact. */
export const observedScale = 1_000_000
