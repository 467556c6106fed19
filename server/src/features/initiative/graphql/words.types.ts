import { aiMarks, gateStates } from '../../../domain/initiative/ai-mark.js'
import { categories } from '../../../domain/initiative/category.js'
import { deliveryStatuses } from '../../../domain/initiative/delivery/delivery.js'
import { criteria } from '../../../domain/initiative/scoring/criteria.js'
import { stages } from '../../../domain/initiative/stage.js'
import { benefitTypes, benefitUnits } from '../../../domain/initiative/value/benefit-type.js'
import { evidenceClasses } from '../../../domain/initiative/value/evidence-class.js'
import { defineEnum } from '../../../platform/graphql/define-enum.js'
import { milestoneStates } from '../answer/milestone-answer.js'

const described = <K extends string>(
  table: Readonly<Record<K, { description: string }>>,
): Record<K, string> =>
  Object.fromEntries(
    Object.entries<{ description: string }>(table).map(([name, { description }]) => [
      name,
      description,
    ]),
  ) as Record<K, string>

export const StageEnum = defineEnum('InitiativeStage', 'Where an initiative stands.', stages)
export const CategoryEnum = defineEnum(
  'InitiativeCategory',
  'What the money is spent for: run, grow or transform.',
  categories,
)
export const AiMarkEnum = defineEnum(
  'AiMark',
  'The mark that an initiative carries for its use of artificial intelligence.',
  aiMarks,
)
export const GateStateEnum = defineEnum(
  'AiGateState',
  'What the AI readiness gate says.',
  gateStates,
)
export const DeliveryStatusEnum = defineEnum(
  'InitiativeDeliveryStatus',
  'Whether an initiative delivers what was said.',
  deliveryStatuses,
)
export const MilestoneStateEnum = defineEnum(
  'MilestoneState',
  'How a milestone stands on the day asked about.',
  milestoneStates,
)
export const BenefitTypeEnum = defineEnum(
  'BenefitType',
  'What a benefit is measured in. Amounts of different types are never added.',
  described(benefitTypes),
)
export const BenefitUnitEnum = defineEnum(
  'BenefitUnit',
  'Unit of an amount of benefit.',
  benefitUnits,
)
export const EvidenceClassEnum = defineEnum(
  'EvidenceClass',
  'How well something recorded is borne out, and what it weighs by that.',
  described(evidenceClasses),
)
export const ValueSideEnum = defineEnum('ValueSide', 'Whether an amount is meant or was counted.', {
  PLANNED: 'What is to come. 0 or more.',
  ACTUAL: 'What came or was spent. Months that have not begun have none.',
})
export const CriterionEnum = defineEnum(
  'ScoringCriterion',
  'What the committee scores an initiative by, each from 0 to 5. Weights add up to 100.',
  Object.fromEntries(
    Object.entries(criteria).map(([name, { question, weight }]) => [
      name,
      `${question} Weight ${weight}.`,
    ]),
  ) as Record<keyof typeof criteria, string>,
)
