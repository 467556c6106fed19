import type { ScoreBadge } from '../score-status.js'
import { listed, quoted, whole } from './words.js'

/** A badge as it stands beside the score. */
export function badgeInWords(badge: ScoreBadge): string {
  switch (badge.kind) {
    case 'CRITICAL_MISSED':
      return `Capped: ${listed(badge.objectives.map(quoted))} ${badge.objectives.length === 1 ? 'is' : 'are'} critical and missed`
    case 'PARTIAL':
      return badge.known < 100
        ? `Partial: ${whole(badge.known)} of 100 points can be judged`
        : `Partial: ${whole(100 * badge.coverageCompleteness)}% of what coverage asks about is known`
    case 'IN_GRACE':
      return badge.objectives.length === 1
        ? `${quoted(badge.objectives[0] ?? '')} is new and not counted yet`
        : `${badge.objectives.length} new objectives are not counted yet`
  }
}
