import type { InputOn } from './sources.js'
import type { StrategyOn } from './strategy.js'

/** Names how a score is weighed: equal names, comparable scores. */
export function strategyKey({ objectives }: InputOn, strategy: StrategyOn): string {
  const counted = objectives
    .filter(({ isInGrace }) => !isInGrace)
    .map(({ id, kind, weight, kpis }) =>
      [id, kind, weight, ...kpis.map(({ key, weight: own }) => `${key}*${own}`).toSorted()].join(
        ' ',
      ),
    )
  return [strategy.configurationVersion, ...counted.toSorted()].join('; ')
}
