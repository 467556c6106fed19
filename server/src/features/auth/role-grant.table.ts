import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  integer,
  pgTable,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { department } from '../facts/department.table.js'
import { service } from '../facts/service.table.js'
import { person } from './person.table.js'

/** A role that a person has: everywhere, within one department, or for one service. */
export const roleGrant = pgTable(
  'role_grant',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id, { onDelete: 'cascade' }),
    /** A name of `domain/access/role.ts`. */
    role: text().notNull(),
    departmentId: integer('department_id').references(() => department.id, { onDelete: 'cascade' }),
    serviceId: integer('service_id').references(() => service.id, { onDelete: 'cascade' }),
    /** It came from a group of the provider, and goes with it at the next sign-in. */
    isFromGroup: boolean('is_from_group').notNull().default(false),
    grantedAt: timestamp('granted_at', { withTimezone: true, mode: 'date' }).notNull(),
  },
  t => [
    unique('role_grant_once')
      .on(t.personId, t.role, t.departmentId, t.serviceId)
      .nullsNotDistinct(),
    check('role_grant_one_place', sql`${t.departmentId} is null or ${t.serviceId} is null`),
    check(
      'role_grant_role',
      sql`${t.role} in ('EXECUTIVE', 'MEMBER', 'CHAIR', 'OWNER', 'ANALYST', 'IMPORTER', 'ADMINISTRATOR', 'AUDITOR')`,
    ),
  ],
)
