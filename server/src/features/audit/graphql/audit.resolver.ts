import { Arg, Ctx, Extensions, Int, Query, Resolver } from 'type-graphql'
import type { Ctx as Context } from '../../../platform/context.js'
import { exportedAs } from '../../../platform/export/exported-as.js'
import { readActions } from '../read-actions.js'
import { readAudit } from '../read-audit.js'
import { readChainState } from '../read-chain-state.js'
import { AuditChainType, AuditFilterType, AuditPageType } from './audit.types.js'

@Resolver()
export class AuditResolver {
  @Extensions(exportedAs({ rows: ['entries'] }))
  @Query(() => AuditPageType, {
    description:
      'What was done and tried, newest first: every change, sign-in, export and refusal. For administrators and auditors.',
  })
  auditEntries(
    @Ctx() ctx: Context,
    @Arg('filter', () => AuditFilterType, {
      nullable: true,
      description: 'Which. Absent: all.',
    })
    filter?: AuditFilterType | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1 to 200. Default: 50.' })
    first?: number | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'The `endCursor` of a page of the same filter.',
    })
    after?: string | null,
  ) {
    return readAudit(ctx, filter ?? {}, { first: first ?? null, after: after ?? null })
  }

  @Query(() => [String], {
    description:
      'Actions that are on record, by name, for `AuditFilter.action`: fields of this contract, and words of the command line. For administrators and auditors.',
  })
  auditActions(@Ctx() ctx: Context) {
    return readActions(ctx)
  }

  @Query(() => AuditChainType, {
    description:
      'Checks the chain of hashes over the newest entries. For administrators and auditors.',
  })
  auditChain(@Ctx() ctx: Context) {
    return readChainState(ctx)
  }
}
