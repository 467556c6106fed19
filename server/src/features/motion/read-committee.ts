import { type CommitteeRules, defaultRules } from '../../domain/motion/tally.js'
import type { Ctx } from '../../platform/context.js'
import { type PersonName, readNames, readVoters } from '../auth/index.js'
import { loadRules } from './stores/committee.store.js'

export interface RulesAnswer extends CommitteeRules {
  /** `null`: the rules that hold where none were ever set. */
  setBy: PersonName | null
  setAt: Date | null
  reason: string | null
}

export interface CommitteeAnswer {
  members: readonly PersonName[]
  rules: RulesAnswer
  earlierRules: readonly RulesAnswer[]
}

/** Who votes, and by which rules. */
export async function readCommittee(ctx: Ctx): Promise<CommitteeAnswer> {
  ctx.demand('motion.read')
  const [members, versions, names] = await Promise.all([
    readVoters(ctx),
    loadRules(ctx),
    readNames(ctx),
  ])
  const told = versions.map(({ setBy, ...rules }) => ({
    ...rules,
    setBy: names.get(setBy) ?? null,
  }))
  const [rules = { ...defaultRules, setBy: null, setAt: null, reason: null }, ...earlierRules] =
    told
  return { members, rules, earlierRules }
}
