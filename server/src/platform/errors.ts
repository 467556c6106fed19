/** One argument that was refused, why, and what would have been taken. */
export interface FieldProblem {
  argument: string
  message: string
  allowed?: readonly string[]
}

/** An error whose message the caller may read. Everything else is hidden behind an id. */
export abstract class KnownError extends Error {
  abstract readonly code: string
  override get name(): string {
    return this.constructor.name
  }
}

export class NotFound extends KnownError {
  readonly code = 'NOT_FOUND'
}

export class Forbidden extends KnownError {
  readonly code = 'FORBIDDEN'
}

export class Unauthenticated extends KnownError {
  readonly code = 'UNAUTHENTICATED'
}

export class Conflict extends KnownError {
  readonly code = 'CONFLICT'
}

export class Invalid extends KnownError {
  readonly code = 'INVALID'
  constructor(
    message: string,
    readonly fields: readonly FieldProblem[] = [],
  ) {
    super(message)
  }
}

/** The request is right, but not in the present state. */
export class Precondition extends KnownError {
  readonly code = 'PRECONDITION'
}

export class TooMany extends KnownError {
  readonly code = 'TOO_MANY'
  constructor(
    message: string,
    readonly retryAfterSeconds?: number,
  ) {
    super(message)
  }
}

/** Right, but the server has too much to do at the moment. */
export class Busy extends KnownError {
  readonly code = 'UNAVAILABLE'
  constructor(
    message: string,
    readonly retryAfterSeconds: number,
  ) {
    super(message)
  }
}

/** Right, but it took longer than anybody waits. */
export class Late extends KnownError {
  readonly code = 'TIMEOUT'
  constructor(
    message: string,
    readonly retryAfterSeconds: number,
  ) {
    super(message)
  }
}

/** Something outside the program is missing or in the way; `wayOn` tells the operator what to do. */
export class CannotRun extends KnownError {
  readonly code = 'CANNOT_RUN'
  constructor(
    message: string,
    readonly wayOn: string,
  ) {
    super(message)
  }
}
