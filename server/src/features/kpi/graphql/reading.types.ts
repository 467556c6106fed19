import { Field, Float, Int, ObjectType } from 'type-graphql'
import type { SurveyEvidence } from '../../../domain/kpi/survey-evidence.js'
import { Instant, LocalDate } from '../../../platform/graphql/scalars.js'
import { ScopeType } from '../../directory/graphql/scope.types.js'
import type { IntervalAnswer, PeriodAnswer, ReadingAnswer, ScopeAnswer } from '../answer.js'
import { VariationEnum } from './behaviour.enums.types.js'
import { UsualRangeType } from './behaviour.types.js'
import { EvidenceDoubtEnum } from './enums.types.js'
import { KpiType, KpiVariantType } from './kpi.types.js'
import { PeriodType } from './period.types.js'
import {
  ChangeType,
  IntervalType,
  PreviousType,
  SeriesPointType,
  TrendPointType,
} from './point.types.js'
import { ReadingTargetType } from './target-of.types.js'

@ObjectType('ExcludedCount', {
  simpleResolvers: true,
  description: 'Records of the period and scope that are left out, by the one reason for each.',
})
export class ExcludedCountType {
  @Field(() => String, {
    description:
      'CANCELLED, DUPLICATE, TEST, SPAM or AUTO_EVENT for a ticket; NO_CLOCK for a resolved ticket on which nothing was promised; ABANDONED for a conversation that was given up.',
  })
  reason!: string

  @Field(() => Int, { description: 'Number of records.' })
  count!: number
}

@ObjectType('SurveyEvidence', {
  simpleResolvers: true,
  description:
    'What a figure from a survey rests on. Where it is low, mark the evidence and do not colour the score.',
})
export class SurveyEvidenceType implements SurveyEvidence {
  @Field(() => Int, { description: 'Invitations sent in the period.' })
  invited!: number

  @Field(() => Int, {
    nullable: true,
    description:
      'Of these, invitations that were answered validly. Null: fewer than five were sent.',
  })
  answered!: number | null

  @Field(() => Float, {
    nullable: true,
    description:
      'Answered by invited, 0 to 1. Null where fewer than five were invited in the period.',
  })
  responseRate!: number | null

  @Field(() => Boolean, { description: 'True with any doubt: fewer than 30 answers or 10 %.' })
  isLow!: boolean

  @Field(() => [EvidenceDoubtEnum], { description: 'Why it proves little; empty where sound.' })
  doubts!: SurveyEvidence['doubts']
}

@ObjectType('AgeBand', {
  simpleResolvers: true,
  description: 'Open tickets of one age at the end of the period.',
})
export class AgeBandType {
  @Field(() => String, { description: 'The band in words, such as `8–14 days`.' })
  label!: string

  @Field(() => Int, { description: 'Youngest age in whole days.' })
  fromDays!: number

  @Field(() => Int, { nullable: true, description: 'Oldest age in whole days. Null: no limit.' })
  toDays!: number | null

  @Field(() => Int, { description: 'Number of tickets.' })
  count!: number
}

@ObjectType('Reading', {
  simpleResolvers: true,
  description: 'One KPI for one period and scope, with everything needed to judge it.',
})
export class ReadingType extends SeriesPointType implements ReadingAnswer {
  @Field(() => KpiType, { description: 'What was measured; `unit` is that of the variant read.' })
  kpi!: ReadingAnswer['kpi']

  @Field(() => KpiVariantType, { description: 'Which way of working it out.' })
  variant!: ReadingAnswer['variant']

  @Field(() => PeriodType, { description: 'The period measured.' })
  period!: PeriodAnswer

  @Field(() => ScopeType, { description: 'Whose figures.' })
  scope!: ScopeAnswer

  @Field(() => Boolean, {
    description: 'The observation window of the KPI has not passed: the value may still move.',
  })
  isProvisional!: boolean

  @Field(() => Boolean, { description: 'Fewer records than `Kpi.minimumSample`.' })
  isLowSample!: boolean

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Date from which the value is final. Null where it is final already.',
  })
  provisionalUntil!: string | null

  @Field(() => PreviousType, {
    nullable: true,
    description: 'The period compared with. Null if `compare` was null.',
  })
  previous!: ReadingAnswer['previous']

  @Field(() => ChangeType, {
    nullable: true,
    description: 'Null without a comparison, or where either value is null.',
  })
  change!: ReadingAnswer['change']

  @Field(() => [TrendPointType], {
    description:
      'The last 13 periods of this grain up to this one, oldest first; computed only if asked for.',
  })
  trend!: ReadingAnswer['trend']

  @Field(() => [ExcludedCountType], {
    description: 'What was left out in this period and scope. Empty for KPIs not about tickets.',
  })
  excluded!: ReadingAnswer['excluded']

  @Field(() => [AgeBandType], {
    description: 'Open work by age, youngest first. Only for levels of open tickets, else empty.',
  })
  ageBands!: ReadingAnswer['ageBands']

  @Field(() => IntervalType, {
    nullable: true,
    description:
      'Satisfaction only: what the share would be had all who did not answer been dissatisfied (low) or satisfied (high).',
  })
  bounds!: IntervalAnswer | null

  @Field(() => VariationEnum, {
    nullable: true,
    description:
      'What the control chart says of this period. Null where it says nothing: not final, too few records, or no usual range yet.',
  })
  variation!: ReadingAnswer['variation']

  @Field(() => UsualRangeType, {
    nullable: true,
    description:
      'What this value may be by chance alone: the limits of its control chart. Null where none can be given.',
  })
  usualRange!: ReadingAnswer['usualRange']

  @Field(() => String, {
    description:
      'What the control chart says, in sentences for the minutes; also when there is nothing to explain, and why nothing can be said.',
  })
  signal!: string

  @Field(() => ReadingTargetType, {
    nullable: true,
    description: 'What it was to reach, and whether it did. Null: none; `noTarget` says why.',
  })
  target!: ReadingAnswer['target']

  @Field(() => String, {
    nullable: true,
    description: 'Why there is no target, in words. Null where there is one.',
  })
  noTarget!: string | null

  @Field(() => SurveyEvidenceType, {
    nullable: true,
    description: 'How much the answers prove. Null for what is not asked of people.',
  })
  evidence!: SurveyEvidence | null

  @Field(() => Instant, { description: 'What was known at this instant is what was counted.' })
  asOf!: Date

  @Field(() => String, {
    description: 'Position of the measure ledger. Equal position, equal question: equal answer.',
  })
  ledgerPosition!: string

  @Field(() => String, {
    description: 'Path of the page that shows exactly this reading again, with `asOf` fixed.',
  })
  permalink!: string
}
