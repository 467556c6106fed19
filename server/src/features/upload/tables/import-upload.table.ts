import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  customType,
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

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** A file that somebody sends to have it imported, and how far that is. */
export const importUpload = pgTable(
  'import_upload',
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    fileName: text('file_name').notNull(),
    /** Bytes that were announced, and that have come. */
    size: integer().notNull(),
    received: integer().notNull().default(0),
    state: text().notNull(),
    /** FACTS or DEFINITIONS. */
    purpose: text().notNull().default('FACTS'),
    profile: text(),
    /** Version of a mapping that it is read by; null: the profile's own headers. */
    mapping: text(),
    mappingVersion: integer('mapping_version'),
    encoding: text(),
    /** What is or was done last only tried what would happen. */
    isDryRun: boolean('is_dry_run').notNull().default(true),
    /** Codes of the departments whose facts this person may import; null: all. */
    within: text().array(),
    phase: text(),
    rowsRead: integer('rows_read').notNull().default(0),
    bytesRead: integer('bytes_read').notNull().default(0),
    /** An `ImportReport`; of a file that was refused as a whole there is none. */
    report: jsonb(),
    /** Why it was refused, or what failed. */
    problem: text(),
    /** Number of the import that it became; not a reference, since the demo is taken out whole. */
    runId: integer('run_id'),
    createdAt: instant('created_at').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  t => [
    index('import_upload_person').on(t.personId),
    index('import_upload_run').on(t.runId),
    check('import_upload_size', sql`${t.size} between 1 and 52428800`),
    check('import_upload_purpose', sql`${t.purpose} in ('FACTS', 'DEFINITIONS')`),
    check('import_upload_received', sql`${t.received} <= ${t.size}`),
  ],
)

/** The content of an upload, piece by piece; taken away when it was imported or given up. */
export const importUploadPart = pgTable(
  'import_upload_part',
  {
    uploadId: integer('upload_id')
      .notNull()
      .references(() => importUpload.id, { onDelete: 'cascade' }),
    ordinal: integer().notNull(),
    content: bytes().notNull(),
  },
  t => [primaryKey({ columns: [t.uploadId, t.ordinal] })],
)

/** A row that was refused in the last run over an upload. */
export const importUploadReject = pgTable(
  'import_upload_reject',
  {
    uploadId: integer('upload_id')
      .notNull()
      .references(() => importUpload.id, { onDelete: 'cascade' }),
    ordinal: integer().notNull(),
    line: integer(),
    column: text(),
    code: text().notNull(),
    reason: text().notNull(),
  },
  t => [primaryKey({ columns: [t.uploadId, t.ordinal] })],
)
