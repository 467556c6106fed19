import type { Unit } from '@steerboard/schema'
import { alertRuleNames, numberName } from '../../format/alerts.js'
import {
  formatCount,
  formatDifference,
  formatPlain,
  formatSigned,
  formatValue,
} from '../../format/value.js'
import type { Evidence, WholeAlert } from './alert.types.js'

interface Fact {
  name: string
  text: string
}

const inUnitOfKpi = ['value', 'target', 'red', 'before', 'low', 'high']
const shares = ['chance', 'share']

/** A number of a finding with the unit that its name implies. */
function numberText(name: string, value: number, { unit, finding }: Evidence): string {
  if (name === 'slope' || (finding.rule === 'TREND' && (name === 'low' || name === 'high')))
    return formatSigned(value, unit)
  if (inUnitOfKpi.includes(name)) return formatValue(value, unit)
  if (shares.includes(name)) return formatValue(value, 'RATIO')
  return formatPlain(value)
}

const range = ({ low, high }: { low: number; high: number }, unit: Unit): string =>
  `${formatValue(low, unit)} to ${formatValue(high, unit)}`

/** Everything the alert went by, as it stood when it fired. */
export function evidenceFacts({ evidence, ruleVersion }: WholeAlert): Fact[] {
  const { unit, period, value, numerator, denominator, n, interval, finding } = evidence
  const quotient =
    unit === 'RATIO' && numerator !== null && denominator !== null
      ? ` (${formatCount(numerator)} of ${formatCount(denominator)})`
      : ''
  return [
    { name: 'Period', text: period.label },
    ...(value === null ? [] : [{ name: 'Value', text: formatValue(value, unit) + quotient }]),
    ...(interval ? [{ name: '95% interval', text: range(interval, unit) }] : []),
    { name: 'Records', text: formatCount(n) },
    { name: 'Rule', text: alertRuleNames[finding.rule] },
    ...finding.numbers.map(({ name, value: number }) => ({
      name: numberName(name),
      text: numberText(name, number, evidence),
    })),
    {
      name: 'Settings of the rule',
      text: ruleVersion === null ? 'Those of the product' : `Version ${ruleVersion}`,
    },
    ...rangeFacts(evidence),
    ...targetFacts(evidence),
  ]
}

function rangeFacts({ usualRange, unit }: Evidence): Fact[] {
  if (!usualRange) return [{ name: 'Usual range', text: 'None yet: too few periods' }]
  const { centre, from, periods, autocorrelation } = usualRange
  return [
    { name: 'Usual range', text: range(usualRange, unit) },
    { name: 'Average', text: formatValue(centre, unit) },
    { name: 'Worked out from', text: `${periods} periods since ${from}` },
    ...(autocorrelation === null
      ? []
      : [{ name: 'Correlation of successive values', text: formatPlain(autocorrelation) }]),
  ]
}

function targetFacts({ target, unit }: Evidence): Fact[] {
  if (!target) return [{ name: 'Target', text: 'None was agreed' }]
  const by = target.gap === 0 ? '' : ` by ${formatDifference(target.gap, unit)}`
  return [
    { name: 'Target', text: formatValue(target.target, unit) },
    ...(target.red === null ? [] : [{ name: 'Red', text: formatValue(target.red, unit) }]),
    { name: 'Outcome', text: `${target.isMet ? 'Met' : 'Missed'}${by}` },
    { name: 'Agreed for', text: `${target.reference}, version ${target.version}` },
  ]
}
