import 'reflect-metadata'
import { type GraphQLSchema, printSchema } from 'graphql'
import { buildSchemaSync } from 'type-graphql'
import { AlertResolver } from './features/alert/graphql/alert.resolver.js'
import { AlertChangeResolver } from './features/alert/graphql/alert-change.resolver.js'
import { ReadingAlertsResolver } from './features/alert/graphql/reading-alerts.resolver.js'
import { AlignmentResolver } from './features/alignment/graphql/alignment.resolver.js'
import { AlignmentSignalResolver } from './features/alignment/graphql/signal.resolver.js'
import { AuditResolver } from './features/audit/graphql/audit.resolver.js'
import { recordFields } from './features/audit/index.js'
import { AdministeredResolver } from './features/auth/graphql/administered.resolver.js'
import { AuthResolver } from './features/auth/graphql/auth.resolver.js'
import { PasswordResolver } from './features/auth/graphql/password.resolver.js'
import { SessionResolver } from './features/auth/graphql/session.resolver.js'
import { SetUpResolver } from './features/auth/graphql/set-up.resolver.js'
import { TokenResolver } from './features/auth/graphql/token.resolver.js'
import { FeasibilityResolver } from './features/feasibility/graphql/feasibility.resolver.js'
import { GoalResolver } from './features/goal/graphql/goal.resolver.js'
import { InitiativeResolver } from './features/initiative/graphql/initiative.resolver.js'
import { InitiativeMotionResolver } from './features/initiative/graphql/initiative-motion.resolver.js'
import { ObjectiveInitiativeResolver } from './features/initiative/graphql/objective-initiative.resolver.js'
import { ValueResolver } from './features/initiative/graphql/value.resolver.js'
import { DataChangeResolver } from './features/kpi/graphql/data-change.resolver.js'
import { ExplanationResolver } from './features/kpi/graphql/explanation.resolver.js'
import { KpiResolver } from './features/kpi/graphql/kpi.resolver.js'
import { OrganisationResolver } from './features/kpi/graphql/organisation.resolver.js'
import { SinceResolver } from './features/kpi/graphql/since.resolver.js'
import { MaturityResolver } from './features/maturity/graphql/maturity.resolver.js'
import { MotionResolver } from './features/motion/graphql/motion.resolver.js'
import { DeliveryResolver } from './features/notification/graphql/delivery.resolver.js'
import { InboxChangeResolver } from './features/notification/graphql/inbox-change.resolver.js'
import { NotificationResolver } from './features/notification/graphql/notification.resolver.js'
import { QueryResolver } from './features/query/graphql/query.resolver.js'
import { DefinitionsResolver } from './features/settings/graphql/definitions.resolver.js'
import { SettingsResolver } from './features/settings/graphql/settings.resolver.js'
import { SignalResolver } from './features/signal/graphql/signal.resolver.js'
import { ObjectiveKpiResolver } from './features/strategy/graphql/objective-kpi.resolver.js'
import { ObjectiveMotionResolver } from './features/strategy/graphql/objective-motion.resolver.js'
import { StrategyResolver } from './features/strategy/graphql/strategy.resolver.js'
import { WorkVolumeResolver } from './features/strategy/graphql/work-volume.resolver.js'
import { TargetResolver } from './features/target/graphql/target.resolver.js'
import { TargetMotionResolver } from './features/target/graphql/target-motion.resolver.js'
import { MappingResolver } from './features/upload/graphql/mapping.resolver.js'
import { UploadResolver } from './features/upload/graphql/upload.resolver.js'

/** Every resolver of the API; a new slice adds its own here. */
const resolvers = [
  OrganisationResolver,
  KpiResolver,
  ExplanationResolver,
  SinceResolver,
  TargetResolver,
  MotionResolver,
  TargetMotionResolver,
  FeasibilityResolver,
  StrategyResolver,
  WorkVolumeResolver,
  ObjectiveKpiResolver,
  ObjectiveMotionResolver,
  AlertResolver,
  AlignmentResolver,
  AlignmentSignalResolver,
  ReadingAlertsResolver,
  AuthResolver,
  PasswordResolver,
  SessionResolver,
  TokenResolver,
  AdministeredResolver,
  AuditResolver,
  SetUpResolver,
  SignalResolver,
  GoalResolver,
  InitiativeResolver,
  InitiativeMotionResolver,
  ObjectiveInitiativeResolver,
  ValueResolver,
  NotificationResolver,
  DeliveryResolver,
  AlertChangeResolver,
  DataChangeResolver,
  InboxChangeResolver,
  MaturityResolver,
  QueryResolver,
  UploadResolver,
  MappingResolver,
  SettingsResolver,
  DefinitionsResolver,
] as const

const ABOUT_QUERIES =
  'Questions about KPIs, and about the people who decide on them. Every figure is a function of the question, the state of the measure ledger and the time; ask with `asOf` to read it again as it was.'
const ABOUT_MUTATIONS =
  'What can be changed. Each is done as a whole or not at all, in the name of whoever is signed in.'

const ABOUT_SUBSCRIPTIONS =
  'What is told without being asked again, over a WebSocket (graphql-transport-ws) at the same address.'

/** Subscriptions say themselves what they listen to; the framework insists on a broker. */
const noTopics = {
  publish() {},
  subscribe(): never {
    throw new Error('Nothing is published by topic')
  },
}

/** The schema that the server serves. */
export function buildContract(): GraphQLSchema {
  const schema = buildSchemaSync({ resolvers: [...resolvers], validate: false, pubSub: noTopics })
  // The root types are not classes that a decorator could describe.
  const [query, mutation] = [schema.getQueryType(), schema.getMutationType()]
  const subscription = schema.getSubscriptionType()
  if (subscription) subscription.description = ABOUT_SUBSCRIPTIONS
  if (query) query.description = ABOUT_QUERIES
  if (mutation) mutation.description = ABOUT_MUTATIONS
  return recordFields(schema)
}

/** The schema as text: `schema/schema.graphql` must be equal to it. */
export const printContract = (schema: GraphQLSchema): string => `${printSchema(schema)}\n`
