import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { Instant } from '../../../platform/graphql/scalars.js'
import { PersonNameType } from '../../auth/graphql/person-name.types.js'
import type { CriterionValueAnswer, ScoreAnswer } from '../answer/score-answer.js'
import type {
  BallotAnswer,
  CriterionAnswer,
  GivenScoreAnswer,
  RoundAnswer,
  ScoringAnswer,
} from '../read-scoring.js'
import { CriterionEnum } from './words.types.js'

@ObjectType('CriterionValue', {
  simpleResolvers: true,
  description: 'What the committee as a whole gave for a criterion.',
})
export class CriterionValueType implements CriterionValueAnswer {
  @Field(() => CriterionEnum, { description: 'Which.' })
  criterion!: CriterionValueAnswer['criterion']

  @Field(() => String, { description: 'Name to show.' })
  name!: string

  @Field(() => Int, { description: 'Of 100.' })
  weight!: number

  @Field(() => Float, {
    nullable: true,
    description: 'Median of the members, 0 to 5. Null: nobody scored.',
  })
  median!: number | null

  @Field(() => Float, { nullable: true, description: 'Interquartile range of the members.' })
  spread!: number | null

  @Field(() => Boolean, {
    description: 'Whether members see it too differently (spread of 2 or more).',
  })
  isToDiscuss!: boolean

  @Field(() => Int, { description: 'How many members scored it.' })
  n!: number
}

@ObjectType('InitiativeScore', {
  simpleResolvers: true,
  description: 'What the committee gave an initiative in a round that is closed.',
})
export class InitiativeScoreType implements ScoreAnswer {
  @Field(() => ID, { description: 'Number of the round.' })
  roundId!: string

  @Field(() => Instant, { description: 'When the round was closed.' })
  closedAt!: Date

  @Field(() => Int, { description: 'Version of the initiative that was scored.' })
  version!: number

  @Field(() => Float, {
    nullable: true,
    description: 'Σ weight · median ÷ 5, 0 to 100. Null while a criterion has no score.',
  })
  priority!: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'Priority for each hundred days of work. Null where the effort is 0.',
  })
  priorityForEffort!: number | null

  @Field(() => Int, { description: 'How many members scored it.' })
  scorers!: number

  @Field(() => Boolean, { description: 'Whether any criterion is to be discussed.' })
  isToDiscuss!: boolean

  @Field(() => Boolean, {
    description: 'Whether it is due to be scored again: a quarter has passed.',
  })
  isDue!: boolean

  @Field(() => [CriterionValueType], { description: 'By criterion, the weightiest first.' })
  values!: CriterionValueAnswer[]
}

@ObjectType('ScoringCriterionText', {
  simpleResolvers: true,
  description: 'A criterion in words, with what each score stands for.',
})
export class CriterionTextType implements CriterionAnswer {
  @Field(() => CriterionEnum, { description: 'Which.' })
  criterion!: CriterionAnswer['criterion']

  @Field(() => String, { description: 'Name to show.' })
  name!: string

  @Field(() => Int, { description: 'Of 100.' })
  weight!: number

  @Field(() => String, { description: 'What it asks.' })
  question!: string

  @Field(() => [String], { description: 'What each score from 0 to 5 stands for, in this order.' })
  anchors!: string[]
}

@ObjectType('GivenScore', {
  simpleResolvers: true,
  description: 'One score that whoever asks gave.',
})
export class GivenScoreType implements GivenScoreAnswer {
  @Field(() => CriterionEnum, { description: 'For which criterion.' })
  criterion!: GivenScoreAnswer['criterion']

  @Field(() => Int, { description: '0 to 5.' })
  score!: number
}

@ObjectType('ScoringBallot', {
  simpleResolvers: true,
  description: 'An initiative as it is to be scored. Who scored it is told; what they gave is not.',
})
export class BallotType implements BallotAnswer {
  @Field(() => ID, { description: 'Number of the initiative.' })
  initiative!: string

  @Field(() => String, { description: 'What it is called.' })
  title!: string

  @Field(() => String, { description: 'What it is to bring about.' })
  purpose!: string

  @Field(() => String, {
    nullable: true,
    description: 'Why whoever asks does not score it. Null: they may.',
  })
  abstains!: string | null

  @Field(() => [GivenScoreType], { description: 'What whoever asks gave so far. Empty: nothing.' })
  mine!: GivenScoreAnswer[]

  @Field(() => [PersonNameType], { description: 'Who scored it so far.' })
  scorers!: BallotAnswer['scorers']
}

@ObjectType('ScoringRound', {
  simpleResolvers: true,
  description: 'A round in which the committee scores, blind.',
})
export class ScoringRoundType implements RoundAnswer {
  @Field(() => ID, { description: 'Number of the round.' })
  id!: string

  @Field(() => Instant, { description: 'When it was opened.' })
  openedAt!: Date

  @Field(() => PersonNameType, { description: 'By whom.' })
  openedBy!: RoundAnswer['openedBy']

  @Field(() => Instant, { nullable: true, description: 'When it was closed. Null: it is open.' })
  closedAt!: Date | null

  @Field(() => PersonNameType, { nullable: true, description: 'By whom.' })
  closedBy!: RoundAnswer['closedBy']
}

@ObjectType('Scoring', {
  simpleResolvers: true,
  description: 'How the committee scores initiatives.',
})
export class ScoringType implements ScoringAnswer {
  @Field(() => [CriterionTextType], { description: 'The criteria, the weightiest first.' })
  criteria!: CriterionAnswer[]

  @Field(() => [ScoringRoundType], { description: 'Rounds so far, newest first.' })
  rounds!: RoundAnswer[]

  @Field(() => ScoringRoundType, { nullable: true, description: 'The open round. Null: none is.' })
  open!: RoundAnswer | null

  @Field(() => [BallotType], { description: 'What is to be scored in the open round.' })
  ballots!: BallotAnswer[]
}
