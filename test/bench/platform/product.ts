import type postgres from 'postgres'

/** The doors of the built server that the bench knocks at. */
const DIST = new URL('../../../server/dist/', import.meta.url)
const open = (path: string): Promise<unknown> => import(new URL(path, DIST).href)

export interface EmbeddedPostgres {
  url: string
  stop(): Promise<void>
}
interface PostgresPool {
  sql: postgres.Sql
  db: unknown
  end(): Promise<void>
}
export interface Wiring {
  postgres: PostgresPool
  clock(): Date
  log: unknown
}
export interface Product {
  startEmbeddedPostgres(options: {
    dataDir: string
    purpose: 'serve' | 'use'
    durable: boolean
  }): Promise<EmbeddedPostgres>
  openPostgres(url: string, options: { max: number; statementTimeoutMs?: number }): PostgresPool
  createLogger(level: string): unknown
  createContext(wiring: Wiring, actor: { kind: string; id: string }): unknown
  buildContract(): unknown
  createJitExecutor(
    schema: unknown,
  ): (execution: {
    hash: string
    document: unknown
    operationName: string | undefined
    variables: Record<string, unknown>
    context: unknown
  }) => Promise<{ errors?: readonly Error[] }>
  /** As the server does for the fields of a query. */
  sharingSnapshot<T>(ctx: unknown, work: (ctx: unknown) => Promise<T>): Promise<T>
  readDataVersion(ctx: unknown): Promise<string>
  evaluateAlerts(ctx: unknown): Promise<{ isSkipped: boolean; series: number }>
  readWatchedHistories(ctx: unknown): Promise<unknown>
  loadWatched(
    ctx: unknown,
    histories: unknown,
    settings: unknown,
  ): Promise<{ series: readonly object[] }>
  evaluateRun(input: unknown): readonly unknown[]
  defaultSettings: { DATA_QUALITY: unknown }
  /** Codes; the first stands for none. */
  observedKpis: readonly string[]
  importFile(ctx: unknown, options: { path: string; profile: string }): Promise<unknown>
}

/** Decorators want this one first. */
await import('../../../server/node_modules/reflect-metadata/Reflect.js' as string)
const parts = await Promise.all(
  [
    'platform/embedded-postgres/index.js',
    'platform/postgres.js',
    'platform/logger.js',
    'platform/snapshot.js',
    'wire.js',
    'contract.js',
    'platform/graphql/jit-executor.js',
    'features/kpi/index.js',
    'features/ingest/index.js',
    'features/alert/index.js',
    'features/alert/watch/load-watched.js',
    'domain/alert/run/evaluate-run.js',
    'domain/alert/rule-settings.js',
    'domain/kpi/observed.js',
  ].map(open),
)
export const product = Object.assign({}, ...(parts as object[])) as Product
