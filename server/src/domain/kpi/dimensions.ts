/**
 * What a reading can be grouped and filtered by. The words are the GraphQL enum values. `DEPARTMENT`
 * is the one that fulfils the work, `REQUESTER_DEPARTMENT` the one of the person who asked for it.
 */
export const dimensions = [
  'DEPARTMENT',
  'SERVICE',
  'PRIORITY',
  'CHANNEL',
  'TEAM',
  'REQUESTER_DEPARTMENT',
] as const
export type Dimension = (typeof dimensions)[number]

/** How a ticket reached us; the index is the stored code, 0 is unknown. Append only. */
export const channels = [
  'UNKNOWN',
  'PHONE',
  'CHAT',
  'EMAIL',
  'PORTAL',
  'WALK_UP',
  'MONITORING',
  'OTHER',
] as const
export type Channel = (typeof channels)[number]

/** Priorities as ITIL has them; the index is the stored code, 0 is unknown. */
export const priorities = ['UNKNOWN', 'CRITICAL', 'HIGH', 'MODERATE', 'LOW', 'PLANNING'] as const
export type Priority = (typeof priorities)[number]

/** Why a ticket is left out of every KPI; the index is the stored code. Append only. */
export const exclusionReasons = [
  'NONE',
  'CANCELLED',
  'DUPLICATE',
  'TEST',
  'SPAM',
  'AUTO_EVENT',
] as const
export type ExclusionReason = (typeof exclusionReasons)[number]
