const known = new Set(Intl.supportedValuesOf('currency'))

/** Whether there is such money, by its code of ISO 4217. */
export const isCurrency = (code: string): boolean => known.has(code)

/** An amount as sentences say it, without cents: `€120,000`, `CHF 120,000`. */
export function moneyInWords(amount: number, currency: string): string {
  const form = new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  })
  return form.format(amount).replaceAll('\u00a0', ' ')
}
