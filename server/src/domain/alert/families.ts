/** What an alert can be about. Append only: stored with every alert. */
export const alertFamilies = [
  'TARGET_MISS',
  'SHIFT',
  'TREND',
  'FORECAST_MISS',
  'BUDGET_BURN',
  'DATA_QUALITY',
  'SIDE_EFFECT',
  'STABLE',
] as const
export type AlertFamily = (typeof alertFamilies)[number]

/** How soon someone has to know. CRITICAL is told at once, the others in a digest. */
export type Severity = 'CRITICAL' | 'WARNING' | 'INFO'

const urgency: readonly Severity[] = ['INFO', 'WARNING', 'CRITICAL']

/** Whether the first is more urgent than the second. */
export const isMoreSevere = (one: Severity, other: Severity): boolean =>
  urgency.indexOf(one) > urgency.indexOf(other)
