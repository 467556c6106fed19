import type { CoverageBase } from '../score-configuration.js'
import { quoted } from './words.js'

/** Work that objectives link and that cannot be counted. */
export interface UnreadWork {
  base: CoverageBase
  item: string
  /** The question is about a time of which single tickets are not kept any more. */
  isForgotten: boolean
}

/** Why, and what to do about it. */
export function unreadInWords({ base, item, isForgotten }: UnreadWork): string {
  if (isForgotten)
    return 'How single tickets were so long ago is not kept, so they count by their service.'
  switch (base) {
    case 'SPEND':
      return `Nothing that ${quoted(item)} spent is recorded of the twelve months before. Record it, or link the cost centre by its right name.`
    case 'EFFORT':
      return `No days that ${quoted(item)} worked are recorded of the twelve months before. Record them, or link the team by its right name.`
    case 'TICKET_CATEGORY':
      return `No ticket of the category ${quoted(item)} was opened in the thirteen months up to this one. Link it as the source of the tickets spells it.`
    case 'SERVICE':
      return `There is no service ${quoted(item)}.`
  }
}
