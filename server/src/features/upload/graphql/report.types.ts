import { Extensions, Field, ID, Int, ObjectType } from 'type-graphql'
import { listOf } from '../../../platform/graphql/cost/size-of-list.js'
import type { KindCounts, Reject, UnmappedValue } from '../../ingest/index.js'
import type { ReportAnswer } from '../report-answer.js'

@ObjectType('ImportedKind', {
  description: 'What an import did, or would do, to the records of one kind.',
  simpleResolvers: true,
})
class ImportedKindType implements KindCounts {
  @Field(() => String, { description: 'Kind of record, such as ticket or sla_instance.' })
  kind!: string

  @Field(() => Int, { description: 'Records of this kind in the file.' })
  received!: number

  @Field(() => Int, { description: 'Of these, records that were not there before.' })
  inserted!: number

  @Field(() => Int, { description: 'Records that are there and become different.' })
  updated!: number

  @Field(() => Int, { description: 'Records that are as they were, or older than what is there.' })
  unchanged!: number
}

@ObjectType('RejectCount', {
  simpleResolvers: true,
  description: 'How many rows were refused for one reason.',
})
class RejectCountType {
  @Field(() => String, { description: 'Key of the reason, such as NOT_A_TIME.' })
  code!: string

  @Field(() => Int, { description: 'Rows, counted exactly.' })
  rows!: number
}

@ObjectType('UnmappedValue', {
  simpleResolvers: true,
  description: 'A value that the profile has no word for; it is kept as unknown.',
})
class UnmappedValueType implements UnmappedValue {
  @Field(() => String, { description: 'Column of the file.' })
  column!: string

  @Field(() => String, { description: 'The value, its first 60 characters.' })
  value!: string

  @Field(() => Int, { description: 'Rows in which it stands.' })
  rows!: number
}

@ObjectType('ImportReject', {
  simpleResolvers: true,
  description: 'A row that was refused: where, and why. Its values are not told.',
})
export class ImportRejectType implements Reject {
  @Field(() => Int, {
    nullable: true,
    description: 'Line of the file on which the row starts; 1 is the header. Null: no file.',
  })
  line!: number | null

  @Field(() => String, {
    nullable: true,
    description: 'Column at fault. Null: the row as a whole.',
  })
  column!: string | null

  @Field(() => String, { description: 'Key of the reason; it stays the same between versions.' })
  code!: string

  @Field(() => String, { description: 'The reason in words.' })
  reason!: string
}

@ObjectType('ImportReport', {
  simpleResolvers: true,
  description: 'What an import read, refused and changed, or would. Counts are exact.',
})
export class ImportReportType implements ReportAnswer {
  @Field(() => Int, { description: 'Rows of the file, without its header.' })
  rowsRead!: number

  @Field(() => Int, { description: 'Rows that are taken.' })
  rowsAccepted!: number

  @Field(() => Int, { description: 'Rows that are refused; `Query.importRejects` lists them.' })
  rowsRejected!: number

  @Field(() => Int, { description: 'Records that stand in the file more than once.' })
  duplicates!: number

  @Field(() => Int, {
    description: 'Rows taken although their times cannot have been in this order.',
  })
  impossibleOrders!: number

  @Field(() => Int, { description: 'Tickets of the file with a promise (SLA).' })
  ticketsWithSla!: number

  @Field(() => Int, {
    description: 'Tickets of the file without one; they count in no SLA figure.',
  })
  ticketsWithoutSla!: number

  @Field(() => ID, {
    nullable: true,
    description: 'Number of an earlier import of exactly this content. Null: there was none.',
  })
  sameContentAs!: number | null

  @Field(() => Int, { description: 'How long it took, in milliseconds.' })
  durationMs!: number

  @Extensions(listOf(50))
  @Field(() => [UnmappedValueType], { description: 'Values that are kept as unknown.' })
  unmapped!: ReportAnswer['unmapped']

  @Field(() => [ImportedKindType], {
    description: 'By kind of record; kinds that are not in the file are left out.',
  })
  kinds!: ReportAnswer['kinds']

  @Field(() => [RejectCountType], { description: 'Refused rows by reason, most frequent first.' })
  rejectsByCode!: ReportAnswer['rejectsByCode']
}
