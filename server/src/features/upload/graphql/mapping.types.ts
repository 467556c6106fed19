import { Extensions, Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { listOf } from '../../../platform/graphql/cost/size-of-list.js'
import { Instant } from '../../../platform/graphql/scalars.js'
import type { MappedField, MappingDraft, MappingInput } from '../../ingest/index.js'
import type { MappingAnswer } from '../mappings.js'

@ObjectType('MappedField', {
  simpleResolvers: true,
  description: 'Where a mapping finds one field of its profile.',
})
class MappedFieldType implements MappedField {
  @Field(() => String, { description: 'Its name in the profile, as in `FieldPreview.field`.' })
  field!: string

  @Field(() => String, { nullable: true, description: 'Its header in the file. Null: none.' })
  header!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'What it is in every row. Null as the header is: it is not read.',
  })
  value!: string | null
}

@ObjectType('ImportMapping', {
  simpleResolvers: true,
  description:
    'How files are read whose headers are others than a profile expects. A version never changes, so an import stays explained.',
})
export class ImportMappingType implements MappingAnswer {
  @Field(() => ID, { description: 'Its name and version.' })
  id!: string

  @Field(() => String, { description: 'Names it, also on the command line.' })
  name!: string

  @Field(() => Int, { description: 'Counts from 1; each change is a further one.' })
  version!: number

  @Field(() => String, { description: '`ImportProfile.name` that it extends.' })
  profile!: string

  @Extensions(listOf(20))
  @Field(() => [MappedFieldType], {
    description:
      'What is named here has to be in the file; others keep the headers of the profile.',
  })
  fields!: MappingAnswer['fields']

  @Field(() => String, {
    nullable: true,
    description: 'How characters are written. Null: as the profile says.',
  })
  encoding!: MappingAnswer['encoding']

  @Field(() => String, {
    nullable: true,
    description: 'Zone of times without one. Null: that of the organisation.',
  })
  timeZone!: string | null

  @Field(() => String, { description: 'Who saved this version; "A program" where no person did.' })
  by!: string

  @Field(() => String, { description: 'Why, in their words.' })
  reason!: string

  @Field(() => Instant, { description: 'When it was saved.' })
  at!: Date
}

@InputType('MappedFieldInput', { description: 'Where one field of a profile is found.' })
class MappedFieldInputType {
  @Field(() => String, { description: 'Its name in the profile.' })
  field!: string

  @Field(() => String, {
    nullable: true,
    description: 'Its header in the file, as it stands there.',
  })
  header?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'What it is in every row, in place of a header. Neither: it is not read.',
  })
  value?: string | null
}

@InputType('MappingDraftInput', { description: 'A mapping as it is written.' })
export class MappingDraftInputType implements MappingDraft {
  @Field(() => String, { description: '`ImportProfile.name` that it extends.' })
  profile!: string

  @Field(() => [MappedFieldInputType], {
    description: 'What is not named keeps the header that the profile expects.',
  })
  fields!: MappedFieldInputType[]

  @Field(() => String, {
    nullable: true,
    description: 'As in `HowToReadInput`. Absent: as the profile says.',
  })
  encoding?: string | null

  @Field(() => String, {
    nullable: true,
    description:
      'Zone of times without one, such as Europe/Berlin; only where `ImportPreview.readsLocalTimes`. Absent: that of the organisation.',
  })
  timeZone?: string | null
}

@InputType('MappingInput', { description: 'A mapping that is to be kept.' })
export class MappingInputType extends MappingDraftInputType implements MappingInput {
  @Field(() => String, { description: 'Its name, 2 to 80 characters; that of no profile.' })
  name!: string

  @Field(() => String, { description: 'What it is for, or why it changes. 1 to 500 characters.' })
  reason!: string

  @Field(() => Int, {
    nullable: true,
    description:
      'The version that it follows, which you read; CONFLICT where somebody saved another one since. Absent: it is new.',
  })
  after?: number | null
}
