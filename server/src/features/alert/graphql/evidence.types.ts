import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { LocalDate } from '../../../platform/graphql/scalars.js'
import { UnitEnum } from '../../directory/graphql/words.types.js'
import { IntervalType } from '../../kpi/graphql/point.types.js'
import type { EvidenceAnswer, FindingAnswer } from '../answer/alert-answer.js'
import { AlertRuleCodeEnum, AlertSideEnum } from './alert-words.types.js'

type Drivers = NonNullable<EvidenceAnswer['drivers']>

@ObjectType('AlertNumber', { simpleResolvers: true, description: 'One number of a finding.' })
export class AlertNumberType {
  @Field(() => String, { description: 'Its name, as `AlertRuleCode` explains it.' })
  name!: string

  @Field(() => Float, { description: 'Its value, in the unit that the name implies.' })
  value!: number
}

@ObjectType('AlertFinding', {
  simpleResolvers: true,
  description: 'What was found, with every number that the rule went by.',
})
export class AlertFindingType implements FindingAnswer {
  @Field(() => AlertRuleCodeEnum, { description: 'The rule that fired.' })
  rule!: FindingAnswer['rule']

  @Field(() => [AlertNumberType], { description: 'Which there are depends on the rule.' })
  numbers!: FindingAnswer['numbers']
}

@ObjectType('AlertUsualRange', {
  simpleResolvers: true,
  description: 'The usual range that the figure was seen against, as the control chart showed it.',
})
export class AlertUsualRangeType {
  @Field(() => Float, { description: 'Average of the baseline, in the unit of the KPI.' })
  centre!: number

  @Field(() => Float, { description: 'Lower limit.' })
  low!: number

  @Field(() => Float, { description: 'Upper limit.' })
  high!: number

  @Field(() => String, { description: 'First period of the baseline, in words.' })
  from!: string

  @Field(() => Int, { description: 'Periods in the baseline.' })
  periods!: number

  @Field(() => Float, {
    nullable: true,
    description:
      'Correlation of each value with the next, where it is so high that limits are wider and runs longer. Null: not so.',
  })
  autocorrelation!: number | null
}

@ObjectType('AlertTarget', {
  simpleResolvers: true,
  description: 'The target that was in force, as it was then.',
})
export class AlertTargetType implements NonNullable<EvidenceAnswer['target']> {
  @Field(() => String, { description: 'Version on record.' })
  version!: string

  @Field(() => String, { description: 'Where it comes from, in words.' })
  reference!: string

  @Field(() => Float, { description: 'Its value for the period.' })
  target!: number

  @Field(() => Float, { nullable: true, description: 'Red level. Null for a range.' })
  red!: number | null

  @Field(() => Float, { description: 'Value minus target.' })
  gap!: number

  @Field(() => Boolean, { description: 'Whether it was met.' })
  isMet!: boolean
}

@ObjectType('AlertDriver', {
  simpleResolvers: true,
  description:
    'What one part does to the change of the whole. `rate` and `mix` of all parts sum to the change.',
})
export class AlertDriverType {
  @Field(() => String, {
    nullable: true,
    description: 'Key of the part: `DEPARTMENT/IT`, `SERVICE/EMAIL`. Null: what is in none.',
  })
  scope!: string | null

  @Field(() => String, { description: 'Name of the part.' })
  label!: string

  @Field(() => Float, { description: 'By its own rate having moved, in the unit of the KPI.' })
  rate!: number

  @Field(() => Float, { description: 'By its share of the work having moved.' })
  mix!: number

  @Field(() => Float, { description: 'Its numerator in the period.' })
  numerator!: number

  @Field(() => Float, { description: 'Its denominator in the period.' })
  denominator!: number
}

@ObjectType('AlertLeadingPart', {
  simpleResolvers: true,
  description:
    'The part that explains most of what failed more than usual, or the whole of which it is one.',
})
export class AlertLeadingPartType {
  @Field(() => ID, { description: 'Key of the scope.' })
  scope!: string

  @Field(() => String, { description: 'Its name.' })
  label!: string

  @Field(() => Float, {
    description: 'Share of the excess failures, above 1 where others did better than usual.',
  })
  share!: number
}

@ObjectType('AlertDrivers', {
  simpleResolvers: true,
  description: 'What drives the change, by the parts of the scope.',
})
export class AlertDriversType implements Drivers {
  @Field(() => String, { description: 'What the period is compared with, in words.' })
  against!: string

  @Field(() => Float, { description: 'The change, in the unit of the KPI.' })
  change!: number

  @Field(() => [AlertDriverType], { description: 'All parts, the largest contribution first.' })
  parts!: Drivers['parts']

  @Field(() => AlertLeadingPartType, {
    nullable: true,
    description: 'Null: no part explains at least 70 % of the excess.',
  })
  leading!: Drivers['leading']
}

@ObjectType('AlertPeriod', { simpleResolvers: true, description: 'The period of the evidence.' })
export class AlertPeriodType {
  @Field(() => LocalDate, { description: 'First day counted.' })
  start!: string

  @Field(() => LocalDate, { description: 'First day after it; not counted.' })
  end!: string

  @Field(() => String, { description: 'In words, such as `October 2026`.' })
  label!: string
}

@ObjectType('AlertEvidence', {
  simpleResolvers: true,
  description:
    'What stood when the alert fired: it is kept as it was, whatever became known or was set later.',
})
export class AlertEvidenceType implements EvidenceAnswer {
  @Field(() => UnitEnum, { description: 'Unit of value, range, target and drivers.' })
  unit!: EvidenceAnswer['unit']

  @Field(() => AlertPeriodType, { description: 'The period it fired on.' })
  period!: EvidenceAnswer['period']

  @Field(() => Float, { nullable: true, description: 'Null where it is about the data alone.' })
  value!: number | null

  @Field(() => Float, { nullable: true, description: 'Null where the value is no quotient.' })
  numerator!: number | null

  @Field(() => Float, { nullable: true, description: 'Null where the value is no quotient.' })
  denominator!: number | null

  @Field(() => Int, { description: 'Records behind the value.' })
  n!: number

  @Field(() => IntervalType, { nullable: true, description: '95 % interval of the value.' })
  interval!: EvidenceAnswer['interval']

  @Field(() => AlertSideEnum, { description: 'Which way it moved.' })
  side!: EvidenceAnswer['side']

  @Field(() => AlertFindingType, { description: 'What was found.' })
  finding!: FindingAnswer

  @Field(() => AlertUsualRangeType, { nullable: true, description: 'Null: there is none yet.' })
  usualRange!: EvidenceAnswer['usualRange']

  @Field(() => AlertTargetType, { nullable: true, description: 'Null: none was agreed.' })
  target!: EvidenceAnswer['target']

  @Field(() => AlertDriversType, {
    nullable: true,
    description: 'Null where the KPI is no quotient, or the scope has no parts.',
  })
  drivers!: EvidenceAnswer['drivers']

  @Field(() => AlertLeadingPartType, {
    nullable: true,
    description: 'The whole whose excess this part explains, so that the alert is raised here.',
  })
  raisedFor!: EvidenceAnswer['raisedFor']
}
