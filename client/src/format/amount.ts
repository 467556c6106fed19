import type { BenefitUnit } from '@steerboard/schema'
import { locale, noValue } from './value.js'

const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 })
const minus = (text: string): string => text.replace('-', '−')

const byCurrency = new Map<string, { whole: Intl.NumberFormat; short: Intl.NumberFormat }>()

/** How money of a currency is written: with its sign where it has one, else with its code. */
function moneyForms(currency: string) {
  const known = byCurrency.get(currency)
  if (known) return known
  const style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const
  const made = {
    whole: new Intl.NumberFormat(locale, { ...style, maximumFractionDigits: 0 }),
    short: new Intl.NumberFormat(locale, {
      ...{ ...style, notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 1 },
    }),
  }
  byCurrency.set(currency, made)
  return made
}

const suffixes: Record<Exclude<BenefitUnit, 'MONEY'>, string> = { HOURS: ' h', POINTS: ' points' }

/** What amounts are in, and the currency of the organisation (ISO 4217) for those that are money. */
export interface AmountUnit {
  unit: BenefitUnit
  currency: string
}

/** An amount of money, hours or points as text; none is a dash, never a zero. */
export function formatAmount(
  value: number | null | undefined,
  { unit, currency }: AmountUnit,
  place: 'text' | 'short' = 'text',
): string {
  if (value === null || value === undefined) return noValue
  const isShort = place === 'short' && Math.abs(value) >= 10_000
  if (unit === 'MONEY')
    return minus(moneyForms(currency)[isShort ? 'short' : 'whole'].format(value))
  const text = `${(isShort ? short : whole).format(Math.abs(value))}${suffixes[unit]}`
  return value < 0 ? minus(`-${text}`) : text
}

const currencyNames = new Intl.DisplayNames(locale, { type: 'currency' })

/** What a currency is called: "Euro", "Swiss Franc". */
export const nameOfCurrency = (currency: string): string => currencyNames.of(currency) ?? currency

const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })

/** A share without decimals: what is worked out of plans is not exact to the tenth. */
export const formatShare = (value: number | null | undefined): string =>
  value === null || value === undefined ? noValue : percent.format(value)

const oneDecimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })

/** A score or priority, to one decimal where it has one. */
export const formatPoints = (value: number | null | undefined): string =>
  value === null || value === undefined ? noValue : oneDecimal.format(value)
