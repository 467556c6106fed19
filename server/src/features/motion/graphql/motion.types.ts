import { Field, ID, Int, ObjectType } from 'type-graphql'
import type { Tally } from '../../../domain/motion/tally.js'
import { Instant, LocalDate } from '../../../platform/graphql/scalars.js'
import { PersonNameType } from '../../auth/graphql/person-name.types.js'
import type { HistoryAnswer, MotionAnswer, MotionMention } from '../answer/motion-answer.js'
import {
  MotionActEnum,
  MotionEventActEnum,
  MotionStateEnum,
  MotionSubjectEnum,
  VoteChoiceEnum,
  VoteOutcomeEnum,
} from './motion-words.types.js'

@ObjectType('MotionMention', {
  simpleResolvers: true,
  description: 'A motion as it is named beside another; `Query.motion` opens it.',
})
export class MotionMentionType implements MotionMention {
  @Field(() => ID, { description: 'Its number.' })
  id!: string

  @Field(() => MotionStateEnum, { description: 'Where it stands.' })
  state!: MotionMention['state']

  @Field(() => PersonNameType, { description: 'Who proposed it.' })
  proposedBy!: MotionMention['proposedBy']

  @Field(() => String, { description: 'What it is about.' })
  title!: string

  @Field(() => String, { description: 'What it proposes, in words.' })
  inWords!: string
}

@ObjectType('MotionFact', {
  simpleResolvers: true,
  description: 'A line of what a motion proposes.',
})
export class MotionFactType {
  @Field(() => String, { description: 'What the line says something about, such as `Weight`.' })
  label!: string

  @Field(() => String, { description: 'What is proposed.' })
  text!: string

  @Field(() => String, {
    nullable: true,
    description: 'What held until then. Null: it stays as it is, or there was nothing before.',
  })
  before?: string | null
}

@ObjectType('MotionVote', { simpleResolvers: true, description: 'The vote of one person.' })
export class MotionVoteType {
  @Field(() => PersonNameType, { description: 'Who voted.' })
  person!: MotionAnswer['proposedBy']

  @Field(() => VoteChoiceEnum, { description: 'How; as it was last given.' })
  choice!: MotionAnswer['votes'][number]['choice']

  @Field(() => Instant, { description: 'When it was last given.' })
  at!: Date
}

@ObjectType('Tally', {
  simpleResolvers: true,
  description: 'How the votes on a motion stand, or stood when it was closed.',
})
export class TallyType implements Tally {
  @Field(() => Int, { description: 'Votes in favour.' })
  for!: number

  @Field(() => Int, { description: 'Votes against.' })
  against!: number

  @Field(() => Int, { description: 'Abstentions.' })
  abstained!: number

  @Field(() => Int, { description: 'Members who may vote.' })
  eligible!: number

  @Field(() => Int, { description: 'Votes that the quorum takes.' })
  needed!: number

  @Field(() => Int, { description: 'Votes that count for the quorum.' })
  counted!: number

  @Field(() => VoteOutcomeEnum, { description: 'What the votes say.' })
  outcome!: Tally['outcome']
}

@ObjectType('MotionEvent', {
  simpleResolvers: true,
  description: 'Something that somebody did with a motion. Kept for ever.',
})
export class MotionEventType implements HistoryAnswer {
  @Field(() => ID, { description: 'Grows with time.' })
  id!: string

  @Field(() => Instant, { description: 'When.' })
  at!: Date

  @Field(() => PersonNameType, { description: 'Who.' })
  person!: HistoryAnswer['person']

  @Field(() => MotionEventActEnum, { description: 'What.' })
  act!: HistoryAnswer['act']

  @Field(() => String, { nullable: true, description: 'Comment, reason or choice; see `act`.' })
  text!: string | null

  @Field(() => ID, { nullable: true, description: 'The other motion it speaks of.' })
  otherMotionId!: string | null
}

@ObjectType('Motion', {
  simpleResolvers: true,
  description: 'A motion before the steering committee, with all that was said, voted and decided.',
})
export class MotionType implements MotionAnswer {
  @Field(() => ID, { description: 'Its number.' })
  id!: string

  @Field(() => MotionSubjectEnum, { description: 'What is to be done.' })
  subject!: MotionAnswer['subject']

  @Field(() => MotionStateEnum, { description: 'Where it stands.' })
  state!: MotionAnswer['state']

  @Field(() => Int, {
    description:
      'Counts its changes. Send back the one you saw: a motion that changed meanwhile gives CONFLICT.',
  })
  revision!: number

  @Field(() => String, {
    description: 'What it is about, such as `Target for first contact resolution, E-mail`.',
  })
  title!: string

  @Field(() => String, { description: 'What it proposes, in words, such as `at least 75%`.' })
  inWords!: string

  @Field(() => [MotionFactType], {
    description: 'What it proposes, at length. Empty where fields of its subject say it.',
  })
  facts!: MotionAnswer['facts']

  @Field(() => String, {
    nullable: true,
    description: 'Path of the page of what it is about. Null: it has none.',
  })
  link!: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'Path of the page where it is written: with `?motion=` its number for a draft, with `?answers=` for a counter-proposal. Null: there is none.',
  })
  editor!: string | null

  @Field(() => LocalDate, {
    description:
      'First day on which what it says holds; of END and OBJECTIVE_CLOSE the first on which it no longer does.',
  })
  effectiveFrom!: string

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day on which it no longer holds. Null: until the next one.',
  })
  effectiveTo!: string | null

  @Field(() => Boolean, {
    description:
      'True: approved (now, or when it was), it changes how periods that are over are judged.',
  })
  isRetroactive!: boolean

  @Field(() => String, {
    nullable: true,
    description:
      'The periods that are judged anew by it, such as `March 2026 to April 2026`. Null: none.',
  })
  restates!: string | null

  @Field(() => LocalDate, {
    nullable: true,
    description: 'When what was decided is to be reviewed.',
  })
  reviewDate!: string | null

  @Field(() => PersonNameType, { nullable: true, description: 'Who is to answer for it.' })
  owner!: MotionAnswer['owner']

  @Field(() => String, { description: 'Why. Empty only of a draft.' })
  rationale!: string

  @Field(() => String, { nullable: true, description: 'The decision a retroactive one rests on.' })
  decisionReference!: string | null

  @Field(() => String, { nullable: true, description: 'Where the minutes have the vote.' })
  minuteReference!: string | null

  @Field(() => MotionMentionType, {
    nullable: true,
    description: 'The motion that this one is a counter-proposal to.',
  })
  answers!: MotionMention | null

  @Field(() => [MotionMentionType], { description: 'Counter-proposals to this one.' })
  counterProposals!: readonly MotionMention[]

  @Field(() => PersonNameType, { description: 'Who wrote it.' })
  proposedBy!: MotionAnswer['proposedBy']

  @Field(() => Instant, { description: 'When it was begun.' })
  createdAt!: Date

  @Field(() => Instant, { nullable: true, description: 'When it came before the committee.' })
  proposedAt!: Date | null

  @Field(() => PersonNameType, { nullable: true, description: 'Who closed the vote.' })
  decidedBy!: MotionAnswer['decidedBy']

  @Field(() => Instant, { nullable: true, description: 'When it was closed.' })
  decidedAt!: Date | null

  @Field(() => [MotionVoteType], { description: 'One vote for each who voted.' })
  votes!: MotionAnswer['votes']

  @Field(() => TallyType, {
    nullable: true,
    description: 'The count, of an open motion by the rules of now. Null without a vote to count.',
  })
  tally!: Tally | null

  /** No field of its own: the slice that weighs targets tells it. */
  capability!: unknown

  @Field(() => [MotionEventType], { description: 'Who did what, when; oldest first.' })
  history!: readonly HistoryAnswer[]

  @Field(() => [MotionActEnum], { description: 'What you, who ask, can do with it now.' })
  mayDo!: MotionAnswer['mayDo']

  @Field(() => String, { description: 'Path of its page.' })
  permalink!: string
}
