import type { KnownError } from './errors.js'
import type { HeardStatement } from './heard-statements.js'
import type { Changes } from './live/changes.js'
import type { Logger } from './logger.js'
import type { Db, Sql } from './postgres.js'
import type { Sealing } from './sealing.js'

/** Who asks: a person's session, a token, the command line, or a job. */
export interface Actor {
  kind: 'anonymous' | 'user' | 'token' | 'operator' | 'job'
  id: string
  /** As the record names it, where no person has this id. */
  name?: string
  /** The person whom a token acts for. */
  ownerId?: string
}

/** What the browser holds of a sign-in: a secret in a cookie that scripts cannot read. */
export interface Visit {
  /** The secret that came with the request. */
  secret: string | null
  /** Where the request came from: the address of the client, past the proxies that are trusted. */
  address?: string
  /** What the browser says it is. */
  agent?: string | null
  /** Gives the browser a secret to bring for so long; null takes away the one it has. */
  give(held: { secret: string; lastsSeconds: number } | null): void
}

/** What there is to sign in by, beside links and passwords. */
export interface SignInWays {
  /** A mail server is set. */
  canMail: boolean
  /** The sign-in of the organisation itself (OpenID Connect); null: there is none. */
  provider: {
    /** As people call it, for the button. */
    name: string
    /** Where the browser ends the session of the provider too; null where that has no such page. */
    leaveBy(idToken: string): Promise<string | null>
  } | null
}

/** A department, or one of its services; neither: the organisation as a whole. */
export interface Place {
  departmentId: number | null
  serviceId: number | null
}

/** Whose facts are shown: departments as a whole, and single services. */
export interface SeenPart {
  departments: readonly number[]
  services: readonly number[]
}

/** What every verb gets: made once per request, command or job. */
export interface Ctx {
  db: Db
  sql: Sql
  /** The moment of the request; nothing below reads a clock. */
  now: Date
  actor: Actor
  /**
   * Throws Unauthenticated or Forbidden unless the actor may do this. The first line of every verb.
   * `where`: a department, a place, or null for the organisation as a whole; absent: a grant for
   * any part is enough.
   */
  demand(permission: string, where?: number | null | Place): void
  /**
   * What the actor sees; row security holds each transaction to it. Absent for commands and jobs, on
   * connections that row security does not hold for: on others nothing is seen.
   */
  reach?: 'everything' | SeenPart | undefined
  /** Why whoever asks is not let in at all, open though it may be: they brought what does not hold. */
  refusal?: KnownError | undefined
  /** Equal for those who see and may read the same: what was answered to one is given to the others. */
  audience?: string | undefined
  /** Absent for commands and jobs. */
  visit?: Visit
  /** The request that it came with; absent for commands and jobs. */
  request?: { id: string; address: string }
  /** Done last in the next transaction, with what came out of it: it is part of it (the record of changes). */
  beforeCommit?: ((tx: Ctx, result: unknown) => Promise<void>) | undefined
  log: Logger
  /** Connections of the owner of the tables: only for what comes before anybody has rights. */
  owner?: Pick<Ctx, 'db' | 'sql'> | undefined
  /** Absent for commands and jobs. */
  ways?: SignInWays | undefined
  /** Whether people who have not signed in may read; absent: they may not. */
  isReadingOpen?: (() => Promise<boolean>) | undefined
  /** Hears what any instance tells; only where something is subscribed to. */
  changes?: Changes['on']
  /** Keeps secrets; absent where no key is configured. */
  sealing?: Sealing | undefined
  /** Within a snapshot: the connections beside it, for what has to be written all the same. */
  beside?: Pick<Ctx, 'db' | 'sql'> | undefined
  /** Opens the snapshot that all parts of one answer share (`platform/snapshot.ts`). */
  snapshot?: (() => Promise<Ctx>) | undefined
  /** True: a list that is asked for will be read page after page to its end, in one snapshot. */
  readsOn?: boolean
  /** Notes the statements that an answer is made of, where somebody wants to see them. */
  heard?: HeardStatement[]
  /** Within a snapshot: what was read of it already, by name. */
  known?: Map<string, Promise<unknown>> | undefined
  /** Counts what an answer costs, in objects, to the budget of who asks; only where there is one. */
  spend?: ((nodes: number) => void) | undefined
  /** Aborted when nobody waits for the answer any more. */
  signal?: AbortSignal | undefined
}
