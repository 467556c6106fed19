import type { BenefitUnit } from '@steerboard/schema'
import { computed } from 'vue'
import { formatAmount as formatIn, nameOfCurrency } from '../format/amount.js'
import { useFrame } from './frame.js'

/** Amounts in the currency of the organisation. */
export function useMoney() {
  const frame = useFrame()
  const currency = computed(() => frame.value?.organisation.currency ?? 'EUR')
  const formatAmount = (
    value: number | null | undefined,
    unit: BenefitUnit,
    place?: 'text' | 'short',
  ) => formatIn(value, { unit, currency: currency.value }, place)
  const formatMoney = (value: number | null | undefined) => formatAmount(value, 'MONEY')
  const currencyName = computed(() => nameOfCurrency(currency.value))
  return { currency, currencyName, formatAmount, formatMoney }
}
