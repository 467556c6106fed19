import { Field, Float, Int, ObjectType } from 'type-graphql'
import type { Channel, Priority } from '../../../domain/kpi/dimensions.js'
import { Instant } from '../../../platform/graphql/scalars.js'
import { NamedType } from '../../directory/graphql/scope.types.js'
import { ChannelEnum, PriorityEnum } from '../../directory/graphql/words.types.js'
import type { Named, Part, ReadingAnswer, RecordAnswer, RecordConnectionAnswer } from '../answer.js'
import { PartEnum } from './enums.types.js'
import { ReadingType } from './reading.types.js'

@ObjectType('RecordFact', {
  simpleResolvers: true,
  description: 'One fact about a record that made it count, such as its due time.',
})
export class RecordFactType {
  @Field(() => String, { description: 'What it is, in English.' })
  label!: string

  @Field(() => String, { description: 'The value as text; instants in the reporting time zone.' })
  value!: string
}

@ObjectType('Record', {
  simpleResolvers: true,
  description:
    'A record behind a reading. It carries no description, no names and no addresses of people.',
})
export class RecordType implements RecordAnswer {
  @Field(() => String, {
    description: 'What kind of record: ticket, sla, survey, change or observation.',
  })
  kind!: string

  @Field(() => String, { description: 'Its key in the source system, such as a ticket number.' })
  externalId!: string

  @Field(() => String, { description: 'The source system it was imported from.' })
  source!: string

  @Field(() => NamedType, { nullable: true, description: 'Service it belongs to.' })
  service!: Named | null

  @Field(() => NamedType, { nullable: true, description: 'Department that fulfils it.' })
  department!: Named | null

  @Field(() => NamedType, { nullable: true, description: 'Team that holds it.' })
  team!: Named | null

  @Field(() => NamedType, {
    nullable: true,
    description: 'Department of the person who asked for it or was surveyed.',
  })
  requesterDepartment!: Named | null

  @Field(() => PriorityEnum, { nullable: true, description: 'Priority as it stands now.' })
  priority!: Priority | null

  @Field(() => ChannelEnum, { nullable: true, description: 'How it reached us.' })
  channel!: Channel | null

  @Field(() => Instant, { nullable: true, description: 'When it was opened.' })
  openedAt!: Date | null

  @Field(() => Instant, { nullable: true, description: 'When it was last resolved.' })
  resolvedAt!: Date | null

  @Field(() => Instant, { description: 'The instant that puts it into this period.' })
  countsAt!: Date

  @Field(() => Float, {
    description:
      'What it adds to the part: 1 for a count, seconds for a sum of durations, an amount for an observation.',
  })
  weight!: number

  @Field(() => [RecordFactType], { description: 'What made it count.' })
  facts!: RecordAnswer['facts']
}

@ObjectType('RecordEdge', {
  simpleResolvers: true,
  description: 'A record and the cursor behind it.',
})
export class RecordEdgeType {
  @Field(() => String, { description: 'Pass it as `after` to go on behind this record.' })
  cursor!: string

  @Field(() => RecordType, { description: 'The record.' })
  node!: RecordAnswer
}

@ObjectType('PageInfo', {
  simpleResolvers: true,
  description: 'Where the page stands in the whole list.',
})
export class PageInfoType {
  @Field(() => Boolean, { description: 'True if there are records behind this page.' })
  hasNextPage!: boolean

  @Field(() => String, { nullable: true, description: 'Cursor of the last record of this page.' })
  endCursor!: string | null
}

@ObjectType('RecordConnection', {
  simpleResolvers: true,
  description: 'The records behind one part of a reading, a page at a time.',
})
export class RecordConnectionType implements RecordConnectionAnswer {
  @Field(() => Int, {
    description:
      'Number of records of this part. It equals the part of `reading`, or their weights add up to it.',
  })
  totalCount!: number

  @Field(() => PartEnum, { description: 'Which side of the quotient is listed.' })
  part!: Part

  @Field(() => ReadingType, { description: 'The reading that these records make up.' })
  reading!: ReadingAnswer

  @Field(() => [RecordEdgeType], { description: 'This page, newest `countsAt` first.' })
  edges!: RecordConnectionAnswer['edges']

  @Field(() => PageInfoType, { description: 'Where this page stands.' })
  pageInfo!: PageInfoType
}
