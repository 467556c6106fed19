import { Field, Float, ID, ObjectType } from 'type-graphql'
import type { Mover } from '../../../domain/alignment/comparison.js'
import type { Contribution } from '../../../domain/alignment/contributions/contribution.js'
import type { BaseCoverage } from '../../../domain/alignment/coverage.js'
import type { PartOfScore } from '../../../domain/alignment/score.js'
import type { Sensitivity } from '../../../domain/alignment/sensitivity.js'
import { PeriodType } from '../../kpi/graphql/period.types.js'
import type { PeriodAnswer } from '../../kpi/index.js'
import { TargetStatusEnum } from '../../target/graphql/judgement-words.types.js'
import type { AlignmentAnswer, ScoreChange } from '../answer/alignment-answer.js'
import { ContributionGapEnum, CoverageBaseEnum, ScorePartEnum } from './alignment-words.types.js'
import { UnreadWorkType } from './unread-work.types.js'

@ObjectType('AlignmentPartScore', {
  simpleResolvers: true,
  description: 'One of the three parts of the score.',
})
export class ScorePartType implements PartOfScore {
  @Field(() => ScorePartEnum, { description: 'Which.' })
  part!: PartOfScore['part']

  @Field(() => Float, { description: 'Its share of the score, 0 to 1.' })
  weight!: number

  @Field(() => Float, {
    nullable: true,
    description: 'G, C′ or I, 0 to 1. Null: there is nothing that it could be worked out from.',
  })
  value!: number | null

  @Field(() => Float, { description: 'Points of the score that it brings.' })
  points!: number

  @Field(() => Float, { description: 'Points that it could bring.' })
  most!: number
}

@ObjectType('AlignmentAim', { simpleResolvers: true, description: 'An objective by its name.' })
export class AimType {
  @Field(() => ID, { description: 'Number of the objective.' })
  id!: string

  @Field(() => String, { description: 'What it is called.' })
  title!: string
}

@ObjectType('AlignmentContribution', {
  simpleResolvers: true,
  description:
    'What one KPI, base of coverage or initiative brings. The points of all sum to the score.',
})
export class ContributionType implements Contribution {
  @Field(() => String, { description: 'Tells it from all others, from month to month.' })
  key!: string

  @Field(() => ScorePartEnum, { description: 'To which part it belongs.' })
  part!: Contribution['part']

  @Field(() => String, { description: 'What it is, in words.' })
  label!: string

  @Field(() => AimType, { nullable: true, description: 'Objective it stands for; of GOALS only.' })
  objective!: Contribution['objective']

  @Field(() => Float, { description: 'Points that it brings.' })
  points!: number

  @Field(() => Float, { description: 'Points that it could bring.' })
  most!: number

  @Field(() => ContributionGapEnum, {
    nullable: true,
    description: 'Why points are lost that could be had by looking. Null: by what it does.',
  })
  gap!: Contribution['gap']
}

@ObjectType('AlignmentMover', {
  simpleResolvers: true,
  description: 'What one thing did to the change of the score.',
})
export class MoverType implements Mover {
  @Field(() => String, { description: 'As `AlignmentContribution.key`.' })
  key!: string

  @Field(() => String, { description: 'What it is, in words.' })
  label!: string

  @Field(() => AimType, { nullable: true, description: 'Objective it stands for; of GOALS only.' })
  objective!: Mover['objective']

  @Field(() => Float, { description: 'Points before; 0 where it was not there.' })
  before!: number

  @Field(() => Float, { description: 'Points now; 0 where it is gone.' })
  now!: number

  @Field(() => Float, { description: 'Points gained (above 0) or lost.' })
  change!: number
}

@ObjectType('AlignmentComparison', {
  simpleResolvers: true,
  description: 'The score beside that of the month before, weighed as it is now.',
})
export class ComparisonType implements ScoreChange {
  @Field(() => PeriodType, { description: 'The month before.' })
  with!: PeriodAnswer

  @Field(() => Float, { description: 'Its score by the weights and objectives of now.' })
  before!: number

  @Field(() => Float, { description: 'The score now.' })
  now!: number

  @Field(() => Float, { description: '`now` less `before`.' })
  change!: number

  @Field(() => Float, {
    nullable: true,
    description:
      'What it had by the weights and objectives of its own time: draw a break. Null: they are the same.',
  })
  published!: number | null

  @Field(() => [MoverType], { description: 'Largest first; their changes sum to `change`.' })
  movers!: ScoreChange['movers']
}

@ObjectType('AlignmentSensitivity', {
  simpleResolvers: true,
  description: 'What another weight of one objective would do, everything else as it is.',
})
export class SensitivityType implements Sensitivity {
  @Field(() => ID, { description: 'Number of the objective.' })
  objective!: string

  @Field(() => String, { description: 'What it is called.' })
  title!: string

  @Field(() => Float, { description: 'Its weight now, 0 to 100.' })
  from!: number

  @Field(() => Float, { description: 'The weight asked about.' })
  to!: number

  @Field(() => Float, { description: 'Points that the score would move by.' })
  moves!: number
}

@ObjectType('AlignmentUnlinked', {
  simpleResolvers: true,
  description: 'Something that serves no objective.',
})
export class UnlinkedType {
  @Field(() => String, { description: 'Its code or number.' })
  key!: string

  @Field(() => String, { description: 'What it is called.' })
  label!: string

  @Field(() => Float, { description: 'Its part of the base, 0 to 1.' })
  share!: number
}

@ObjectType('AlignmentBaseCoverage', {
  simpleResolvers: true,
  description: 'How much of one base serves an objective.',
})
export class BaseCoverageType implements BaseCoverage {
  @Field(() => CoverageBaseEnum, { description: 'Which.' })
  base!: BaseCoverage['base']

  @Field(() => Float, { nullable: true, description: '0 to 1. Null: nothing is known of it.' })
  covered!: number | null

  @Field(() => Float, { description: 'Its share among the bases that are known, 0 to 1.' })
  share!: number

  @Field(() => Float, {
    nullable: true,
    description:
      'Of what is linked, the part linked strongly, 0 to 1; read it beside `covered`, which weak links can raise. Null: nothing is.',
  })
  strongShare!: number | null

  @Field(() => [UnlinkedType], { description: 'What serves no objective, largest first.' })
  unlinked!: BaseCoverage['unlinked']
}

@ObjectType('AlignmentCoverage', {
  simpleResolvers: true,
  description: 'How much of what is spent, done, run and asked for serves an objective.',
})
export class CoverageType {
  @Field(() => Float, { nullable: true, description: 'C, 0 to 1. Null: nothing is known.' })
  covered!: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'C′: the same against what is aimed at, at most 1.',
  })
  attained!: number | null

  @Field(() => Float, { description: 'How much of what it asks about is known, 0 to 1.' })
  completeness!: number

  @Field(() => Float, {
    nullable: true,
    description: 'Of what is linked, the part linked strongly.',
  })
  strongShare!: number | null

  @Field(() => TargetStatusEnum, {
    description:
      'Good from 0.70 to 0.90, missed below 0.50 and above 0.98: calling everything strategic is a failure too.',
  })
  status!: AlignmentAnswer['coverage']['status']

  @Field(() => [BaseCoverageType], { description: 'Base by base.' })
  bases!: AlignmentAnswer['coverage']['bases']

  @Field(() => [UnreadWorkType], { description: 'What is linked and cannot be counted.' })
  unread!: AlignmentAnswer['coverage']['unread']
}
