import type { Channel, Dimension, Family, Priority } from '@steerboard/schema'

export const familyNames: Record<Family, string> = {
  SERVICE_LEVEL: 'Service levels',
  EXPERIENCE: 'Experience',
  SPEED: 'Speed and lasting repair',
  FLOW: 'Flow of work',
  CHANGE: 'Change',
  PEOPLE: 'People and competence',
  CONTROL: 'Security and control',
  VALUE: 'Value and benefits',
  VOLUME: 'Volumes, for context',
}

export const dimensionNames: Record<Dimension, string> = {
  DEPARTMENT: 'Fulfilling department',
  SERVICE: 'Service',
  PRIORITY: 'Priority',
  CHANNEL: 'Channel',
  TEAM: 'Team',
  REQUESTER_DEPARTMENT: 'Requester’s department',
}

export const priorityNames: Record<Priority, string> = {
  UNKNOWN: 'No priority',
  CRITICAL: 'Critical',
  HIGH: 'High',
  MODERATE: 'Moderate',
  LOW: 'Low',
  PLANNING: 'Planning',
}

export const channelNames: Record<Channel, string> = {
  UNKNOWN: 'No channel',
  PHONE: 'Phone',
  CHAT: 'Chat',
  EMAIL: 'E-mail',
  PORTAL: 'Portal',
  WALK_UP: 'Walk-up',
  MONITORING: 'Monitoring',
  OTHER: 'Other',
}

const reasonNames: Record<string, string> = {
  CANCELLED: 'Cancelled before work began',
  DUPLICATE: 'Duplicates of another record',
  TEST: 'Test records',
  SPAM: 'Spam',
  AUTO_EVENT: 'Opened and closed by monitoring',
  NO_CLOCK: 'Without an agreed time',
  ABANDONED: 'Given up before anybody could help',
}

/** A rule as a sentence: the code that programs know it by is left away. */
export const withoutCode = (rule: string): string => {
  const words = rule.replace(/^[A-Z][A-Z_]+: /, '')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A text of a definition with the codes that are known by name written as these names. */
export const withNames = (text: string, names: ReadonlyMap<string, string>): string =>
  text.replace(/\b[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*\b/g, code => {
    const name = names.get(code)
    return name ? `“${name}”` : code
  })

/** A reason for leaving a record out; one this client does not know is shown as it came. */
export const reasonName = (reason: string): string => reasonNames[reason] ?? reason
