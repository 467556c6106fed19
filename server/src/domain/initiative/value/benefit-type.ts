/** What a benefit is measured in. Amounts of different types are never added. */
export const benefitTypes = {
  REVENUE: { unit: 'MONEY', description: 'More income, in the currency of the organisation.' },
  COST: { unit: 'MONEY', description: 'Less spending, in the currency of the organisation.' },
  HOURS: {
    unit: 'HOURS',
    description:
      'Working hours saved. Not made into money: that needs a rate that Finance approved.',
  },
  RISK: { unit: 'POINTS', description: 'Risk points taken off the register.' },
  SATISFACTION: { unit: 'POINTS', description: 'Percentage points of satisfied users gained.' },
} as const

export type BenefitType = keyof typeof benefitTypes
export type BenefitUnit = (typeof benefitTypes)[BenefitType]['unit']

export const benefitUnits: Readonly<Record<BenefitUnit, string>> = {
  MONEY: 'Money, in the currency of the organisation.',
  HOURS: 'Hours of work.',
  POINTS: 'Points.',
}

export const allBenefitTypes = Object.keys(benefitTypes) as BenefitType[]
