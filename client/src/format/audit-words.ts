import type { AuditOutcome } from '@steerboard/schema'

/** How something ended, as sign, word and colour. */
export const outcomeMarks = {
  DONE: { icon: 'check', tone: 'good', text: 'Done' },
  DENIED: { icon: 'warning', tone: 'bad', text: 'Denied' },
  FAILED: { icon: 'none', tone: 'middling', text: 'Failed' },
  BEGUN: { icon: 'running', tone: 'open', text: 'Begun' },
} as const satisfies Record<AuditOutcome, object>

const kindNames: Record<string, string> = {
  anonymous: 'Somebody not signed in',
  operator: 'The command line',
  job: 'A job',
  token: 'A token',
  user: 'A person',
}

/** Who did something: by name, where they had one. */
export const actorInWords = ({
  actorKind,
  actorName,
}: {
  actorKind: string
  actorName?: string | null | undefined
}): string => actorName ?? kindNames[actorKind] ?? actorKind

/** `setPersonRoles` as people read it: "Set person roles". */
export const actionInWords = (action: string): string => {
  const words = action.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** JSON of the arguments as lines; a text that is no JSON stays as it is. */
export function argumentsIn(details: string): [name: string, value: string][] {
  try {
    const found: unknown = JSON.parse(details)
    if (typeof found !== 'object' || found === null) return [['', details]]
    return Object.entries(found).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ])
  } catch {
    return [['', details]]
  }
}
