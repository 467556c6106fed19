import { dimensions, levelNames, levels } from '../../domain/maturity/maturity-item.js'
import { type ItemTally, type MaturityProfile, profileOf } from '../../domain/maturity/profile.js'
import { GATE_LEVEL } from '../../domain/maturity/readiness.js'
import type { Ctx } from '../../platform/context.js'
import type { ProfileAnswer } from './maturity.js'
import type { RoundRow } from './stores/round.store.js'
import { loadEvidence, loadTallies, type TallyRow } from './stores/tally.store.js'

/** What the closed ones of these rounds found, by their id. */
export async function profilesOf(
  ctx: Ctx,
  rounds: readonly Pick<RoundRow, 'id' | 'state'>[],
): Promise<Map<number, ProfileAnswer>> {
  const closed = rounds.filter(({ state }) => state === 'CLOSED').map(({ id }) => id)
  const tallies = Map.groupBy(await loadTallies(ctx, closed), ({ roundId }) => roundId)
  const evidence = Map.groupBy(await loadEvidence(ctx, closed), ({ roundId }) => roundId)
  return new Map(
    closed.map(id => {
      const links = Map.groupBy(evidence.get(id) ?? [], ({ item }) => item)
      const profile = profileOf(talliesByItem(tallies.get(id) ?? []))
      return [id, profileAnswer(profile, item => (links.get(item) ?? []).map(({ link }) => link))]
    }),
  )
}

/** What the round of this id found, for other verbs. */
export async function profileOfRound(ctx: Ctx, id: number): Promise<MaturityProfile> {
  return profileOf(talliesByItem(await loadTallies(ctx, [id])))
}

function talliesByItem(rows: readonly TallyRow[]): Map<string, ItemTally> {
  const found = new Map<string, ItemTally>()
  for (const [item, of] of Map.groupBy(rows, row => row.item)) {
    const scores = (side: TallyRow['side']) => of.find(row => row.side === side)?.scores
    const [all, business, it] = [scores('ALL'), scores('BUSINESS'), scores('IT')]
    if (all) found.set(item, { all, sides: business && it ? { BUSINESS: business, IT: it } : null })
  }
  return found
}

function profileAnswer(
  { items, dimensions: found, stagedLevel, overall, minimum }: MaturityProfile,
  linksOf: (item: string) => string[],
): ProfileAnswer {
  return {
    stagedLevel,
    stagedLevelName: stagedLevel && levelNames[stagedLevel],
    levelNames: levels.map(level => levelNames[level]),
    gateLevel: GATE_LEVEL,
    overall,
    minimum,
    dimensions: found.map(each => ({ ...each, name: dimensions[each.code] })),
    items: items.map(({ sides, ...each }) => ({
      ...each,
      business: sides?.BUSINESS ?? null,
      it: sides?.IT ?? null,
      links: linksOf(each.item.code),
    })),
    withoutConsensus: items.filter(({ isAgreed }) => isAgreed === false).length,
    largeGaps: items.filter(({ isGapLarge }) => isGapLarge).length,
    areSidesShown: items.some(({ sides }) => sides !== null),
  }
}
