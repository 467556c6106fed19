import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Instant } from '../../../platform/graphql/scalars.js'

@ObjectType('Organisation', {
  simpleResolvers: true,
  description: 'Settings of the organisation whose figures these are.',
})
export class OrganisationType {
  @Field(() => String, { description: 'Name to show.' })
  name!: string

  @Field(() => String, {
    description:
      'Reporting time zone, an IANA name. It decides in which local day an instant counts.',
  })
  timeZone!: string

  @Field(() => Int, { description: 'First month of the fiscal year, 1 to 12.' })
  fiscalYearStartMonth!: number

  @Field(() => Boolean, {
    description: 'True while the figures are invented. Say so on every page.',
  })
  demo!: boolean
}

@ObjectType('ImportSummary', {
  simpleResolvers: true,
  description: 'One import of facts that was completed.',
})
export class ImportSummaryType {
  @Field(() => ID, { description: 'Number of the import.' })
  id!: string

  @Field(() => String, { description: 'What was imported: the file name without its folder.' })
  label!: string

  @Field(() => String, { nullable: true, description: 'Import profile that read it.' })
  profile!: string | null

  @Field(() => Instant, { description: 'When it was committed.' })
  finishedAt!: Date

  @Field(() => Int, { description: 'Rows taken.' })
  accepted!: number

  @Field(() => Int, { description: 'Rows refused, with a reason each in the rejects file.' })
  rejected!: number
}

@ObjectType('Freshness', {
  simpleResolvers: true,
  description: 'How recent and how complete the facts behind the figures are.',
})
export class FreshnessType {
  @Field(() => Instant, {
    nullable: true,
    description: 'When a fact was last recorded here, of any scope. Null: there are none.',
  })
  lastRecordedAt!: Date | null

  @Field(() => Instant, {
    nullable: true,
    description: 'Newest change of a ticket in scope as its source dates it. Null: no tickets.',
  })
  lastSourceUpdateAt!: Date | null

  @Field(() => String, { description: 'Position of the measure ledger now.' })
  ledgerPosition!: string

  @Field(() => Boolean, {
    description: 'True if the newest source change is more than 48 hours old, or there is none.',
  })
  isStale!: boolean

  @Field(() => Int, { description: 'Tickets in scope, excluded ones not counted.' })
  tickets!: number

  @Field(() => Int, {
    description: 'Of these, tickets without any live SLA: invisible to SLA compliance, never met.',
  })
  withoutSla!: number

  @Field(() => Int, {
    description: 'Of these, tickets without a requester: repeats of them cannot be recognised.',
  })
  withoutRequester!: number

  @Field(() => [ImportSummaryType], { description: 'The last 10 imports, newest first.' })
  imports!: readonly ImportSummaryType[]
}
