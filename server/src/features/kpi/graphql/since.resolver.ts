import { Args, Ctx, Extensions, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { Ctx as Context } from '../../../platform/context.js'
import { answeredByData } from '../../../platform/graphql/cacheable.js'
import { readChangedRecords } from '../since/read-changed-records.js'
import { readChangesSince } from '../since/read-changes-since.js'
import type { ReadingChangeAnswer } from '../since/since-answer.js'
import { ChangedRecordConnectionType } from './changed-record.types.js'
import { exportedChanges } from './exports.js'
import { ChangedRecordsArgs, ChangesArgs } from './since.args.types.js'
import { ReadingChangeConnectionType, ReadingChangeType } from './since.types.js'

/** The root is named by what it is: of a class the framework would make a copy, of unknown origin. */
@Resolver(() => ReadingChangeType)
export class SinceResolver {
  @Extensions({ ...answeredByData, ...exportedChanges })
  @Query(() => ReadingChangeConnectionType, {
    description:
      'Which readings changed since a moment, by how much, and through which records and imports.',
  })
  changesSince(@Ctx() ctx: Context, @Args(() => ChangesArgs) args: ChangesArgs) {
    return readChangesSince(ctx, args)
  }

  @FieldResolver(() => ChangedRecordConnectionType, {
    nullable: true,
    description:
      'The records through which it changed. Both moments must lie within the retention of the organisation. Null, with an error, where the reading is or was withheld.',
  })
  records(
    @Ctx() ctx: Context,
    @Root() change: ReadingChangeAnswer,
    @Args(() => ChangedRecordsArgs) args: ChangedRecordsArgs,
  ) {
    return readChangedRecords(ctx, change, args)
  }
}
