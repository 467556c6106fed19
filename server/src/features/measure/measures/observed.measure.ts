import { defineMoment } from './define-moment.js'

export const observed = defineMoment('observed', 'observation', {
  on: 'o.observed_on',
  where: 'not o.level',
  bucket: 'o.kpi',
  values: { observedNumerator: 'o.numerator', observedDenominator: 'o.denominator' },
})

export const observedLevel = defineMoment('observedLevel', 'observation', {
  on: 'o.observed_on',
  where: 'o.level',
  bucket: 'o.kpi',
  values: { levelNumerator: 'o.numerator', levelDenominator: 'o.denominator' },
})
