import { index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { person } from '../person.table.js'

/** Who of the provider is who of us: by issuer and subject, which never pass to somebody else. */
export const personIdentity = pgTable(
  'person_identity',
  {
    issuer: text().notNull(),
    subject: text().notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    createdAt: timestamp('created_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  t => [
    primaryKey({ name: 'person_identity_pk', columns: [t.issuer, t.subject] }),
    index('person_identity_person').on(t.personId),
  ],
)
