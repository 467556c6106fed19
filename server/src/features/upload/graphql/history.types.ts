import { Field, ID, Int, ObjectType } from 'type-graphql'
import { Instant } from '../../../platform/graphql/scalars.js'
import type { HistoryEntry } from '../read-history.js'
import type { SourceRow } from '../read-sources.js'
import type { UploadState } from '../upload.js'
import { ImportReportType } from './report.types.js'
import { UploadStateEnum } from './upload.types.js'

@ObjectType('ImportEntry', {
  simpleResolvers: true,
  description: 'An import, by whatever way, or a file that was only tried or was refused.',
})
export class ImportEntryType implements Omit<HistoryEntry, 'runId' | 'uploadId'> {
  @Field(() => ID, { description: 'R and the number of the import, or U and that of the upload.' })
  id!: string

  @Field(() => String, { description: 'Name of the file, or of what brought the facts.' })
  label!: string

  @Field(() => String, { nullable: true, description: 'Profile that read it. Null: no file.' })
  profile!: string | null

  @Field(() => String, {
    nullable: true,
    description: '`ImportMapping.name` that it was read by. Null: the headers of the profile.',
  })
  mapping!: string | null

  @Field(() => Int, { nullable: true, description: 'Which version of it; that never changes.' })
  mappingVersion!: number | null

  @Field(() => String, { description: 'Who asked for it; "A program" for the command line.' })
  by!: string

  @Field(() => Instant, { description: 'When it was committed, or last changed.' })
  at!: Date

  @Field(() => UploadStateEnum, { description: 'How it ended, or how far it is.' })
  state!: UploadState

  @Field(() => Boolean, { description: 'It tried only what would happen.' })
  isDryRun!: boolean

  @Field(() => String, { nullable: true, description: 'Why it was refused as a whole.' })
  problem!: string | null

  @Field(() => ImportReportType, {
    nullable: true,
    description: 'What it read, refused and changed. Null: it was refused, or has not ended.',
  })
  report!: HistoryEntry['report']
}

@ObjectType('DataSource', {
  simpleResolvers: true,
  description: 'A system that facts name as the one they come from.',
})
export class DataSourceType implements SourceRow {
  @Field(() => String, { description: 'Its name in the column `source`; of profiles their own.' })
  source!: string

  @Field(() => Int, { description: 'Tickets that came from it.' })
  tickets!: number

  @Field(() => Int, {
    description: 'Promises, surveys, changes, observations and conversations that came from it.',
  })
  others!: number

  @Field(() => Instant, {
    description: 'When it last changed one of them itself: how recent its figures are.',
  })
  newestAt!: Date

  @Field(() => Instant, {
    nullable: true,
    description: 'When the last of them came in here that is new to a figure. Null: not known.',
  })
  bookedAt!: Date | null
}
