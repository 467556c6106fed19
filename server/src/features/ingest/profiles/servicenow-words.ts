import type { Channel, Priority } from '../../../domain/kpi/dimensions.js'
import type { Row } from '../csv/row.js'
import { priorityOf } from '../values/priority.js'
import type { Unmapped } from '../values/unmapped.js'

/** Values and labels of `contact_type`, without regard to case and punctuation. */
const CHANNELS = new Map<string, Channel>(
  Object.entries({
    phone: 'PHONE',
    email: 'EMAIL',
    selfservice: 'PORTAL',
    chat: 'CHAT',
    virtualagent: 'CHAT',
    walkin: 'WALK_UP',
    directopening: 'WALK_UP',
    monitoring: 'MONITORING',
    event: 'MONITORING',
    // A voice menu takes the ticket without a conversation.
    ivr: 'OTHER',
  }),
)

export function channelOf(row: Row, unmapped: Unmapped): Channel {
  const text = row.text('contact_type')
  if (text === null) return 'UNKNOWN'
  const channel = CHANNELS.get(text.toLowerCase().replace(/[^a-z]/g, ''))
  if (channel === undefined) unmapped.add('contact_type', text)
  return channel ?? 'UNKNOWN'
}

export function priorityIn(row: Row, unmapped: Unmapped): Priority {
  const text = row.text('priority')
  if (text === null) return 'UNKNOWN'
  const priority = priorityOf(text)
  if (priority === undefined) unmapped.add('priority', text)
  return priority ?? 'UNKNOWN'
}

/** `2 - Medium` or `2`. */
export function levelIn(row: Row, column: string, unmapped: Unmapped): number | null {
  const text = row.text(column)
  if (text === null) return null
  const found = /^([1-9])(\s*-.*)?$/.exec(text)
  if (found === null) unmapped.add(column, text)
  return found ? Number(found[1]) : null
}

/** What the source does not name as a service, its category stands for. */
export const UNCATEGORISED = 'Uncategorised'
/** These exports do not say which department fulfils. */
export const DEPARTMENT = 'IT'
export const SOURCE = 'servicenow'
