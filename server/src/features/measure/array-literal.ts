/**
 * A list as a Postgres array literal, to be cast in the statement. The driver's own arrays depend on
 * types that it looks up anew on each connection.
 */
export const arrayLiteral = (values: readonly (string | number | null)[]): string =>
  `{${values.map(value => value ?? 'null').join(',')}}`
