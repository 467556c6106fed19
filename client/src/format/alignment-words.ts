import { locale } from './value.js'

const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })

export const formatPercent = (share: number): string => `${whole.format(100 * share)}%`
