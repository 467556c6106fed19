import { Field, ID, InputType, Int, ObjectType } from 'type-graphql'
import { defineEnum } from '../../../platform/graphql/define-enum.js'
import { Instant } from '../../../platform/graphql/scalars.js'
import {
  type Upload,
  type UploadPurpose,
  type UploadState,
  uploadPurposes,
  uploadStates,
} from '../upload.js'
import { ImportReportType } from './report.types.js'

export const UploadStateEnum = defineEnum(
  'ImportState',
  'How far a file is that somebody sent to have it imported.',
  uploadStates,
)

export const UploadPurposeEnum = defineEnum(
  'UploadPurpose',
  'What a file is sent for.',
  uploadPurposes,
)

@InputType('UploadInput', { description: 'A file that is about to be sent.' })
export class UploadInputType {
  @Field(() => String, { description: 'Its name, without a folder. 1 to 200 characters.' })
  fileName!: string

  @Field(() => Int, { description: 'Its bytes, 1 to 52,428,800 (50 MB).' })
  size!: number

  @Field(() => UploadPurposeEnum, {
    nullable: true,
    description: 'What it is sent for. Absent: FACTS. Definitions have at most 5 MB.',
  })
  purpose?: UploadPurpose | null
}

@InputType('HowToReadInput', { description: 'How a file is to be read.' })
export class HowToReadInputType {
  @Field(() => String, {
    nullable: true,
    description: '`ImportProfile.name`. Absent: that of the mapping, which is needed then.',
  })
  profile?: string | null

  @Field(() => String, {
    nullable: true,
    description: '`ImportMapping.name`. Absent: the file has the headers of the profile.',
  })
  mapping?: string | null

  @Field(() => Int, {
    nullable: true,
    description: '`ImportMapping.version`. Absent: the newest.',
  })
  mappingVersion?: number | null

  @Field(() => String, {
    nullable: true,
    description:
      'How its characters are written: utf-8, windows-1252, utf-16le or utf-16be. Absent: as the profile or a byte order mark says; it is never guessed.',
  })
  encoding?: string | null
}

@ObjectType('ImportUpload', {
  simpleResolvers: true,
  description:
    'A file of yours that is to be imported. Its bytes are sent after `beginUpload`, in parts of up to 1 MiB: `PUT /imports/<id>/parts/<ordinal>`, counting from 0.',
})
export class ImportUploadType implements Upload {
  @Field(() => ID, { description: 'Its number.' })
  id!: string

  @Field(() => String, { description: 'Name of the file.' })
  fileName!: string

  @Field(() => Int, { description: 'Bytes that were announced.' })
  size!: number

  @Field(() => Int, { description: 'Bytes that have come.' })
  received!: number

  @Field(() => UploadPurposeEnum, { description: 'What it was sent for.' })
  purpose!: UploadPurpose

  @Field(() => UploadStateEnum, { description: 'How far it is.' })
  state!: UploadState

  @Field(() => String, { nullable: true, description: 'Profile of the last run. Null: none yet.' })
  profile!: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Mapping of the last run. Null: none; the headers of the profile were there.',
  })
  mapping!: string | null

  @Field(() => Int, { nullable: true, description: 'Which version of it.' })
  mappingVersion!: number | null

  @Field(() => String, { nullable: true, description: 'Encoding that was named for it, if any.' })
  encoding!: string | null

  @Field(() => Boolean, { description: 'The last run tried only what would happen.' })
  isDryRun!: boolean

  @Field(() => String, {
    nullable: true,
    description: 'While it runs: reading, comparing, working out or merging.',
  })
  phase!: string | null

  @Field(() => Int, { description: 'Rows read by now; renewed about twice a second.' })
  rowsRead!: number

  @Field(() => Int, { description: 'Bytes read by now.' })
  bytesRead!: number

  @Field(() => ImportReportType, {
    nullable: true,
    description: 'What the last run found out. Null: none has ended, or the file was refused.',
  })
  report!: Upload['report']

  @Field(() => String, {
    nullable: true,
    description: 'Why the file was refused as a whole, with the line where there is one.',
  })
  problem!: string | null

  @Field(() => Int, { nullable: true, description: 'Number of the import that it became.' })
  runId!: number | null

  @Field(() => Instant, { description: 'When it was begun.' })
  createdAt!: Date

  @Field(() => Instant, { description: 'When its state last changed.' })
  changedAt!: Date
}
