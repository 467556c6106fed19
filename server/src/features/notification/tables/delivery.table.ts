import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { person } from '../../auth/person.table.js'
import { message } from './message.table.js'

/** Another program that is told. */
export const webhookEndpoint = pgTable(
  'webhook_endpoint',
  {
    id: uuid().primaryKey().defaultRandom(),
    name: text().notNull(),
    url: text().notNull(),
    /** GENERIC, SLACK or TEAMS. */
    shape: text().notNull(),
    /** Signs what is sent. Sealed (`platform/sealing.ts`); never shown again. */
    secret: text().notNull(),
    /** The one before, which signs too until then. */
    previousSecret: text('previous_secret'),
    previousUntil: timestamp('previous_until', { withTimezone: true, mode: 'date' }),
    /** Beginnings of topics, such as `alert.`; empty: all. */
    topics: jsonb().notNull(),
    leastSeverity: text('least_severity').notNull(),
    isActive: boolean('is_active').notNull().default(true),
    /** Why it was switched off by us. */
    offReason: text('off_reason'),
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  t => [
    check('webhook_endpoint_shape', sql`${t.shape} in ('GENERIC', 'SLACK', 'TEAMS')`),
    check(
      'webhook_endpoint_previous',
      sql`(${t.previousSecret} is null) = (${t.previousUntil} is null)`,
    ),
  ],
)

/** One or several messages to one recipient by one channel. */
export const delivery = pgTable(
  'delivery',
  {
    /** Goes along as Message-ID and webhook-id, the same at each attempt. */
    id: uuid().primaryKey().defaultRandom(),
    channel: text().notNull(),
    personId: uuid('person_id').references(() => person.id, { onDelete: 'cascade' }),
    endpointId: uuid('endpoint_id').references(() => webhookEndpoint.id, { onDelete: 'cascade' }),
    /** PENDING, SENDING, SENT or FAILED. */
    state: text().notNull().default('PENDING'),
    attempts: integer().notNull().default(0),
    dueAt: timestamp('due_at', { withTimezone: true, mode: 'date' }).notNull(),
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull(),
    endedAt: timestamp('ended_at', { withTimezone: true, mode: 'date' }),
  },
  t => [
    check('delivery_state', sql`${t.state} in ('PENDING', 'SENDING', 'SENT', 'FAILED')`),
    check('delivery_recipient', sql`(${t.personId} is null) <> (${t.endpointId} is null)`),
    index('delivery_newest').on(t.createdAt, t.id),
    index('delivery_person').on(t.personId),
    index('delivery_endpoint').on(t.endpointId),
  ],
)

export const deliveryMessage = pgTable(
  'delivery_message',
  {
    deliveryId: uuid('delivery_id')
      .notNull()
      .references(() => delivery.id, { onDelete: 'cascade' }),
    messageId: uuid('message_id')
      .notNull()
      .references(() => message.id, { onDelete: 'cascade' }),
  },
  t => [
    primaryKey({ columns: [t.deliveryId, t.messageId] }),
    index('delivery_message_message').on(t.messageId),
  ],
)

/** Written before something is sent, and again when it is known how that went. */
export const deliveryAttempt = pgTable(
  'delivery_attempt',
  {
    deliveryId: uuid('delivery_id')
      .notNull()
      .references(() => delivery.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    startedAt: timestamp('started_at', { withTimezone: true, mode: 'date' }).notNull(),
    endedAt: timestamp('ended_at', { withTimezone: true, mode: 'date' }),
    /** SENT, FAILED or UNKNOWN; null: it is under way. */
    outcome: text(),
    /** What the other side said, or what was in the way. */
    detail: text(),
  },
  t => [primaryKey({ columns: [t.deliveryId, t.number] })],
)
