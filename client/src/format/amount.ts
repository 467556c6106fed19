import type { BenefitUnit } from '@steerboard/schema'
import { locale, noValue } from './value.js'

const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 })
const minus = (text: string): string => text.replace('-', '−')

const byUnit: Record<BenefitUnit, (text: string) => string> = {
  EUR: text => `€${text}`,
  HOURS: text => `${text} h`,
  POINTS: text => `${text} points`,
}

/** An amount of money, hours or points as text; none is a dash, never a zero. */
export function formatAmount(
  value: number | null | undefined,
  unit: BenefitUnit,
  place: 'text' | 'short' = 'text',
): string {
  if (value === null || value === undefined) return noValue
  const form = place === 'short' && Math.abs(value) >= 10_000 ? short : whole
  const text = byUnit[unit](form.format(Math.abs(value)))
  return value < 0 ? minus(`-${text}`) : text
}

export const formatEuro = (value: number | null | undefined): string => formatAmount(value, 'EUR')

const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })

/** A share without decimals: what is worked out of plans is not exact to the tenth. */
export const formatShare = (value: number | null | undefined): string =>
  value === null || value === undefined ? noValue : percent.format(value)

const oneDecimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })

/** A score or priority, to one decimal where it has one. */
export const formatPoints = (value: number | null | undefined): string =>
  value === null || value === undefined ? noValue : oneDecimal.format(value)

const monthForm = new Intl.DateTimeFormat(locale, {
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})

/** A month by its first day, e.g. "Nov 2026". */
export const formatMonth = (month: string): string =>
  monthForm.format(new Date(`${month}T12:00:00Z`))
