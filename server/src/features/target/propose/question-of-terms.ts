import type { TargetTerms } from '../../../domain/target/terms.js'
import type { TermsQuestion } from './motion-question.js'

/** Terms that were agreed somewhere, as somebody would write them again. */
export function questionOfTerms(terms: TargetTerms): TermsQuestion {
  if (terms.direction === 'RANGE') {
    const { low, high, redLow, redHigh } = terms
    return { range: { low, high, redLow, redHigh } }
  }
  const { trajectory, red, stretch = null } = terms
  const levels = { shape: trajectory.shape, red, stretch }
  switch (trajectory.shape) {
    case 'CONSTANT':
      return { ...levels, value: trajectory.value }
    case 'LINEAR': {
      const { baseline, baselineDate, target, targetDate } = trajectory
      return { ...levels, baselineValue: baseline, baselineDate, value: target, targetDate }
    }
    case 'STEP':
      return { ...levels, tabled: trajectory.steps }
    case 'TABLE':
      return { ...levels, tabled: trajectory.rows }
  }
}
