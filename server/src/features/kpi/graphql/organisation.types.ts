import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { Instant, LocalDate } from '../../../platform/graphql/scalars.js'

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

  @Field(() => String, {
    description: 'Code (ISO 4217) of the money that budgets, costs and benefits are in.',
  })
  currency!: string

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

@ObjectType('OutcomeAgreement', {
  simpleResolvers: true,
  description:
    'How often the outcome of a promise that the source records is the one worked out from its times, over the last 12 months and the running one. List those that differ with `records(kpi: "SLA_OUTCOME_DISPUTED", part: NUMERATOR)`.',
})
export class OutcomeAgreementType {
  @Field(() => Int, { description: 'Promises decided of which both outcomes are known.' })
  compared!: number

  @Field(() => Int, { description: 'Of these, promises whose two outcomes differ.' })
  differing!: number

  @Field(() => Float, {
    nullable: true,
    description: 'Differing by compared, 0 to 1. Null where nothing could be compared.',
  })
  share!: number | null

  @Field(() => Boolean, {
    description:
      'True above 1 %: look for other opening hours, a time zone, or pauses that were not imported.',
  })
  isSuspect!: boolean
}

@ObjectType('BookCheck', {
  simpleResolvers: true,
  description:
    'Some days of the ledger, counted again from the facts during the daily upkeep. Anything that differs is a fault: `steerboard rebuild` lists and repairs it.',
})
export class BookCheckType {
  @Field(() => Instant, { description: 'When it was checked.' })
  checkedAt!: Date

  @Field(() => LocalDate, { description: 'First day that was counted again.' })
  sampleStart!: string

  @Field(() => LocalDate, { description: 'Day before which the count ended.' })
  sampleEnd!: string

  @Field(() => Int, { description: 'Cells (measures of a day and scope) that were compared.' })
  cells!: number

  @Field(() => Int, { description: 'Of these, cells that are not what the facts say.' })
  differing!: number

  @Field(() => Int, { description: 'Days through which the open work was followed.' })
  days!: number

  @Field(() => Int, {
    description:
      'Of these, days whose open work is not that of the day before, plus opened, less resolved.',
  })
  unbalanced!: number
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

  @Field(() => OutcomeAgreementType, {
    description: 'How far the source and its own times agree on which promises were kept.',
  })
  outcomes!: OutcomeAgreementType

  @Field(() => [BookCheckType], {
    description:
      'What the last daily check of the ledger found, the newest days first, for the whole organisation. Empty before the first check.',
  })
  books!: readonly BookCheckType[]

  @Field(() => [ImportSummaryType], { description: 'The last 10 imports, newest first.' })
  imports!: readonly ImportSummaryType[]
}
