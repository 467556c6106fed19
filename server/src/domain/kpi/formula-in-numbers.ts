import type { Formula, Unit } from './define-kpi.js'
import type { ExplainedPart } from './explained-parts.js'
import { valueInWords } from './value-in-words.js'

const number = (value: number): string =>
  new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 }).format(value)

/**
 * The formula of a variant with the amounts put in, as one would check it by hand:
 * `resolutionMet 30 ÷ (resolutionDecided 44 + resolutionDueOpen 1) = 30 ÷ 45 = 66.7%`.
 */
export function formulaInNumbers(
  formula: Formula,
  unit: Unit,
  parts: readonly ExplainedPart[],
  value: number | null,
): string {
  const result = valueInWords(value, unit)
  const of = (side: ExplainedPart['side']) => parts.filter(part => part.side === side)
  const [upper, lower] = [of('NUMERATOR'), of('DENOMINATOR')]
  switch (formula.kind) {
    case 'quantile':
      return `the duration that ${number(formula.q * 100)}% of ${summed(parts)} records do not exceed = ${result}`
    case 'count':
      return equal(summed(upper), result)
    case 'stock':
      return equal(`at the end of the period: ${summed(upper)}`, result)
    case 'nps': {
      const [promoters, detractors] = upper.map(amount)
      return `100 × (${promoters} − ${detractors}) ÷ ${summed(lower)} = ${result}`
    }
    case 'stockDays':
      return `${summed(upper)} ÷ (${summed(lower)} in ${formula.trailingDays} days ÷ ${formula.trailingDays}) = ${result}`
    case 'observed':
      return formula.scale === 'total'
        ? equal(summed(upper), result)
        : quotient(upper, lower, result)
    default:
      return quotient(upper, lower, result)
  }
}

const amount = (part: ExplainedPart): string => `${part.measure} ${number(part.amount)}`

const summed = (parts: readonly ExplainedPart[]): string => parts.map(amount).join(' + ')

const bracketed = (parts: readonly ExplainedPart[]): string =>
  parts.length > 1 ? `(${summed(parts)})` : summed(parts)

const equal = (sum: string, result: string): string => `${sum} = ${result}`

function quotient(
  upper: readonly ExplainedPart[],
  lower: readonly ExplainedPart[],
  result: string,
): string {
  const total = (parts: readonly ExplainedPart[]) =>
    number(parts.reduce((sum, part) => sum + part.amount, 0))
  const isSummed = upper.length > 1 || lower.length > 1
  const totals = isSummed ? ` = ${total(upper)} ÷ ${total(lower)}` : ''
  return `${bracketed(upper)} ÷ ${bracketed(lower)}${totals} = ${result}`
}
