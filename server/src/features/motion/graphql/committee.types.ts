import { Field, Float, InputType, ObjectType } from 'type-graphql'
import type { CommitteeRules } from '../../../domain/motion/tally.js'
import { Instant } from '../../../platform/graphql/scalars.js'
import { PersonNameType } from '../../auth/graphql/person-name.types.js'
import type { CommitteeAnswer, RulesAnswer } from '../read-committee.js'
import { MajorityEnum } from './motion-words.types.js'

@ObjectType('CommitteeRules', {
  simpleResolvers: true,
  description: 'How the committee decides.',
})
export class CommitteeRulesType implements RulesAnswer {
  @Field(() => Float, { description: 'Share of the members, 0 to 1, who must have voted.' })
  quorum!: number

  @Field(() => Boolean, { description: 'Whether an abstention counts for the quorum.' })
  abstentionsCount!: boolean

  @Field(() => MajorityEnum, { description: 'What carries a motion.' })
  majority!: RulesAnswer['majority']

  @Field(() => PersonNameType, {
    nullable: true,
    description: 'Who set them. Null: they hold because none were ever set.',
  })
  setBy!: RulesAnswer['setBy']

  @Field(() => Instant, { nullable: true, description: 'When they were set.' })
  setAt!: Date | null

  @Field(() => String, { nullable: true, description: 'Why they were set.' })
  reason!: string | null
}

@ObjectType('Committee', { simpleResolvers: true, description: 'The steering committee.' })
export class CommitteeType implements CommitteeAnswer {
  @Field(() => [PersonNameType], { description: 'Who may vote, by name.' })
  members!: CommitteeAnswer['members']

  @Field(() => CommitteeRulesType, { description: 'The rules that hold.' })
  rules!: RulesAnswer

  @Field(() => [CommitteeRulesType], { description: 'The rules before them, newest first.' })
  earlierRules!: readonly RulesAnswer[]
}

@InputType('CommitteeRulesInput', { description: 'Rules that are to hold from now on.' })
export class CommitteeRulesInputType implements CommitteeRules {
  @Field(() => Float, {
    description: 'Share of the members who must have voted: above 0, up to 1.',
  })
  quorum!: number

  @Field(() => Boolean, { description: 'Whether an abstention counts for the quorum.' })
  abstentionsCount!: boolean

  @Field(() => MajorityEnum, { description: 'What carries a motion.' })
  majority!: CommitteeRules['majority']

  @Field(() => String, { description: 'Why they change; kept with them.' })
  reason!: string
}
