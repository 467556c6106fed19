import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import type { MaturityItem } from '../../../domain/maturity/maturity-item.js'
import type { Side } from '../../../domain/maturity/raters.js'
import { Instant, LocalDate } from '../../../platform/graphql/scalars.js'
import { PersonNameType } from '../../auth/graphql/person-name.types.js'
import type { ItemInput } from '../answer-item.js'
import type { RaterInput } from '../check-raters.js'
import type { RatingAnswer, RoundAnswer, SavedAnswer } from '../maturity.js'
import type { RoundInput } from '../open-round.js'
import { ProfileType } from './maturity-profile.types.js'
import {
  MaturityItemType,
  OwnPartType,
  RoundStateEnum,
  SideEnum,
  TurnoutType,
} from './maturity-words.types.js'

@ObjectType('MaturityCadence', {
  simpleResolvers: true,
  description: 'Assessments are 6 to 12 months apart.',
})
export class CadenceType {
  @Field(() => LocalDate, { description: 'First day on which the next round may open.' })
  opensFrom!: string

  @Field(() => LocalDate, { description: 'Last day on which this one counts.' })
  countsUntil!: string
}

@ObjectType('MaturityRound', {
  simpleResolvers: true,
  description: 'An assessment of maturity by raters of business and IT.',
})
export class RoundType implements RoundAnswer {
  @Field(() => ID, { description: 'Its number.' })
  id!: string

  @Field(() => String, { description: 'What it is called.' })
  title!: string

  @Field(() => RoundStateEnum, { description: 'Where it stands.' })
  state!: RoundAnswer['state']

  @Field(() => Instant, { description: 'When it was opened.' })
  openedAt!: Date

  @Field(() => PersonNameType, { description: 'Who opened it.' })
  openedBy!: RoundAnswer['openedBy']

  @Field(() => LocalDate, { description: 'Last day on which answers are asked for.' })
  closesOn!: string

  @Field(() => Instant, { nullable: true, description: 'When it ended. Null: it is open.' })
  endedAt!: Date | null

  @Field(() => LocalDate, { nullable: true, description: 'Day on which it closed.' })
  closedOn!: string | null

  @Field(() => String, { nullable: true, description: 'Why it was given up.' })
  reason!: string | null

  @Field(() => [TurnoutType], { description: 'How many handed in, by side.' })
  turnout!: RoundAnswer['turnout']

  @Field(() => [String], {
    description: 'Why it cannot be closed yet, in sentences. Empty: it can, or it is over.',
  })
  openIssues!: readonly string[]

  @Field(() => OwnPartType, {
    nullable: true,
    description: 'The part of whoever asks. Null: they were not asked to rate.',
  })
  mine!: RoundAnswer['mine']

  @Field(() => ProfileType, {
    nullable: true,
    description: 'What it found. Null until it is closed, and where it was given up.',
  })
  profile!: RoundAnswer['profile']

  @Field(() => CadenceType, { nullable: true, description: 'When the next is due.' })
  cadence!: RoundAnswer['cadence']
}

@ObjectType('MaturityAnswer', { simpleResolvers: true, description: 'Your answer to one item.' })
export class AnswerType {
  @Field(() => String, { description: 'Code of the item.' })
  item!: string

  @Field(() => Int, { nullable: true, description: '1 to 5. Null: you cannot judge it.' })
  score!: number | null

  @Field(() => String, { nullable: true, description: 'What shows it.' })
  evidence!: string | null
}

@ObjectType('MaturityRating', {
  simpleResolvers: true,
  description: 'Your own assessment as far as you filled it in. Nobody can read that of another.',
})
export class RatingType implements RatingAnswer {
  @Field(() => RoundType, { description: 'The round.' })
  round!: RoundAnswer

  @Field(() => SideEnum, { description: 'The side that you rate from.' })
  side!: Side

  @Field(() => Boolean, { description: 'Whether it is handed in, and fixed.' })
  isHandedIn!: boolean

  @Field(() => [AnswerType], { description: 'What you answered so far.' })
  answers!: RatingAnswer['answers']

  @Field(() => [MaturityItemType], { description: 'Everything that is asked, in order.' })
  items!: readonly MaturityItem[]

  @Field(() => Int, { description: 'From this score on evidence is needed.' })
  evidenceFrom!: RatingAnswer['evidenceFrom']

  @Field(() => [String], {
    description: 'Codes of items without an answer, or without the evidence that 3 and more need.',
  })
  open!: readonly string[]
}

@ObjectType('MaturitySavedAnswer', {
  simpleResolvers: true,
  description: 'An answer that was saved, and what is still open.',
})
export class SavedAnswerType implements SavedAnswer {
  @Field(() => AnswerType, { description: 'As it was saved.' })
  answer!: SavedAnswer['answer']

  @Field(() => [String], { description: 'As in `MaturityRating.open`.' })
  open!: readonly string[]
}

@InputType('MaturityRaterInput', { description: 'Somebody who is asked to rate.' })
export class RaterInputType implements RaterInput {
  @Field(() => ID, { description: 'Id of the person.' })
  person!: string

  @Field(() => SideEnum, { description: 'From which side.' })
  side!: Side
}

@InputType('MaturityRoundInput', { description: 'An assessment round to open.' })
export class RoundInputType implements RoundInput {
  @Field(() => String, { description: 'What it is called. 1 to 120 characters.' })
  title!: string

  @Field(() => LocalDate, { description: 'Last day on which answers are asked for.' })
  closesOn!: string

  @Field(() => [RaterInputType], {
    description: 'Who rates: at least five must hand in, some of each side.',
  })
  raters!: RaterInputType[]
}

@InputType('MaturityInvitationInput', { description: 'Further people to ask.' })
export class InvitationInputType {
  @Field(() => ID, { description: 'Number of the open round.' })
  round!: string

  @Field(() => [RaterInputType], { description: 'Whom to ask; who was asked before is left out.' })
  raters!: RaterInputType[]
}

@InputType('MaturityAnswerInput', { description: 'Your answer to one item.' })
export class ItemInputType implements ItemInput {
  @Field(() => ID, { description: 'Number of the round.' })
  round!: string

  @Field(() => String, { description: 'Code of the item.' })
  item!: string

  @Field(() => Int, { nullable: true, description: '1 to 5. Absent: you cannot judge it.' })
  score?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'What shows it: a link, or where it lies. Needed from 3 on. Up to 500 characters.',
  })
  evidence?: string | null
}
