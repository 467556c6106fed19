import { nextState } from '../../../domain/alert/lifecycle/next-state.js'
import type { AlertEvent } from '../../../domain/alert/lifecycle/states.js'
import { alertHeadline, alertSentences } from '../../../domain/alert/words/alert-sentences.js'
import { findingInWords } from '../../../domain/alert/words/finding-in-words.js'
import type { Ctx } from '../../../platform/context.js'
import { isAllowed } from '../../../platform/is-allowed.js'
import { type PersonName, readNames } from '../../auth/index.js'
import { chooseScope, type DirectoryRows, loadDirectory, placeIn } from '../../directory/index.js'
import { chooseKpi, describeChosen } from '../../kpi/index.js'
import { actPermissions } from '../acts/act-permissions.js'
import type { AlertRow } from '../alert.js'
import { loadAlerts, loadGroupedInto } from '../stores/alert.store.js'
import { loadSightings, loadTransitions } from '../stores/alert-history.store.js'
import { loadRules } from '../stores/rule.store.js'
import type {
  AlertAct,
  AlertAnswer,
  AlertMention,
  SightingAnswer,
  TransitionAnswer,
} from './alert-answer.js'
import { evidenceAnswerOf } from './evidence-answer-of.js'

/** Parts of an alert that are read only if asked for. */
export interface AlertWants {
  history?: boolean
  sightings?: boolean
}

interface Known {
  directory: DirectoryRows
  names: ReadonlyMap<string, PersonName>
  mentioned: ReadonlyMap<number, AlertMention>
  parts: ReadonlyMap<number | null, readonly AlertMention[]>
  ruleVersions: ReadonlyMap<number, number>
}

/** Alerts as they are told, in the order given. */
export async function alertAnswers(
  ctx: Ctx,
  rows: readonly AlertRow[],
  wants: AlertWants = {},
): Promise<AlertAnswer[]> {
  if (rows.length === 0) return []
  const known = await whatIsKnown(ctx, rows)
  return Promise.all(
    rows.map(async row => ({
      ...answerOf(row, known),
      acts: actsOfReader(ctx, row, known.directory),
      history: wants.history ? await historyOf(ctx, row, known) : [],
      sightings: wants.sightings ? await sightingsOf(ctx, row) : [],
    })),
  )
}

async function whatIsKnown(ctx: Ctx, rows: readonly AlertRow[]): Promise<Known> {
  const ids = rows.map(({ id }) => id)
  const linked = rows.flatMap(({ groupedIntoId, toldWithId, inhibitedById }) =>
    [groupedIntoId, toldWithId, inhibitedById].filter(id => id !== null),
  )
  const [directory, names, others, parts, rules] = await Promise.all([
    loadDirectory(ctx),
    readNames(ctx),
    loadAlerts(ctx, [...new Set(linked)]),
    loadGroupedInto(ctx, ids),
    loadRules(ctx),
  ])
  return {
    directory,
    names,
    mentioned: new Map(others.map(row => [row.id, mentionOf(row)])),
    parts: new Map(
      [...Map.groupBy(parts, ({ groupedIntoId }) => groupedIntoId)].map(([id, found]) => [
        id,
        found.map(mentionOf),
      ]),
    ),
    ruleVersions: new Map(rules.map(({ id, version }) => [id, version])),
  }
}

const mentionOf = ({ id, state, severity, evidence }: AlertRow): AlertMention => ({
  id: String(id),
  state,
  severity,
  headline: alertHeadline(evidence),
})

function answerOf(
  row: AlertRow,
  known: Known,
): Omit<AlertAnswer, 'history' | 'sightings' | 'acts'> {
  const { directory, names, mentioned, parts, ruleVersions } = known
  const { family, state, severity, side, grain, evidence, revision } = row
  const { openedAt, firedAt, stateSince, firstPeriod, lastPeriod, snoozedUntil, dismissal } = row
  const mention = (id: number | null) => (id === null ? null : (mentioned.get(id) ?? null))
  return {
    ...{ family, state, severity, grain, revision },
    ...{ openedAt, firedAt, stateSince, firstPeriod, lastPeriod, snoozedUntil, dismissal },
    id: String(row.id),
    isImprovement: side === 'BETTER',
    ...describeChosen(chooseKpi(row.kpi, row.variant)),
    scope: scopeOf(row, directory),
    headline: alertHeadline(evidence),
    sentences: alertSentences(evidence),
    evidence: evidenceAnswerOf(evidence),
    owner: row.ownerId === null ? null : (names.get(row.ownerId) ?? null),
    groupedInto: mention(row.groupedIntoId),
    toldWith: mention(row.toldWithId),
    inhibitedBy: mention(row.inhibitedById),
    parts: parts.get(row.id) ?? [],
    ruleVersion: row.ruleId === null ? null : (ruleVersions.get(row.ruleId) ?? null),
    permalink: `/alerts/${row.id}`,
  }
}

const scopeOf = (row: AlertRow, directory: DirectoryRows) =>
  chooseScope(directory, codesOf(row, directory)).scope

/** The scope of an alert as a question names it. */
export function codesOf(
  { departmentId, serviceId }: Pick<AlertRow, 'departmentId' | 'serviceId'>,
  { departments, services }: DirectoryRows,
) {
  const codeOf = (rows: readonly { id: number; code: string }[], id: number | null) =>
    rows.find(row => row.id === id)?.code ?? null
  return { department: codeOf(departments, departmentId), service: codeOf(services, serviceId) }
}

const acts: readonly AlertAct[] = ['ACKNOWLEDGE', 'SNOOZE', 'DISMISS', 'REBASELINE', 'RESTORE']

/** What whoever asks may do with it, there. */
function actsOfReader(ctx: Ctx, row: AlertRow, directory: DirectoryRows): AlertAct[] {
  const place = placeIn(directory, row)
  return actsOn(row).filter(act => isAllowed(ctx, actPermissions[act], place))
}

/** What may be done with an alert; new limits only where limits found it. */
export const actsOn = ({ state, family }: Pick<AlertRow, 'state' | 'family'>): AlertAct[] =>
  acts.filter(act => nextState(state, act) !== null && (act !== 'REBASELINE' || family === 'SHIFT'))

async function historyOf(
  ctx: Ctx,
  { id }: AlertRow,
  { names }: Known,
): Promise<TransitionAnswer[]> {
  return (await loadTransitions(ctx, id)).map(row => ({
    id: String(row.id),
    at: row.at,
    from: row.fromState,
    to: row.toState,
    event: row.event as AlertEvent,
    person: row.personId === null ? null : (names.get(row.personId) ?? null),
    note: row.note,
  }))
}

async function sightingsOf(ctx: Ctx, { id }: AlertRow): Promise<SightingAnswer[]> {
  return (await loadSightings(ctx, id)).map(({ id: number, foundAt, severity, evidence }) => ({
    id: String(number),
    foundAt,
    severity,
    periodLabel: evidence.period.label,
    value: evidence.value,
    text: findingInWords(evidence),
  }))
}
