import { Arg, Ctx, Extensions, ID, Int, Mutation, Query, Resolver } from 'type-graphql'
import type { Ctx as Context } from '../../../platform/context.js'
import { exportedAs } from '../../../platform/export/exported-as.js'
import { applyUpload, checkUpload, discardUpload } from '../ask-for-work.js'
import { beginUpload } from '../begin-upload.js'
import { previewUpload } from '../preview-upload.js'
import { readHistory, readHistoryEntry, readRejects } from '../read-history.js'
import { readProfiles } from '../read-profiles.js'
import { readSources } from '../read-sources.js'
import { readOwnUpload } from '../read-upload.js'
import { DataSourceType, ImportEntryType } from './history.types.js'
import { MappingDraftInputType } from './mapping.types.js'
import { ImportPreviewType, ImportProfileType } from './preview.types.js'
import { ImportRejectType } from './report.types.js'
import { HowToReadInputType, ImportUploadType, UploadInputType } from './upload.types.js'

const UPLOAD = { description: '`ImportUpload.id`, of a file of yours.' }
const ENTRY = { description: '`ImportEntry.id`.' }
const HOW = { description: 'How it is to be read.' }
const FOR_IMPORTERS = 'For importers and administrators.'

@Resolver()
export class UploadResolver {
  @Query(() => [ImportProfileType], { description: 'In which forms files are read.' })
  importProfiles(@Ctx() ctx: Context) {
    return readProfiles(ctx)
  }

  @Query(() => [DataSourceType], {
    description:
      'The systems that facts came from, with how recent and how many they are. For analysts, importers and administrators.',
  })
  dataSources(@Ctx() ctx: Context) {
    return readSources(ctx)
  }

  @Query(() => ImportUploadType, {
    nullable: true,
    description: `The file that you sent last and have not given up; ask again while it runs. Null: none. ${FOR_IMPORTERS}`,
  })
  ownUpload(@Ctx() ctx: Context) {
    return readOwnUpload(ctx)
  }

  @Query(() => ImportPreviewType, {
    description: `How the beginning of a file of yours would be read. ${FOR_IMPORTERS}`,
  })
  importPreview(
    @Ctx() ctx: Context,
    @Arg('upload', () => ID, UPLOAD) upload: string,
    @Arg('profile', () => String, {
      nullable: true,
      description: '`ImportProfile.name`. Absent: the one that fits best.',
    })
    profile?: string,
    @Arg('encoding', () => String, {
      nullable: true,
      description: 'As in `HowToReadInput`. Absent: as the profile says.',
    })
    encoding?: string,
    @Arg('mapping', () => String, {
      nullable: true,
      description: '`ImportMapping.name`. Absent: none, or the one that fits best.',
    })
    mapping?: string,
    @Arg('mappingVersion', () => Int, {
      nullable: true,
      description: '`ImportMapping.version`. Absent: the newest.',
    })
    mappingVersion?: number,
    @Arg('draft', () => MappingDraftInputType, {
      nullable: true,
      description: 'A mapping that is not saved, to see what it makes of the file.',
    })
    draft?: MappingDraftInputType | null,
  ) {
    return previewUpload(ctx, upload, { profile, encoding, mapping, mappingVersion, draft })
  }

  @Query(() => [ImportEntryType], {
    description:
      'What was imported, tried and refused, newest first. For analysts, importers and administrators.',
  })
  imports(
    @Ctx() ctx: Context,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many, 1 to 200.' })
    first: number,
  ) {
    return readHistory(ctx, first)
  }

  @Query(() => ImportEntryType, { description: 'One import. NOT_FOUND where there is none.' })
  import(@Ctx() ctx: Context, @Arg('id', () => ID, ENTRY) id: string) {
    return readHistoryEntry(ctx, id)
  }

  @Extensions(exportedAs({ rows: [] }))
  @Query(() => [ImportRejectType], {
    description:
      'Rows that an import refused, in the order in which they were found. Of a file of the page the first 10,000 are kept, of others the first 1,000; all are counted.',
  })
  importRejects(
    @Ctx() ctx: Context,
    @Arg('import', () => ID, ENTRY) id: string,
    @Arg('first', () => Int, { defaultValue: 100, description: 'How many, 1 to 10,000.' })
    first: number,
  ) {
    return readRejects(ctx, id, first)
  }

  @Mutation(() => ImportUploadType, {
    description: `Announce a file. Its parts follow by PUT; what you had left open is given up. ${FOR_IMPORTERS}`,
  })
  beginUpload(
    @Ctx() ctx: Context,
    @Arg('input', () => UploadInputType, { description: 'The file.' }) input: UploadInputType,
  ) {
    return beginUpload(ctx, input)
  }

  @Mutation(() => ImportUploadType, {
    description: `Ask for a dry run of a file that was sent: what would be added, changed and refused. Nothing is written. ${FOR_IMPORTERS}`,
  })
  checkUpload(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, UPLOAD) id: string,
    @Arg('how', () => HowToReadInputType, HOW) how: HowToReadInputType,
  ) {
    return checkUpload(ctx, id, how)
  }

  @Mutation(() => ImportUploadType, {
    description: `Ask for a file that was sent to be imported, all that is right in it or nothing. It is done in the background. PRECONDITION in the demo. ${FOR_IMPORTERS}`,
  })
  applyUpload(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, UPLOAD) id: string,
    @Arg('how', () => HowToReadInputType, HOW) how: HowToReadInputType,
  ) {
    return applyUpload(ctx, id, how)
  }

  @Mutation(() => ImportUploadType, {
    description: `Give a file up that was sent and not imported; its content is deleted. ${FOR_IMPORTERS}`,
  })
  discardUpload(@Ctx() ctx: Context, @Arg('id', () => ID, UPLOAD) id: string) {
    return discardUpload(ctx, id)
  }
}
