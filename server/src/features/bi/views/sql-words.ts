/** A value as it stands in a statement. */
export function literal(value: string | number | boolean | null): string {
  if (value === null) return 'null'
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value)
}

/** Rows of constants for `from`, under a name and with names for their columns. */
export function constants(
  name: string,
  columns: readonly string[],
  rows: readonly (readonly (string | number | boolean | null)[])[],
): string {
  const lines = rows.map(row => `(${row.map(literal).join(', ')})`)
  return `(values ${lines.join(',\n  ')}) ${name}(${columns.join(', ')})`
}

const own = (column: string): string =>
  `(select l.${column} from public.bi_login l where l.name = session_user)`

/**
 * Whether the login sees a row. Asked of `session_user`, which no statement of a login can change;
 * of a login that is not on the list nothing is true. Read once for each statement.
 */
export const isSeen = (departmentId: string, serviceId: string): string =>
  `(${own('sees_everything')} or ${departmentId} = any (${own('department_ids')}::int[])
    or ${serviceId} = any (${own('service_ids')}::int[]))`

/** The first day of the month that is running: readings are of months that are over. */
export const THIS_MONTH = `(select date_trunc('month', now() at time zone o.time_zone)::date
    from public.organisation o)`

/** The name of a stored code. */
export const nameOfCode = (names: readonly string[], column: string): string =>
  `(array[${names.map(literal).join(', ')}])[${column} + 1]`
