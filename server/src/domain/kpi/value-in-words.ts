import type { Unit } from './define-kpi.js'

const decimal = (value: number, digits: number): string =>
  new Intl.NumberFormat('en-GB', { maximumFractionDigits: digits }).format(value)

/** Never rounds a share that is not all to all, nor one that is not nothing to nothing. */
function share(value: number): string {
  for (const digits of [1, 2, 3]) {
    const text = decimal(value * 100, digits)
    const pretends = (text === '100' && value !== 1) || (/^-?0$/.test(text) && value !== 0)
    if (!pretends) return `${text}%`
  }
  return value < 0.5 ? 'under 0.001%' : 'over 99.999%'
}

const counted = (amount: string, unit: string): string =>
  `${amount} ${unit}${amount === '1' ? '' : 's'}`

function duration(seconds: number): string {
  if (seconds < 60) return counted(decimal(seconds, 0), 'second')
  if (seconds < 3600) return counted(decimal(seconds / 60, 0), 'minute')
  const hours = seconds / 3600
  return counted(decimal(hours, hours < 100 ? 1 : 0), 'hour')
}

/** A value as a sentence says it: "92.1%", "4.2 hours", "1,234"; unknown where there is none. */
export function valueInWords(value: number | null, unit: Unit): string {
  if (value === null) return 'unknown'
  switch (unit) {
    case 'RATIO':
      return share(value)
    case 'SECONDS':
      return duration(value)
    case 'HOURS':
      return counted(decimal(value, 1), 'hour')
    case 'DAYS':
      return counted(decimal(value, 1), 'day')
    case 'COUNT':
      return decimal(value, 0)
    case 'NPS':
      return decimal(value, 0)
    case 'SCORE':
      return decimal(value, 2)
  }
}

/** The size of a difference, without its sign: of shares in percentage points. */
export const differenceInWords = (difference: number, unit: Unit): string =>
  unit === 'RATIO'
    ? counted(decimal(Math.abs(difference) * 100, 1), 'percentage point')
    : valueInWords(Math.abs(difference), unit)
