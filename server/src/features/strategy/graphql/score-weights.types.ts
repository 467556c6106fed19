import { Field, Float, ID, InputType, ObjectType } from 'type-graphql'
import { LocalDate } from '../../../platform/graphql/scalars.js'
import type { WeightsAnswer } from '../answer/weights-answer.js'
import type { ScoreWeightsQuestion } from '../draft-score-weights.js'
import type { SomeWeights } from '../propose/choose-weights.js'

@ObjectType('ProposedScoreWeights', {
  simpleResolvers: true,
  description: 'How a motion would weigh the alignment score.',
})
export class ProposedWeightsType implements WeightsAnswer {
  @Field(() => Float, { description: 'Share of the attainment of objectives, 0 to 1.' })
  goals!: number

  @Field(() => Float, { description: 'Share of the coverage of the work, 0 to 1.' })
  coverage!: number

  @Field(() => Float, { description: 'Share of the delivery of initiatives, 0 to 1.' })
  initiatives!: number

  @Field(() => Float, { description: 'Of coverage: share of spending, 0 to 1.' })
  spend!: number

  @Field(() => Float, { description: 'Of coverage: share of effort, 0 to 1.' })
  effort!: number

  @Field(() => Float, { description: 'Of coverage: share of services, 0 to 1.' })
  services!: number

  @Field(() => Float, { description: 'Of coverage: share of tickets, 0 to 1.' })
  tickets!: number

  @Field(() => Float, { description: 'The coverage that is full marks, above 0, up to 1.' })
  coverageTarget!: number

  @Field(() => Float, { description: 'What a strong link counts, 0 to 1.' })
  strong!: number

  @Field(() => Float, { description: 'What a medium link counts, 0 to 1.' })
  medium!: number

  @Field(() => Float, { description: 'What a weak link counts, 0 to 1.' })
  weak!: number
}

@ObjectType('ScoreWeights', {
  simpleResolvers: true,
  description: 'How the alignment score is weighed. Changed by decisions of the committee only.',
})
export class ScoreWeightsType extends ProposedWeightsType {
  @Field(() => ID, {
    nullable: true,
    description: 'The motion that brought it. Null: as the product begins.',
  })
  motionId!: string | null

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day. Null: as the product begins.',
  })
  effectiveFrom!: string | null
}

@InputType('TriedWeightsInput', {
  description: 'Weights of the score to be tried; what is left out stays as it is.',
})
export class TriedWeightsInputType {
  @Field(() => Float, {
    nullable: true,
    description: 'Share of the attainment of objectives; the three shares are 1 together.',
  })
  goals?: number | null

  @Field(() => Float, { nullable: true, description: 'Share of the coverage of the work.' })
  coverage?: number | null

  @Field(() => Float, { nullable: true, description: 'Share of the delivery of initiatives.' })
  initiatives?: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'Of coverage: share of spending; the four shares are 1 together.',
  })
  spend?: number | null

  @Field(() => Float, { nullable: true, description: 'Of coverage: share of effort.' })
  effort?: number | null

  @Field(() => Float, { nullable: true, description: 'Of coverage: share of services.' })
  services?: number | null

  @Field(() => Float, { nullable: true, description: 'Of coverage: share of tickets.' })
  tickets?: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'The coverage that is full marks, above 0, up to 1.',
  })
  coverageTarget?: number | null

  @Field(() => Float, { nullable: true, description: 'What a strong link counts, 0 to 1.' })
  strong?: number | null

  @Field(() => Float, { nullable: true, description: 'What a medium link counts, 0 to 1.' })
  medium?: number | null

  @Field(() => Float, { nullable: true, description: 'What a weak link counts, 0 to 1.' })
  weak?: number | null
}

@InputType('ScoreWeightsInput', {
  description: 'How the score is to be weighed; what is left out stays as it is on that day.',
})
export class ScoreWeightsInputType extends TriedWeightsInputType {
  @Field(() => LocalDate, {
    description: 'First day. Before the running month it needs `decisionReference`.',
  })
  effectiveFrom!: string

  @Field(() => String, { nullable: true, description: 'Why. Needed before it is proposed.' })
  rationale?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The decision that a retroactive one rests on.',
  })
  decisionReference?: string | null

  @Field(() => ID, {
    nullable: true,
    description: 'The open motion about the same that this one answers.',
  })
  answers?: string | null
}

/** Weights as the verbs take them. */
export function sharesOf(input: TriedWeightsInputType): SomeWeights {
  const { goals, coverage, initiatives, spend, effort, services, tickets } = input
  const { strong, medium, weak, coverageTarget } = input
  return {
    coverageTarget,
    parts: { GOALS: goals, COVERAGE: coverage, INITIATIVES: initiatives },
    bases: { SPEND: spend, EFFORT: effort, SERVICE: services, TICKET_CATEGORY: tickets },
    strengths: { STRONG: strong, MEDIUM: medium, WEAK: weak },
  }
}

/** The input as the verb takes it. */
export function weightsQuestionOf(input: ScoreWeightsInputType): ScoreWeightsQuestion {
  const { effectiveFrom, rationale, decisionReference, answers } = input
  return {
    effectiveFrom,
    rationale: rationale ?? null,
    decisionReference: decisionReference ?? null,
    answers: answers ?? null,
    ...sharesOf(input),
  }
}
