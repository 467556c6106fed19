import { Extensions, Field, Int, ObjectType } from 'type-graphql'
import { listOf } from '../../../platform/graphql/cost/size-of-list.js'
import type {
  ColumnPreview,
  FieldPreview,
  FilePreview,
  ProfileFit,
  RowPreview,
} from '../../ingest/index.js'
import type { ProfileAnswer } from '../read-profiles.js'
import { ImportRejectType } from './report.types.js'

@ObjectType('ImportProfile', {
  simpleResolvers: true,
  description: 'A form in which files are read: what columns are called and what they mean.',
})
export class ImportProfileType implements ProfileAnswer {
  @Field(() => String, { description: 'Names it, also on the command line.' })
  name!: string

  @Field(() => String, { description: 'What it is for, in one line.' })
  title!: string

  @Field(() => [String], { description: 'Columns without which a file is refused.' })
  required!: readonly string[]
}

@ObjectType('ProfileFit', {
  simpleResolvers: true,
  description: 'How well a profile, or a mapping that extends one, fits a file.',
})
class ProfileFitType implements ProfileFit {
  @Field(() => String, { description: '`ImportProfile.name`.' })
  name!: string

  @Field(() => String, {
    nullable: true,
    description: '`ImportMapping.name`. Null: the profile by its own headers.',
  })
  mapping!: string | null

  @Field(() => Int, { nullable: true, description: 'Version of the mapping, the newest.' })
  mappingVersion!: number | null

  @Field(() => String, { description: 'What it is for, in one line.' })
  title!: string

  @Field(() => Boolean, { description: 'Whether the file can be read by it.' })
  fits!: boolean

  @Field(() => [String], { description: 'Needed columns that the file lacks.' })
  missing!: readonly string[]
}

@ObjectType('ColumnPreview', {
  simpleResolvers: true,
  description: 'A column of a file, and what is made of it.',
})
class ColumnPreviewType implements ColumnPreview {
  @Field(() => String, { description: 'Name in the header of the file.' })
  name!: string

  @Field(() => String, { nullable: true, description: 'What it means. Null: it is not read.' })
  meaning!: string | null

  @Field(() => Boolean, { description: 'Without it the file would be refused.' })
  isRequired!: boolean

  @Field(() => String, {
    nullable: true,
    description: 'Its value in the first row. Null: empty, not read, or it names a person.',
  })
  sample!: string | null
}

@ObjectType('FieldPreview', {
  simpleResolvers: true,
  description: 'A field that the profile can read, and where it is found in the file.',
})
class FieldPreviewType implements FieldPreview {
  @Field(() => String, { description: 'Its name in the profile.' })
  field!: string

  @Field(() => String, { description: 'What it means.' })
  meaning!: string

  @Field(() => Boolean, { description: 'Without it a file is refused.' })
  isRequired!: boolean

  @Field(() => String, {
    nullable: true,
    description: 'Header by which it is looked for. Null: it has a `value`, or is not read.',
  })
  expects!: string | null

  @Field(() => Boolean, { description: 'Whether the file has that header.' })
  isFound!: boolean

  @Field(() => String, { nullable: true, description: 'What it is in every row, by the mapping.' })
  value!: string | null

  @Field(() => Boolean, { description: 'The mapping says where it is, or that it is not read.' })
  isMapped!: boolean
}

@ObjectType('PreviewedValue', { simpleResolvers: true, description: 'One thing that a row says.' })
class PreviewedValueType {
  @Field(() => String, { description: 'What it is.' })
  name!: string

  @Field(() => String, { description: 'Its value; instants in UTC.' })
  text!: string
}

@ObjectType('RowPreview', {
  simpleResolvers: true,
  description: 'A row, or all rows of one record, as it would be read.',
})
class RowPreviewType implements RowPreview {
  @Field(() => Int, { description: 'Line of the file; 1 is the header.' })
  line!: number

  @Field(() => String, { nullable: true, description: 'Kind of record. Null: it is refused.' })
  kind!: RowPreview['kind']

  @Field(() => [PreviewedValueType], { description: 'What it says, without what is empty.' })
  says!: RowPreview['says']

  @Field(() => ImportRejectType, { nullable: true, description: 'Why it would be refused.' })
  fault!: ImportRejectType | null
}

@ObjectType('ImportPreview', {
  simpleResolvers: true,
  description: 'How the beginning of a file would be read. A dry run says it of the whole.',
})
export class ImportPreviewType implements FilePreview {
  @Field(() => String, { description: 'Profile that it is read by here.' })
  profile!: string

  @Field(() => String, {
    nullable: true,
    description: 'Mapping that it is read by here. Null: none, or one that is not saved.',
  })
  mapping!: string | null

  @Field(() => Int, { nullable: true, description: 'Version of the mapping.' })
  mappingVersion!: number | null

  @Field(() => Boolean, {
    description: 'Times have no zone of their own; a mapping can say which they have.',
  })
  readsLocalTimes!: boolean

  @Field(() => String, {
    nullable: true,
    description:
      'Zone of times without one, by the mapping. Null: that of the organisation, or they say it.',
  })
  timeZone!: string | null

  @Field(() => [ProfileFitType], {
    description: 'All profiles and saved mappings, and whether they fit.',
  })
  fits!: readonly ProfileFit[]

  @Field(() => String, { nullable: true, description: 'What stands between its cells.' })
  delimiter!: string | null

  @Field(() => String, { description: 'How its characters are read.' })
  encoding!: string

  @Extensions(listOf(40))
  @Field(() => [ColumnPreviewType], { description: 'Its columns, in their order.' })
  columns!: readonly ColumnPreview[]

  @Extensions(listOf(80))
  @Field(() => [FieldPreviewType], { description: 'What the profile reads, in its order.' })
  fields!: readonly FieldPreview[]

  @Extensions(listOf(40))
  @Field(() => [String], { description: 'Its headers, also where it cannot be read yet.' })
  headers!: readonly string[]

  @Field(() => [RowPreviewType], { description: 'Its first rows, at most twelve.' })
  rows!: FilePreview['rows'] & RowPreviewType[]

  @Field(() => String, {
    nullable: true,
    description: 'Why the file cannot be read by this profile at all. Null: it can.',
  })
  fault!: string | null
}
