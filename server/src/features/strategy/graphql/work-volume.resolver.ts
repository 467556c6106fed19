import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql'
import type { RecordedKind } from '../../../domain/strategy/work-volume.js'
import type { Ctx as Context } from '../../../platform/context.js'
import { Instant, LocalDate } from '../../../platform/graphql/scalars.js'
import { readLinkableWork } from '../read-linkable-work.js'
import { readWorkVolumesTold } from '../read-work-volumes.js'
import { recordWorkVolumes } from '../record-work-volumes.js'
import {
  LinkableWorkType,
  RecordedKindEnum,
  WorkVolumeInputType,
  WorkVolumeType,
} from './work-volume.types.js'

@Resolver()
export class WorkVolumeResolver {
  @Query(() => [WorkVolumeType], {
    description:
      'What cost centres spent and teams worked in the twelve whole months before a day: what links of objectives to them are worth.',
  })
  workVolumes(
    @Ctx() ctx: Context,
    @Arg('on', () => LocalDate, { nullable: true, description: 'The day. Absent: today.' })
    on?: string | null,
    @Arg('asOf', () => Instant, {
      nullable: true,
      description: 'With what was known at this instant. Absent: with what is known now.',
    })
    asOf?: Date | null,
  ) {
    return readWorkVolumesTold(ctx, { on: on ?? null, asOf: asOf ?? null })
  }

  @Query(() => [LinkableWorkType], {
    description:
      'What an objective can link by name besides services: cost centres, teams, and the hundred categories of most tickets.',
  })
  linkableWork(@Ctx() ctx: Context) {
    return readLinkableWork(ctx)
  }

  @Mutation(() => [WorkVolumeType], {
    description:
      'Record what cost centres spent or teams worked, by month. The newest record of an item and month counts; all are kept. Answers with the twelve months before today.',
  })
  recordWorkVolumes(
    @Ctx() ctx: Context,
    @Arg('kind', () => RecordedKindEnum, { description: 'Money or days of work.' })
    kind: RecordedKind,
    @Arg('volumes', () => [WorkVolumeInputType], { description: '1 to 500 at once.' })
    volumes: WorkVolumeInputType[],
  ) {
    return recordWorkVolumes(ctx, { kind, volumes })
  }
}
