/**
 * Names of arguments whose values stand in the record. Everything else is withheld: secrets, but
 * also words that people wrote, scores that are given blind and whom a goal is shared with. A new
 * argument is withheld until somebody puts it here.
 */
const SHOWN = new Set([
  ...['id', 'motion', 'revision', 'kpi', 'variant', 'grain', 'on', 'until', 'kind', 'state'],
  ...[
    'scope',
    'department',
    'service',
    'team',
    'priority',
    'channel',
    'effectiveFrom',
    'from',
    'to',
  ],
  ...['person', 'email', 'role', 'roles', 'isActive', 'permissions', 'expiresAt', 'lastsDays'],
  ...[
    'round',
    'initiative',
    'objective',
    'stage',
    'shape',
    'overlapHours',
    'topic',
    'by',
    'family',
  ],
  ...['profile', 'dry-run', 'replace-demo', 'repair', 'at', 'time-zone', 'fiscal-year-start'],
  ...['uses', 'departments', 'services', 'ofEverybody'],
  ...[
    'fileName',
    'size',
    'upload',
    'encoding',
    'timeZone',
    'language',
    'fiscalYearStartMonth',
    'currency',
  ],
  ...['mapping', 'propose-targets', 'mappingVersion', 'field', 'header'],
  ...['retention', 'ledgerRetentionDays', 'format', 'output', 'ACTION', 'FILE'],
])

const WITHHELD = '…'
const LONGEST = 200
const MOST = 50

type Arguments = Readonly<Record<string, unknown>>

/** What of these arguments may stand in the record; that there was another is shown, not its value. */
export function shownArguments(given: Arguments): Record<string, unknown> {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries.map(([name, value]) => [name, shown(name, value)]))
}

function shown(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, MOST).map(each => shown(name, each))
  if (isGroup(value)) return shownArguments(value)
  if (!SHOWN.has(name)) return value === null ? null : WITHHELD
  return typeof value === 'string' ? value.slice(0, LONGEST) : value
}

const isGroup = (value: unknown): value is Arguments =>
  typeof value === 'object' && value !== null && !(value instanceof Date)
