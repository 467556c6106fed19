import { integer, pgTable, timestamp, uuid } from 'drizzle-orm/pg-core'
import { person } from '../../auth/person.table.js'
import { department } from '../../facts/department.table.js'
import { team } from '../../facts/team.table.js'

/** In which department, and there in which team, a person works: one place each. */
export const unitMember = pgTable('unit_member', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => person.id, { onDelete: 'cascade' }),
  departmentId: integer('department_id')
    .notNull()
    .references(() => department.id, { onDelete: 'cascade' }),
  teamId: integer('team_id').references(() => team.id, { onDelete: 'set null' }),
  placedAt: timestamp('placed_at', { withTimezone: true, mode: 'date' }).notNull(),
})
