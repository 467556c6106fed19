import type { Permission } from './permissions.js'

/**
 * What a token may be issued for: the one table. What stands nowhere here needs a person: to vote, to
 * decide, to write in one's own name, to look after people and tokens.
 */
export const tokenUses = {
  READ_FIGURES: {
    about: 'Reads figures, records, targets, motions, alerts, strategy and shared saved queries.',
    permissions: [
      'kpi.read',
      'record.read',
      'alignment.read',
      'alert.read',
      'target.read',
      'motion.read',
      'objective.read',
      'maturity.read',
      'initiative.read',
      'goal.read',
      'query.read',
    ],
  },
  READ_PEOPLE: {
    about: 'Reads who is here, with their roles.',
    permissions: ['person.read'],
  },
  IMPORT: {
    about: 'Brings records in, and reads what became of imports.',
    permissions: ['import.read', 'import.apply'],
  },
  READ_AUDIT: {
    about: 'Reads the record of what was done, to keep it elsewhere.',
    permissions: ['audit.read'],
  },
  READ_DELIVERIES: {
    about: 'Reads what became of messages, to watch over them.',
    permissions: ['delivery.read'],
  },
} as const satisfies Record<string, { about: string; permissions: readonly Permission[] }>

export type TokenUse = keyof typeof tokenUses

export const allTokenUses = Object.keys(tokenUses) as TokenUse[]

/** Whatever it was issued for, it may ask who it is. */
const ALWAYS: readonly string[] = ['viewer.read']

/** Whether a token that was issued for these uses may do this, if its owner may. */
export const isUse = (uses: readonly TokenUse[], permission: string): boolean =>
  ALWAYS.includes(permission) ||
  uses.some(use => (tokenUses[use].permissions as readonly string[]).includes(permission))

/** Whether any token could do this; what none can needs a person. */
export const needsPerson = (permission: string): boolean => !isUse(allTokenUses, permission)

/** A secret that nobody renews is one that everybody has forgotten. */
export const LONGEST_TOKEN_DAYS = 365
