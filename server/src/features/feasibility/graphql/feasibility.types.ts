import { Field, Float, Int, ObjectType } from 'type-graphql'
import { LocalDate } from '../../../platform/graphql/scalars.js'
import { UsualRangeType } from '../../kpi/graphql/behaviour.types.js'
import { AssuranceEnum } from '../../target/graphql/judgement-words.types.js'
import type { FeasibilityAnswer } from '../feasibility-answer.js'
import { FeasibilityStepType } from './course.types.js'
import { ChanceStateEnum } from './feasibility-words.types.js'

@ObjectType('PlainRange', {
  simpleResolvers: true,
  description: 'From a lower to an upper end, in the unit of the KPI.',
})
export class PlainRangeType {
  @Field(() => Float, { description: 'Lower end.' })
  low!: number

  @Field(() => Float, { description: 'Upper end.' })
  high!: number
}

@ObjectType('FeasibilityBaseline', {
  simpleResolvers: true,
  description: 'The history that a target is weighed against.',
})
export class FeasibilityBaselineType {
  @Field(() => LocalDate, { nullable: true, description: 'First day of the first final period.' })
  from!: string | null

  @Field(() => LocalDate, { nullable: true, description: 'First day of the last final period.' })
  to!: string | null

  @Field(() => Int, { description: 'Final periods with enough records.' })
  periods!: number

  @Field(() => Boolean, { description: 'At least six: fewer are no baseline.' })
  isEnough!: boolean

  @Field(() => UsualRangeType, {
    nullable: true,
    description: 'What the process does by chance. Null where there are too few periods to tell.',
  })
  usualRange!: FeasibilityAnswer['baseline']['usualRange']
}

@ObjectType('FeasibilityHits', {
  simpleResolvers: true,
  description: 'How often the last final periods would have met it, at most 24 of them.',
})
export class FeasibilityHitsType {
  @Field(() => Int, { description: 'Periods that would have met it.' })
  met!: number

  @Field(() => Int, { description: 'Periods that can be judged.' })
  of!: number
}

@ObjectType('FeasibilityShift', {
  simpleResolvers: true,
  description: 'How far the middle of the process has to move towards the better.',
})
export class FeasibilityShiftType {
  @Field(() => Float, { description: 'Until half of the periods meet it. 0: they do.' })
  onAverage!: number

  @Field(() => Float, {
    nullable: true,
    description: 'Until chance alone never misses it. Null: no shift does, its spread is too wide.',
  })
  reliably!: number | null
}

@ObjectType('FeasibilityChance', {
  simpleResolvers: true,
  description: 'The chance that the period in which it is to be met meets it.',
})
export class FeasibilityChanceType {
  @Field(() => ChanceStateEnum, { description: 'Why a chance is given, or not.' })
  state!: FeasibilityAnswer['chance']['state']

  @Field(() => Float, { nullable: true, description: '0 to 1. Null unless KNOWN.' })
  chance!: number | null

  @Field(() => Float, { nullable: true, description: 'The value foretold for that period.' })
  expected!: number | null

  @Field(() => PlainRangeType, { nullable: true, description: 'Where it lies with 80 %.' })
  likely!: FeasibilityAnswer['chance']['likely']
}

@ObjectType('FeasibilityAlert', {
  simpleResolvers: true,
  description: 'An alert about a missed target that it would have raised.',
})
export class FeasibilityAlertType {
  @Field(() => LocalDate, { description: 'First day of the period in which it would have fired.' })
  from!: string

  @Field(() => String, { description: 'That period.' })
  fromLabel!: string

  @Field(() => String, { nullable: true, description: 'Where it would have ended. Null: not yet.' })
  toLabel!: string | null

  @Field(() => String, { description: '`CRITICAL` or `WARNING`.' })
  severity!: string
}

@ObjectType('FeasibilityCoherence', {
  simpleResolvers: true,
  description: 'What parts are to reach together, weighed by their work of the last twelve months.',
})
export class FeasibilityCoherenceType {
  @Field(() => String, { nullable: true, description: 'Whose parts. Null: those of this scope.' })
  label?: string | null

  @Field(() => Int, { description: 'Parts with a target of their own.' })
  ownTargets!: number

  @Field(() => Float, {
    nullable: true,
    description: 'What they make together, if all just meet theirs.',
  })
  together!: number | null

  @Field(() => Float, { description: 'What the whole is to reach.' })
  target!: number

  @Field(() => Boolean, {
    nullable: true,
    description: 'False: the parts cannot deliver the whole. Null: it cannot be told.',
  })
  canDeliver!: boolean | null
}

@ObjectType('FeasibilityAim', {
  simpleResolvers: true,
  description: 'The period in which a target is to be met.',
})
export class FeasibilityAimType {
  @Field(() => LocalDate, { description: 'First day.' })
  start!: string

  @Field(() => String, { description: 'The period in words.' })
  label!: string
}

@ObjectType('Feasibility', {
  simpleResolvers: true,
  description: 'What the figures say about a proposed target.',
})
export class FeasibilityType implements FeasibilityAnswer {
  @Field(() => String, { description: 'The levels of the first period, in words.' })
  startsAt!: string

  @Field(() => String, { description: 'The levels that it leads to, in words.' })
  leadsTo!: string

  @Field(() => FeasibilityAimType, { description: 'The period in which it is to be met.' })
  aim!: FeasibilityAnswer['aim']

  @Field(() => FeasibilityBaselineType, { description: 'The history it is weighed against.' })
  baseline!: FeasibilityAnswer['baseline']

  @Field(() => [FeasibilityStepType], {
    nullable: true,
    description:
      'The last 24 periods with their values, then those to come until it is to be met, with the levels of each. Null where it was kept before this field was.',
  })
  course?: NonNullable<FeasibilityAnswer['course']>

  @Field(() => AssuranceEnum, {
    nullable: true,
    description: 'What the process as it is would do about it. Null without a usual range.',
  })
  assurance!: FeasibilityAnswer['assurance']

  @Field(() => FeasibilityHitsType, { description: 'Against the levels of the first period.' })
  hitsAtStart!: FeasibilityAnswer['hitsAtStart']

  @Field(() => FeasibilityHitsType, { description: 'Against the levels that it leads to.' })
  hits!: FeasibilityAnswer['hits']

  @Field(() => FeasibilityShiftType, { nullable: true, description: 'Null without a usual range.' })
  shift!: FeasibilityAnswer['shift']

  @Field(() => FeasibilityChanceType, { description: 'The chance to meet it in time.' })
  chance!: FeasibilityAnswer['chance']

  @Field(() => [FeasibilityAlertType], {
    description:
      'Alerts that the levels of the first period would have raised over the last 12 periods.',
  })
  alerts!: FeasibilityAnswer['alerts']

  @Field(() => FeasibilityCoherenceType, {
    nullable: true,
    description: 'Whether the parts of the scope can deliver it. Null where parts do not combine.',
  })
  parts!: FeasibilityAnswer['parts']

  @Field(() => FeasibilityCoherenceType, {
    nullable: true,
    description: 'Whether with it the scope above can still meet its target. Null: it has none.',
  })
  parent!: FeasibilityAnswer['parent']

  @Field(() => [String], { description: 'All of it in sentences, for the motion.' })
  statements!: readonly string[]

  @Field(() => [String], { description: 'What to know before one votes. Empty: nothing.' })
  warnings!: readonly string[]
}
