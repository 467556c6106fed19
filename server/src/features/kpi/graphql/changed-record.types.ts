import { Field, Float, ID, Int, ObjectType } from 'type-graphql'
import { defineEnum } from '../../../platform/graphql/define-enum.js'
import { Instant } from '../../../platform/graphql/scalars.js'
import type {
  BookingOfChange,
  RecordChangeAnswer,
  RecordChangesAnswer,
} from '../since/since-answer.js'
import { PartEnum } from './enums.types.js'
import { PageInfoType } from './record.types.js'

const RecordChangeReasonEnum = defineEnum(
  'RecordChangeReason',
  'Why a record counts otherwise than it did.',
  {
    ADDED: 'It was not known then.',
    REMOVED: 'It is not known any more.',
    ALTERED: 'What is known about it has changed: see `fields`.',
    TIME: 'Nothing about it has changed, but time went by: it fell due, or the period went on.',
  },
)

@ObjectType('ChangedField', {
  simpleResolvers: true,
  description:
    'A field of a record, named as in the table of its facts; that of its ticket begins with `ticket.`.',
})
export class ChangedFieldType {
  @Field(() => String, { description: 'Name of the field.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'As text. Null: nothing was recorded.' })
  before!: string | null

  @Field(() => String, { nullable: true, description: 'As text. Null: nothing is recorded.' })
  after!: string | null
}

@ObjectType('ImportOfChange', {
  simpleResolvers: true,
  description: 'The import that made a change.',
})
export class ImportOfChangeType {
  @Field(() => ID, { description: 'Number of the import, as in its report.' })
  id!: string

  @Field(() => String, { description: 'What it was called, such as the name of the file.' })
  label!: string

  @Field(() => String, {
    nullable: true,
    description: 'Kind of source that the file came from. Null where there was no file.',
  })
  profile!: string | null

  @Field(() => Instant, { description: 'When it was applied.' })
  appliedAt!: Date
}

@ObjectType('BookingOfChange', {
  simpleResolvers: true,
  description: 'A transaction that touched a record, or its ticket.',
})
export class BookingOfChangeType implements BookingOfChange {
  @Field(() => Instant, { description: 'From when its changes are known.' })
  recordedAt!: Date

  @Field(() => ImportOfChangeType, {
    nullable: true,
    description: 'Null where it was no import, or one from before this was noted.',
  })
  importedBy!: BookingOfChange['importedBy']
}

@ObjectType('ChangedRecord', {
  simpleResolvers: true,
  description:
    'A record through which a reading changed. It carries no description, no names and no addresses of people.',
})
export class ChangedRecordType implements RecordChangeAnswer {
  @Field(() => String, { description: 'What kind of record, as in `Record.kind`.' })
  kind!: string

  @Field(() => String, { description: 'Its key in the source system, such as a ticket number.' })
  externalId!: string

  @Field(() => String, { description: 'The source system it was imported from.' })
  source!: string

  @Field(() => RecordChangeReasonEnum, { description: 'Why it counts otherwise.' })
  reason!: RecordChangeAnswer['reason']

  @Field(() => Float, {
    nullable: true,
    description: 'What it added to the part then. Null where it did not count.',
  })
  weightBefore!: number | null

  @Field(() => Float, {
    nullable: true,
    description: 'What it adds to the part now. Null where it does not count.',
  })
  weightAfter!: number | null

  @Field(() => [ChangedFieldType], {
    description: 'What differs, of all that decides whether and how it counts.',
  })
  fields!: RecordChangeAnswer['fields']

  @Field(() => [BookingOfChangeType], {
    description: 'What touched it between the two moments, the oldest first.',
  })
  bookings!: RecordChangeAnswer['bookings']
}

@ObjectType('ChangedRecordEdge', {
  simpleResolvers: true,
  description: 'A changed record and the cursor behind it.',
})
export class ChangedRecordEdgeType {
  @Field(() => String, { description: 'Pass it as `after` to go on behind this record.' })
  cursor!: string

  @Field(() => ChangedRecordType, { description: 'The record.' })
  node!: RecordChangeAnswer
}

@ObjectType('ChangedRecordConnection', {
  simpleResolvers: true,
  description:
    'The records that account for the change of one part, a page at a time, newest first: over all of them, `weightAfter` less `weightBefore` adds up to its difference.',
})
export class ChangedRecordConnectionType implements RecordChangesAnswer {
  @Field(() => PartEnum, { description: 'Which side of the quotient is accounted for.' })
  part!: RecordChangesAnswer['part']

  @Field(() => Int, { description: 'Number of records that count otherwise.' })
  totalCount!: number

  @Field(() => [ChangedRecordEdgeType], { description: 'This page.' })
  edges!: RecordChangesAnswer['edges']

  @Field(() => PageInfoType, { description: 'Where this page stands.' })
  pageInfo!: PageInfoType
}
