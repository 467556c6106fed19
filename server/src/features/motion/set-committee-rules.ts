import { type CommitteeRules, rulesFaults } from '../../domain/motion/tally.js'
import type { Ctx } from '../../platform/context.js'
import { refuse } from '../../platform/refuse.js'
import { inTransaction } from '../../platform/transaction.js'
import { actingPerson } from './acting-person.js'
import { textOf } from './propose/text-of.js'
import { type CommitteeAnswer, readCommittee } from './read-committee.js'
import { insertRules } from './stores/committee.store.js'

/** Sets how the committee decides from now on; open motions are closed by these rules too. */
export async function setCommitteeRules(
  ctx: Ctx,
  { reason, ...rules }: CommitteeRules & { reason: string },
): Promise<CommitteeAnswer> {
  ctx.demand('committee.set')
  const setBy = actingPerson(ctx)
  const said = textOf(reason, 'reason')
  if (said === null) throw refuse('input.reason', 'Say why the rules change.', ['a text'])
  const faults = rulesFaults(rules)
  if (faults.length > 0) throw refuse('input.quorum', `${faults.join('; ')}.`, ['above 0, up to 1'])
  return inTransaction(ctx, async tx => {
    await insertRules(tx, { ...rules, setBy, reason: said })
    return readCommittee(tx)
  })
}
