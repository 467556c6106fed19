import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  customType,
  index,
  json,
  pgTable,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

/**
 * Who did what, or tried to. Only added to. The database itself numbers the entries and chains them
 * (`stores/audit-guards.store.ts`): what a writer says of number and hashes does not count.
 */
export const auditEntry = pgTable(
  'audit_entry',
  {
    /** Without a gap from 1. */
    sequence: bigint({ mode: 'number' }).primaryKey(),
    /** By the clock of the product. */
    at: timestamp({ withTimezone: true, mode: 'date' }).notNull(),
    /** A kind of `platform/context.ts`. */
    actorKind: text('actor_kind').notNull(),
    actorId: text('actor_id').notNull(),
    /** As it was then; null for programs. */
    actorName: text('actor_name'),
    /** Field of the contract, or words of the command line. */
    action: text().notNull(),
    /** What it was about, such as `Motion 12`. */
    subject: text(),
    /** Kept byte by byte, because the hash is over its text. Holds no secret. */
    details: json().notNull(),
    outcome: text().notNull(),
    requestId: text('request_id'),
    address: text(),
    previousHash: bytes('previous_hash').notNull().unique(),
    /** SHA-256 over all of the above. */
    hash: bytes().notNull(),
  },
  t => [
    index('audit_entry_actor').on(t.actorId, t.sequence),
    index('audit_entry_action').on(t.action, t.sequence),
    index('audit_entry_at').on(t.at),
    check('audit_entry_outcome', sql`${t.outcome} in ('BEGUN', 'DONE', 'DENIED', 'FAILED')`),
  ],
)
