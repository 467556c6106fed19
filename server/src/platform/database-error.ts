/** What may be told about a database error: no statement, no parameter, no row. */
export interface DatabaseError {
  code: string
  constraint?: string
  table?: string
}

const LOST = /^(CONNECT|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|57P0[123]$|08|53300$)/
const SQLSTATE = /^[0-9A-Z]{5}$/
const DRIVER = /^(CONNECT|CONNECTION_|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH)/

/** The database error in `error` or in what caused it, or undefined where there is none. */
export function databaseErrorOf(error: unknown): DatabaseError | undefined {
  for (let current = error, depth = 0; isRecord(current) && depth < 5; depth++) {
    const { code, constraint_name: constraint, table_name: table } = current
    if (typeof code === 'string' && (isServerError(current) || DRIVER.test(code))) {
      return {
        code,
        ...(typeof constraint === 'string' && { constraint }),
        ...(typeof table === 'string' && { table }),
      }
    }
    current = current.cause
  }
  return undefined
}

/** True when the database cannot be reached, so that trying again may help. */
export function isDatabaseLost(error: unknown): boolean {
  const found = databaseErrorOf(error)
  return found !== undefined && LOST.test(found.code)
}

function isServerError(error: Record<string, unknown>): boolean {
  return SQLSTATE.test(String(error.code)) && typeof error.severity === 'string'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
