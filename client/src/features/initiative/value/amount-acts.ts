import type { BenefitType, MonthAmountInput } from '@steerboard/schema'
import type { Ref } from 'vue'
import type { Failure } from '../../../lib/failure.js'

/** How amounts of a month are recorded, of an initiative or of a service. */
export interface AmountActs {
  /** Absent: only initiatives have costs. */
  recordCost?: (amount: MonthAmountInput) => Promise<unknown>
  recordBenefit: (type: BenefitType, amount: MonthAmountInput) => Promise<unknown>
  failure: Readonly<Ref<Failure | undefined>>
  isRunning: Readonly<Ref<boolean>>
}
