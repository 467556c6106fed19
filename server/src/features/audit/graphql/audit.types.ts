import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { defineEnum } from '../../../platform/graphql/define-enum.js'
import { Instant } from '../../../platform/graphql/scalars.js'
import { type AuditEntry, type AuditOutcome, auditOutcomes } from '../entry.js'
import type { AuditPage, AuditQuestion } from '../read-audit.js'

export const AuditOutcomeEnum = defineEnum(
  'AuditOutcome',
  'How something that is on record ended.',
  auditOutcomes,
)

@ObjectType('AuditEntry', {
  simpleResolvers: true,
  description: 'Something that was done, or that somebody tried to do. It is never changed.',
})
export class AuditEntryType implements AuditEntry {
  @Field(() => Int, { description: 'Its number, without a gap from 1.' })
  sequence!: number

  @Field(() => Instant, { description: 'When it was asked for.' })
  at!: Date

  @Field(() => String, {
    description:
      'Who did it: user, token, operator (the command line), job, or anonymous (not signed in).',
  })
  actorKind!: string

  @Field(() => ID, { description: 'Id of the person or token; a word for programs.' })
  actorId!: string

  @Field(() => String, {
    nullable: true,
    description: 'Their name at that time. Null for programs and people not signed in.',
  })
  actorName!: string | null

  @Field(() => String, { description: 'Name of the mutation, or words of the command line.' })
  action!: string

  @Field(() => String, {
    nullable: true,
    description: 'What it was about, such as "Motion 12". Null: nothing that has an id.',
  })
  subject!: string | null

  @Field(() => String, {
    description:
      'Arguments as JSON text; what may be secret or private is withheld (…). Of what did not succeed, `error` has the code.',
  })
  details!: string

  @Field(() => AuditOutcomeEnum, { description: 'How it ended.' })
  outcome!: AuditOutcome

  @Field(() => String, {
    nullable: true,
    description: 'The `x-request-id` of the answer, by which the log names it too.',
  })
  requestId!: string | null

  @Field(() => String, { nullable: true, description: 'Network address that it came from.' })
  address!: string | null

  @Field(() => String, { description: 'SHA-256 over this entry and the hash of the one before.' })
  hash!: string
}

@ObjectType('AuditPage', { simpleResolvers: true, description: 'Entries, newest first.' })
export class AuditPageType implements AuditPage {
  @Field(() => [AuditEntryType], { description: 'The entries of this page.' })
  entries!: readonly AuditEntryType[]

  @Field(() => String, {
    nullable: true,
    description: 'Give this as `after` for older ones. Null: there are none.',
  })
  endCursor!: string | null
}

@ObjectType('AuditChain', {
  simpleResolvers: true,
  description: 'Whether the newest entries are still as they were written.',
})
export class AuditChainType {
  @Field(() => Int, {
    description: 'How many were checked: the newest 5,000. `steerboard audit verify` checks all.',
  })
  entries!: number

  @Field(() => String, {
    nullable: true,
    description:
      'Number and hash of the last good entry. Kept elsewhere, it shows later (`--expect`) that nothing before it was cut off or written anew. Null: there is none.',
  })
  head!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'The first entry that is not as it was written, and why. Null: all are.',
  })
  broken!: string | null
}

@InputType('AuditFilter', { description: 'Which entries: those that meet all of it.' })
export class AuditFilterType implements AuditQuestion {
  @Field(() => String, { nullable: true, description: 'Id of the actor, or part of their name.' })
  actor?: string | null

  @Field(() => String, { nullable: true, description: 'Whole name of the action.' })
  action?: string | null

  @Field(() => String, { nullable: true, description: 'Part of what it was about.' })
  subject?: string | null

  @Field(() => [AuditOutcomeEnum], { nullable: true, description: 'Only these. Null: all.' })
  outcomes?: AuditOutcome[] | null

  @Field(() => Instant, { nullable: true, description: 'Not before this instant.' })
  from?: Date | null

  @Field(() => Instant, { nullable: true, description: 'Before this instant.' })
  to?: Date | null
}
