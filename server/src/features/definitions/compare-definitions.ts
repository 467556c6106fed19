import { isDeepStrictEqual } from 'node:util'
import type { DefinitionsFile, FiledTarget } from './definitions-file.js'

export const changeKinds = {
  NEW: 'It is not here yet, and is taken over.',
  CHANGED: 'It is here otherwise, and is taken over.',
  TO_PROPOSE: 'A target: the committee decides it, so it can be drafted as a motion.',
  OF_THE_PROGRAM: 'It comes with the program, in which it is otherwise; nothing becomes of it.',
} as const

/** One thing that a file has otherwise than it is here. */
export interface Difference {
  /** NEW and CHANGED are taken over; a target has to be proposed; a formula comes with the program. */
  change: keyof typeof changeKinds
  kind: string
  name: string
  what: readonly { name: string; before: string | null; after: string }[]
}

/** What a rule of a file is called: there is one of each family for a KPI, and one for all others. */
export const nameOfRule = ({ family, kpi }: { family: string; kpi: string | null }): string =>
  kpi ? `${family} of ${kpi}` : family

type NamedTarget = Pick<FiledTarget, 'kpi' | 'variant' | 'grain' | 'scope' | 'from'>

/** What a target of a file is called: there is one for each KPI, scope, grain and first day. */
export function nameOfTarget({ kpi, variant, grain, scope, from }: NamedTarget): string {
  const { department, service, priority } = scope
  const where = [department, service, priority].filter(Boolean).join(' ') || 'all'
  return `${kpi} ${variant} ${grain} of ${where} from ${from}`
}

type Item = Readonly<Record<string, unknown>>
type List = {
  kind: string
  of: (file: DefinitionsFile) => readonly Item[]
  key: (item: Item) => string
}

const byCode = (item: Item): string => String(item.code)
const taken: readonly List[] = [
  { kind: 'calendar', of: file => file.calendars, key: byCode },
  { kind: 'department', of: file => file.departments, key: byCode },
  { kind: 'service', of: file => file.services, key: byCode },
  { kind: 'team', of: file => file.teams, key: byCode },
  { kind: 'mapping', of: file => file.savedMappings, key: ({ name }) => String(name) },
  {
    kind: 'alert rule',
    of: file => file.alertRules,
    key: item => nameOfRule(item as { family: string; kpi: string | null }),
  },
]
const told: readonly (List & Pick<Difference, 'change'>)[] = [
  {
    kind: 'target',
    change: 'TO_PROPOSE',
    // The words for it are of whoever proposed it.
    of: file => file.targets.map(({ rationale: _, ...agreed }) => agreed),
    key: item => nameOfTarget(item as NamedTarget),
  },
  { kind: 'KPI', change: 'OF_THE_PROGRAM', of: file => file.kpis, key: byCode },
  {
    kind: 'profile',
    change: 'OF_THE_PROGRAM',
    of: file => file.mappings,
    key: ({ profile }) => String(profile),
  },
]

/** What a file has otherwise than what is kept. What the file does not name stays as it is. */
export function compareDefinitions(kept: DefinitionsFile, file: DefinitionsFile): Difference[] {
  const settings = fieldsThatDiffer(kept.organisation, file.organisation)
  const organisation: Difference[] =
    settings.length > 0
      ? [{ change: 'CHANGED', kind: 'organisation', name: file.organisation.name, what: settings }]
      : []
  return [
    ...organisation,
    ...taken.flatMap(list => differencesIn(list, kept, file)),
    ...told.flatMap(list =>
      differencesIn(list, kept, file).map(each => ({ ...each, change: list.change })),
    ),
  ]
}

function differencesIn(
  { kind, of, key }: List,
  kept: DefinitionsFile,
  file: DefinitionsFile,
): Difference[] {
  const known = new Map(of(kept).map(item => [key(item), item]))
  return of(file).flatMap((item): Difference[] => {
    const name = key(item)
    const before = known.get(name)
    const what = fieldsThatDiffer(before ?? {}, item)
    if (what.length === 0) return []
    return [{ change: before ? 'CHANGED' : 'NEW', kind, name, what }]
  })
}

function fieldsThatDiffer(before: object, after: object): Difference['what'] {
  const was = before as Record<string, unknown>
  return Object.entries(after)
    .filter(([name, value]) => !isDeepStrictEqual(was[name] ?? null, value))
    .map(([name, value]) => ({
      name,
      before: name in was ? shown(was[name]) : null,
      after: shown(value),
    }))
}

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value ?? null)
