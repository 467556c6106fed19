import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  concatAST,
  type DocumentNode,
  getOperationAST,
  parse,
  separateOperations,
  validate,
} from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildContract } from './contract.js'
import type { Ctx } from './platform/context.js'
import { checkVariables } from './platform/graphql/check-variables.js'
import {
  createJitExecutor,
  createPlainExecutor,
  type Executor,
} from './platform/graphql/jit-executor.js'
import { testDatabase } from './testing/database.js'
import { givenEverything } from './testing/given-everything.js'

const folder = fileURLToPath(new URL('../../schema/operations', import.meta.url))
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name =>
  name.endsWith('.graphql'),
)
const all = concatAST(files.map(name => parse(readFileSync(join(folder, name), 'utf8'))))
const operations = Object.entries(separateOperations(all)) as [string, DocumentNode][]

/** A change done twice is another change: only questions can be compared. */
const questions = operations.filter(
  ([, document]) => getOperationAST(document)?.operation === 'query',
)

/** Several sets for each operation, among them some that are refused. */
const sla = { kpi: 'SLA_RESOLUTION' }
const range = { grain: 'MONTH', from: '2025-10-01', to: '2026-04-01' }
const variables: Record<string, Record<string, unknown>[]> = {
  Frame: [{}],
  Explorer: [{}],
  SavedQuery: [{ slug: 'kept' }, { slug: 'nothing' }],
  StrategyPage: [{}],
  ObjectivePage: [{ id: '1' }, { id: 'x' }],
  ObjectiveChoices: [{}],
  ObjectiveToChange: [{ id: '1' }],
  ObjectiveDraft: [{ id: '1' }, { id: '999' }],
  ObjectiveToClose: [{ id: '1' }, { id: 'x' }],
  ClosingTrial: [{ objective: '1' }, { objective: '999' }],
  ClosingDraft: [{ id: '1' }, { id: '999' }],
  WeightsToChange: [{}],
  WeightsTrial: [{ weights: { goals: 0.4, coverage: 0.4 } }, { weights: { goals: 0.9 } }],
  WeightsDraft: [{ id: '1' }],
  WorkVolumes: [{}, { asOf: '2026-04-20T10:00:00Z' }],
  BoardPage: [
    {},
    { groupBy: 'SERVICE', scope: { department: 'IT' }, compare: 'LAST_YEAR' },
    { compare: null, period: { grain: 'WEEK', containing: '2026-03-11' }, groupBy: 'TEAM' },
    { scope: { department: 'NOWHERE' } },
    { kpis: ['CSAT_T2B', 'BACKLOG', 'NO_SUCH_KPI'] },
    { period: { grain: 'MONTH', containing: '2026-02-30' } },
    { groupBy: '__proto__' },
  ],
  BoardSignals: [
    { kpis: ['SLA_RESOLUTION', 'BACKLOG'], groupBy: 'SERVICE' },
    { kpis: ['FCR'], groupBy: 'PRIORITY', period: { grain: 'WEEK', containing: '2026-03-11' } },
  ],
  BoardVolumes: [{ kpis: ['VOLUME_OPENED', 'VOLUME_RESOLVED'] }],
  KpiPage: [sla, { kpi: 'BACKLOG' }, { kpi: 'CSAT_T2B' }, { ...sla, variant: 'NONE' }, {}],
  KpisPage: [{}],
  Viewer: [{}],
  SignInWays: [{}],
  ProfilePage: [{}],
  TokensPage: [{}, { ofEverybody: true }],
  TokenOffer: [{}],
  PeoplePage: [{}, { search: 'a', role: 'CHAIR', isActive: true, first: 1 }, { first: 0 }],
  AuditPage: [{ first: 1 }, { filter: { outcomes: ['FAILED'] } }, { after: 'x' }],
  AuditChain: [{}],
  AuditActions: [{}],
  Inbox: [{}, { first: 1, isUnread: true }, { first: 0 }],
  NotificationPreferences: [{}],
  Webhooks: [{}],
  Deliveries: [{}, { state: 'SENT' }],
  SettingsPage: [{}],
  ComparedDefinitions: [{ upload: '2' }, { upload: '1' }, { upload: 'x' }],
  SettingsEffects: [{ input: { timeZone: 'Asia/Tokyo' } }, { input: { currency: 7 } }],
  ImportsPage: [{}],
  OwnUpload: [{}],
  ImportMappingVersions: [{ name: 'Other headers' }, { name: 'Other header' }],
  ImportPreview: [{ upload: '1' }, { upload: 'x', profile: 'canonical' }],
  ImportPage: [{ id: 'R1' }, { id: 'U1' }, { id: 'x' }],
  ImportRejects: [{ id: 'R1' }, { id: 'x' }],
  People: [{}, { role: 'CHAIR' }, { role: 'KING' }],
  KpiSeries: [
    { ...sla, range },
    { kpi: 'TTR_MEDIAN', range, compare: 'PREVIOUS' },
    { ...sla, range: { ...range, to: '2025-01-01' } },
  ],
  KpiBreakdown: [
    { ...sla, range, groupBy: ['SERVICE', 'PRIORITY'] },
    { ...sla, range, groupBy: [null] },
  ],
  ExportRecords: [sla, { ...sla, part: 'NUMERATOR', period: { grain: 'YEAR' } }],
  ExportSeries: [
    { ...sla, range, groupBy: ['SERVICE'] },
    { ...sla, range: null },
  ],
  KpiRecords: [
    sla,
    { ...sla, part: 'NUMERATOR', first: 3 },
    { ...sla, after: 'x' },
    { ...sla, asOf: '2001-01-01T00:00:00Z' },
    { ...sla, first: '10' },
  ],
}

Object.assign(variables, {
  AlertsPage: [
    {},
    { states: ['FIRING', 'RESOLVED'], families: ['SHIFT'], severities: ['WARNING'], first: 2 },
    { scope: { department: 'IT' }, everything: true, improvements: false },
    { kpi: 'NO_SUCH_KPI' },
    { after: 'x' },
  ],
  AlertPage: [{ id: '1' }, { id: '999' }, { id: 'x' }],
  AlertSeries: [{ ...sla, range }],
  AlertTarget: [{ id: '1' }, { id: '999' }],
  AlertRules: [{}],
  AlertBackTest: [
    { ...sla, family: 'SHIFT' },
    { ...sla, family: 'TREND', settings: [{ name: 'p', value: 2 }] },
  ],
  OpenAlerts: [{}, { ...sla, scope: { service: 'EMAIL' }, everything: true }],
})

Object.assign(variables, {
  MaturityPage: [{}],
  AiReadiness: [{}, { on: '2026-03-01' }, { on: '2027-01-01' }],
  AiGoals: [{}],
  MaturityDataEvidence: [{ round: '1' }, { round: '999' }],
  MaturityRating: [{ round: '2' }, { round: '1' }, { round: 'x' }],
})

Object.assign(variables, {
  AlignmentPage: [
    {},
    { scope: { service: 'EMAIL' } },
    { scope: { team: 'NET' } },
    { containing: '2026-02-03' },
    { containing: '2027-01-01' },
  ],
  AlignmentSensitivity: [
    { objective: '1', weight: 30 },
    { objective: '999', weight: 30 },
    { objective: '1', weight: 101 },
  ],
  AlignmentOnBoard: [{}, { asOf: '2026-04-10T00:00:00Z' }],
  StrategyMap: [{}, { scope: { service: 'EMAIL' } }],
  Watermelons: [{}, { containing: '2026-02-30' }],
  SideEffects: [{}, { scope: { service: 'EMAIL' } }, { scope: { team: 'NET' } }],
})

const proposal = {
  ...sla,
  grain: 'MONTH',
  terms: { value: 0.9, red: 0.8 },
  kind: 'COMMITTED',
  effectiveFrom: '2026-05-01',
  rationale: 'Users wait.',
}
Object.assign(variables, {
  CommitteePage: [{}],
  MotionPage: [{ id: '1' }, { id: '999' }, { id: 'x' }],
  MotionContent: [{ id: '1' }, { id: '999' }],
  MotionsPage: [{ first: 5 }, { first: 0 }],
  TargetSubjects: [{}],
  TargetPlace: [sla, { ...sla, scope: { service: 'EMAIL' } }, { kpi: 'VOLUME_OPENED' }],
  TargetHistory: [
    { ...sla, range },
    { ...sla, range: { ...range, to: '2025-01-01' } },
  ],
  TargetFeasibility: [
    { input: proposal },
    { input: { ...proposal, terms: { value: 0.9, red: 0.95 } } },
    { input: { ...proposal, kpi: 'VOLUME_OPENED' } },
  ],
  TargetCoverage: [{}, { scope: { department: 'IT' }, grain: 'QUARTER' }],
  TargetVersions: [sla, { kpi: 'NO_SUCH_KPI' }],
  TargetsInForce: [{}],
})

Object.assign(variables, {
  InitiativesPage: [{}, { on: '2026-01-01' }, { asOf: '2001-01-01T00:00:00Z' }],
  InitiativePage: [{ id: '1' }, { id: '1', on: '2026-02-01' }, { id: '999' }, { id: 'x' }],
  InitiativeSubjects: [{}],
  RoadmapSeries: [
    { ...sla, range },
    { kpi: 'NO_SUCH_KPI', range },
  ],
  ValuePage: [{}, { asOf: '2001-01-01T00:00:00Z' }],
  ScoringPage: [{}],
  GoalsPage: [{}],
  GoalPage: [{ id: '1' }, { id: '999' }, { id: 'x' }],
  GoalChoices: [{}],
  ObjectiveGoals: [{ objective: '1' }, { objective: '999' }, { objective: 'x' }],
})

const db = await testDatabase()
const schema = buildContract()

let asker: Ctx

beforeAll(async () => {
  asker = await givenEverything(db)
})

interface Told {
  data: unknown
  errors?: { cause: string | undefined }[]
}

/**
 * What is told, without what is left open: which of two failing fields is named first, and the
 * words about variables, which the server checks before either executor (check-variables.ts).
 */
async function answerOf(
  executor: Executor,
  document: DocumentNode,
  values: Record<string, unknown>,
): Promise<Told> {
  const operation = getOperationAST(document)
  const name = operation?.name?.value
  const { data, errors } = await executor({
    hash: String(name),
    document,
    operationName: name,
    variables: values,
    context: asker,
  })
  const isRefused = operation && checkVariables(schema, operation, values).length > 0
  const causes = errors?.map(({ originalError }) => ({
    cause: isRefused ? 'variable' : originalError?.message,
  }))
  return JSON.parse(JSON.stringify({ data: data ?? null, errors: causes }))
}

describe('every operation of the product', () => {
  test.each(operations)('%s fits the schema', (_, document) => {
    expect(validate(schema, document)).toEqual([])
  })

  test.each(questions)('%s is answered alike by both executors', async (name, document) => {
    const sets = variables[name]
    expect(sets, `variables for ${name}`).toBeDefined()
    const compiled = createJitExecutor(schema)
    const plain = createPlainExecutor(schema)
    for (const values of sets ?? []) {
      const expected = await answerOf(plain, document, values)
      expect(await answerOf(compiled, document, values), JSON.stringify(values)).toEqual(expected)
    }
    expect((await answerOf(compiled, document, sets?.[0] ?? {})).errors).toBeUndefined()
  })
})
