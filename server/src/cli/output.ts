import { isDatabaseLost } from '../platform/database-error.js'
import { CannotRun, type FieldProblem, Invalid, KnownError } from '../platform/errors.js'
import { describeError } from '../platform/logger.js'
import { createProgress, type Progress } from './progress.js'
import { UsageError } from './usage-error.js'

interface Stream {
  write(text: string): unknown
  isTTY?: boolean
  columns?: number
}

export interface Output {
  isJson: boolean
  /** The result: `text` for people, `value` for programs. Called once. */
  result(text: string, value: unknown): void
  /** Something worth knowing meanwhile; nothing with --json. */
  note(text: string): void
  progress: Progress
  failure(error: unknown): void
}

/** Results go to `stdout`, everything else to `stderr`; with --json, one document and nothing more. */
export function createOutput(isJson: boolean, stdout: Stream, stderr: Stream): Output {
  const progress = createProgress(isJson ? undefined : stderr)
  return {
    isJson,
    progress,
    result(text, value) {
      progress.end()
      stdout.write(isJson ? `${JSON.stringify({ ok: true, result: value })}\n` : `${text}\n`)
    },
    note(text) {
      progress.end()
      if (!isJson) stderr.write(`${text}\n`)
    },
    failure(thrown) {
      const error = isDatabaseLost(thrown) ? lostDatabase() : thrown
      progress.end()
      if (isJson) stdout.write(`${JSON.stringify({ ok: false, error: failureOf(error) })}\n`)
      else stderr.write(`${sentenceOf(error)}\n`)
    },
  }
}

function lostDatabase(): CannotRun {
  return new CannotRun(
    'The connection to the database was lost; what was not finished has left nothing behind.',
    'See that the database runs, then do the same again.',
  )
}

function failureOf(error: unknown): Record<string, unknown> {
  if (error instanceof UsageError) return { code: 'USAGE', message: error.message }
  if (error instanceof KnownError) {
    return {
      code: error.code,
      message: error.message,
      ...(error instanceof CannotRun && { wayOn: error.wayOn }),
      ...(error instanceof Invalid && { fields: error.fields }),
    }
  }
  return { code: 'UNEXPECTED', ...describeError(error) }
}

function sentenceOf(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}\nsteerboard --help shows what there is.`
  if (error instanceof CannotRun) return `${error.message}\n${error.wayOn}`
  if (error instanceof Invalid) {
    const more = error.fields.filter(field => field.message !== error.message)
    return [error.message, ...more.map(describeField)].join('\n')
  }
  if (error instanceof KnownError) return error.message
  return `Something unexpected went wrong: ${JSON.stringify(describeError(error))}`
}

function describeField({ argument, message, allowed }: FieldProblem): string {
  return `  ${argument}: ${message}${allowed ? ` (one of ${allowed.join(', ')})` : ''}`
}
