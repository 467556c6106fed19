/** What is seen, as the conditions of Postgres have it: arrays of the ids of departments and services. */
export interface SeenInSql {
  departments: string
  services: string
}

/** The condition, in SQL, under which a row is shown to somebody who sees a part of the organisation. */
export type RowRule = (seen: SeenInSql) => string

/**
 * The rules of tables, beside what may be done in them. Who sees everything is shown every row; a
 * table that is not named here holds nothing that belongs to a department or a service.
 */
export type RowRules = Readonly<Record<string, RowRule>>

/** Facts name the department that fulfils the work, and its service. */
export const OF_FACTS: RowRule = ({ departments, services }) =>
  `department_id = any (${departments}) or service_id = any (${services})`

/** Rows about a department or about a service, each by its id; `rows` is an alias. */
const aboutSeen = ({ departments, services }: SeenInSql): string =>
  `department_id = any (${departments}) or service_id = any (${services})
    or service_id in (select s.id from service s where s.department_id = any (${departments}))`

/** What is about a department or a service; what is about the organisation is not shown. */
export const OF_PLACE: RowRule = aboutSeen

/** The same; what is about the organisation as a whole holds for each part, and is shown. */
export const OF_PLACE_OR_ALL: RowRule = seen =>
  `${aboutSeen(seen)} or (department_id is null and service_id is null)`

/** Rows that name a department or a service by code, in these columns. */
export const byCode =
  ({ department, service }: { department?: string; service?: string }): RowRule =>
  ({ departments, services }) =>
    [
      department &&
        `${department} in (select d.code from department d where d.id = any (${departments}))`,
      service &&
        `${service} in (select s.code from service s
          where s.id = any (${services}) or s.department_id = any (${departments}))`,
    ]
      .filter(Boolean)
      .join(' or ')

/**
 * What hangs on a row of another table is shown with it. The rows above are gathered once for a
 * statement, and for nobody who sees everything: a look for each row is what Postgres would plan for
 * all of them.
 */
export const withRowOf =
  (table: string, column: string): RowRule =>
  () =>
    `${column} in (select above.id from ${table} above)`

/** Sums over the organisation as a whole. */
export const OF_THE_WHOLE: RowRule = () => 'false'
