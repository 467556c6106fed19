import type { Better, Unit } from './define-kpi.js'

/** Which way is good, in words. */
export const betterWords: Record<Better, string> = {
  HIGHER: 'higher is better',
  LOWER: 'lower is better',
  NEITHER: 'neither higher nor lower is better',
}

/** What a value is, and how it is shown. */
export const unitWords: Record<Unit, string> = {
  RATIO: 'share, shown in per cent',
  SECONDS: 'seconds, shown as a duration',
  COUNT: 'count',
  DAYS: 'days',
  HOURS: 'hours',
  SCORE: 'score',
  NPS: 'points from −100 to 100',
}

/** What a bare number is, where it is handed on as it was worked out. */
export const bareUnitWords: Record<Unit, string> = {
  ...unitWords,
  RATIO: 'share from 0 to 1',
  SECONDS: 'seconds',
}
