import { Field, Float, ObjectType } from 'type-graphql'
import type { ScoreTrial, TriedPart } from '../../../domain/alignment/trial.js'
import { ScorePartEnum } from './alignment-words.types.js'

@ObjectType('AlignmentTrialPart', {
  simpleResolvers: true,
  description: 'What a part of the score brings, and would bring.',
})
export class TriedPartType implements TriedPart {
  @Field(() => ScorePartEnum, { description: 'Which.' })
  part!: TriedPart['part']

  @Field(() => Float, { description: 'Points that it brings.' })
  before!: number

  @Field(() => Float, { description: 'Points that it would bring.' })
  after!: number
}

@ObjectType('AlignmentTrial', {
  simpleResolvers: true,
  description: 'What a decision would do to the score of the month, everything else as it is.',
})
export class ScoreTrialType implements ScoreTrial {
  @Field(() => Float, { nullable: true, description: 'The score as it is. Null: it has none.' })
  before!: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'The score as it would be. Null: no part would have any data.',
  })
  after!: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'Points by which it would move. Null: one of the two is not there.',
  })
  moves!: number | null

  @Field(() => [TriedPartType], { description: 'The three parts; their moves sum to `moves`.' })
  parts!: readonly TriedPart[]
}
