import { Field, Float, ID, ObjectType } from 'type-graphql'
import type { Orphans } from '../../../domain/alignment/checks/orphans.js'
import { Instant, LocalDate } from '../../../platform/graphql/scalars.js'
import { NamedType, ScopeType } from '../../directory/graphql/scope.types.js'
import { PeriodType } from '../../kpi/graphql/period.types.js'
import type { PeriodAnswer, ScopeAnswer } from '../../kpi/index.js'
import type { FindingAnswer } from '../../strategy/index.js'
import { TargetStatusEnum } from '../../target/graphql/judgement-words.types.js'
import type { AlignmentAnswer } from '../answer/alignment-answer.js'
import {
  ConfidenceGradeEnum,
  ObjectiveChangeEnum,
  ScoreBadgeEnum,
  ScoreSentenceEnum,
} from './alignment-words.types.js'
import { ObjectiveInScoreType } from './objective-score.types.js'
import {
  AimType,
  ComparisonType,
  ContributionType,
  CoverageType,
  ScorePartType,
  SensitivityType,
} from './score-parts.types.js'
import { ScorePointType } from './score-point.types.js'

@ObjectType('AlignmentConfidence', {
  simpleResolvers: true,
  description: 'How well the attainment of goals is known.',
})
export class ConfidenceType {
  @Field(() => Float, {
    description:
      'Q: the weight of what is known, by freshness, kind of evidence and number of cases, 0 to 1.',
  })
  value!: number

  @Field(() => ConfidenceGradeEnum, { description: 'A to D.' })
  grade!: NonNullable<AlignmentAnswer['confidence']>['grade']
}

@ObjectType('AlignmentBadge', {
  simpleResolvers: true,
  description: 'Why the score is not what its number says alone.',
})
export class BadgeType {
  @Field(() => ScoreBadgeEnum, { description: 'Which rule.' })
  kind!: AlignmentAnswer['badges'][number]['kind']

  @Field(() => String, { description: 'What it says, to be shown beside the score.' })
  text!: string
}

@ObjectType('AlignmentSentence', {
  simpleResolvers: true,
  description: 'A generated sentence for the minutes. It follows from the score by fixed rules.',
})
export class ScoreSentenceType {
  @Field(() => ScoreSentenceEnum, { description: 'What it is about.' })
  kind!: AlignmentAnswer['sentences'][number]['kind']

  @Field(() => String, { description: 'The sentence, in English.' })
  text!: string
}

@ObjectType('AlignmentOrphans', {
  simpleResolvers: true,
  description: 'What serves nothing, from both ends.',
})
export class OrphansType implements Orphans {
  @Field(() => [NamedType], {
    description:
      'KPIs with data this month that stand for no objective; counts are not among them.',
  })
  kpis!: Orphans['kpis']

  @Field(() => [AimType], { description: 'Objectives for which no KPI stands.' })
  objectivesWithoutKpi!: Orphans['objectivesWithoutKpi']

  @Field(() => [AimType], { description: 'Objectives whose KPIs say nothing of what comes of it.' })
  objectivesWithoutOutcome!: Orphans['objectivesWithoutOutcome']

  @Field(() => [NamedType], { description: 'Services that no objective needs or looks at.' })
  services!: Orphans['services']
}

@ObjectType('AlignmentChange', {
  simpleResolvers: true,
  description: 'A change of an objective that a committee should look at.',
})
export class ChangeFoundType implements FindingAnswer {
  @Field(() => ObjectiveChangeEnum, { description: 'Which rule found it.' })
  kind!: FindingAnswer['kind']

  @Field(() => AimType, { description: 'Which objective.' })
  objective!: FindingAnswer['objective']

  @Field(() => LocalDate, { description: 'The first day on which it held.' })
  on!: string

  @Field(() => Instant, { description: 'When it was approved, and so found.' })
  foundAt!: Date

  @Field(() => ID, { description: 'The motion that brought it; its page is `/motions/<id>`.' })
  motionId!: string

  @Field(() => String, { description: 'What was changed, in one sentence.' })
  text!: string
}

@ObjectType('Alignment', {
  simpleResolvers: true,
  description:
    'How far what IT does serves the strategy: a score of which every point has something that brought it.',
})
export class AlignmentType implements Partial<AlignmentAnswer> {
  @Field(() => PeriodType, { description: 'The month asked about.' })
  period!: PeriodAnswer

  @Field(() => ScopeType, {
    description:
      'Whose score it is. Of a part only what lies within it counts: KPIs measured there with the objectives that they stand for, its services, and initiatives for one of them.',
  })
  scope!: ScopeAnswer

  @Field(() => Instant, { description: 'What was known at this instant is what was counted.' })
  asOf!: Date

  @Field(() => Float, {
    nullable: true,
    description:
      '0 to 100: 100 · (0.50 G + 0.30 C′ + 0.20 I), with the weights in force. A part without data brings nothing. Null: nothing is known at all.',
  })
  score!: number | null

  @Field(() => TargetStatusEnum, {
    description: 'MET from 80, AT_RISK from 60, else MISSED; no better than its badges allow.',
  })
  status!: AlignmentAnswer['status']

  @Field(() => Float, { description: 'Points that the parts with data could bring; 100: all.' })
  known!: number

  @Field(() => [ScorePartType], { description: 'Goals, coverage, initiatives.' })
  parts!: AlignmentAnswer['parts']

  @Field(() => ConfidenceType, { nullable: true, description: 'Null where no objective counts.' })
  confidence!: AlignmentAnswer['confidence']

  @Field(() => [BadgeType], { description: 'Empty: the number says it all.' })
  badges!: AlignmentAnswer['badges']

  @Field(() => [ScoreSentenceType], { description: 'The score, explained.' })
  sentences!: AlignmentAnswer['sentences']

  @Field(() => [ObjectiveInScoreType], { description: 'The objectives in force.' })
  objectives!: AlignmentAnswer['objectives']

  @Field(() => [ContributionType], { description: 'Their points sum to the score.' })
  contributions!: AlignmentAnswer['contributions']

  @Field(() => [ContributionType], {
    description: 'Those that lose points, the largest loss (`most` less `points`) first.',
  })
  lostPoints!: AlignmentAnswer['lostPoints']

  @Field(() => CoverageType, { description: 'Coverage by base, and what serves nothing.' })
  coverage!: AlignmentAnswer['coverage']

  @Field(() => ComparisonType, { nullable: true, description: 'Null: nothing to compare with.' })
  comparison!: AlignmentAnswer['comparison']

  @Field(() => [SensitivityType], {
    description: 'What ten points more of weight would do, the largest move first.',
  })
  sensitivities!: AlignmentAnswer['sensitivities']

  @Field(() => OrphansType, { description: 'What serves nothing.' })
  orphans!: Orphans

  @Field(() => [ChangeFoundType], {
    description: 'Weights moved by more than 10 points in a quarter, and KPIs taken out while red.',
  })
  changes!: AlignmentAnswer['changes']

  @Field(() => [ScorePointType], { description: 'The last thirteen months, this one the last.' })
  trend!: AlignmentAnswer['trend']

  @Field(() => String, { description: 'Names the version of the weights in force.' })
  configurationVersion!: string
}
