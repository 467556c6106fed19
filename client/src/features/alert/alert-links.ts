import type { RouteLocationRaw } from 'vue-router'
import { inPeriod } from '../../format/period.js'
import type { WholeAlert } from './alert.types.js'

/** Where to look further: the KPI in that period, the same as it was known, and the records. */
export function alertLinks({ kpi, variant, scope, grain, evidence, firedAt }: WholeAlert) {
  const query = {
    ...(scope.department && { department: scope.department.code }),
    ...(scope.service && { service: scope.service.code }),
    ...(!variant.isDefault && { variant: variant.code }),
    grain,
    containing: evidence.period.start,
  }
  const page = (more: object, hash = ''): RouteLocationRaw => ({
    name: 'kpi',
    params: { code: kpi.code },
    query: { ...query, ...more },
    hash,
  })
  return [
    { text: `${kpi.name} ${inPeriod({ grain, label: evidence.period.label })}`, to: page({}) },
    ...(firedAt
      ? [{ text: 'The same as it was known when it was raised', to: page({ asOf: firedAt }) }]
      : []),
    { text: 'The records behind it', to: page({}, '#records') },
  ]
}

/** Alerts that have to do with this one, each with how. */
export function relatedTo({ groupedInto, toldWith, inhibitedBy, parts }: WholeAlert) {
  const one = (how: string, alert: WholeAlert['toldWith']) => (alert ? [{ how, alert }] : [])
  return [
    ...one('Told there: this part explains most of it', groupedInto),
    ...one('Told there: the whole that this is a part of', toldWith),
    ...one('Held back by this doubt about the data', inhibitedBy),
    ...parts.map(alert => ({ how: 'A larger scope whose alert this part explains', alert })),
  ]
}
