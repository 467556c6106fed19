import type { CombinedError } from '@urql/core'

/** A failed question, in words for the person who asked it. */
export interface Failure {
  title: string
  detail: string
  /** What the server allows in place of what was asked, where it says so. */
  allowed: string[]
  /** What exactly was refused, by the argument it stands in; empty where nothing names it. */
  problems: { argument: string; message: string }[]
  /** False: asking again changes nothing, the address itself is wrong. */
  canRetry: boolean
  /** It would be answered to somebody who is signed in. */
  needsSignIn?: boolean
}

const refusals = new Set([
  'INVALID',
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'TOO_LARGE',
  'PRECONDITION',
  'CONFLICT',
])
const denials = new Set(['FORBIDDEN', 'UNAUTHENTICATED'])

const textList = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter(entry => typeof entry === 'string') : []

interface Refused {
  message: string
  extensions: Record<string, unknown>
}

function problemsOf({ message, extensions }: Refused): Failure['problems'] {
  const { argument, problems } = extensions
  if (Array.isArray(problems)) return problems
  return typeof argument === 'string' ? [{ argument, message }] : []
}

/** A change that failed: as a question does, in words for one who wanted something done. */
export function describeRefusal(error: CombinedError): Failure {
  const failure = describeFailure(error)
  if (error.graphQLErrors.length === 0)
    return {
      ...failure,
      detail: 'It is not known whether it was done. Look again before you repeat it.',
    }
  return failure.canRetry || denials.has(String(error.graphQLErrors[0]?.extensions.code))
    ? failure
    : { ...failure, title: 'Not done' }
}

/** Says where a question failed (network, refusal, server) and what can be done about it. */
export function describeFailure(error: CombinedError): Failure {
  const first = error.graphQLErrors[0]
  if (!first)
    return {
      title: 'The server did not answer',
      detail:
        'The numbers could not be fetched. Check that Steerboard is running and reachable, then try again.',
      allowed: [],
      problems: [],
      canRetry: true,
    }
  const code = String(first.extensions.code ?? '')
  if (denials.has(code))
    return {
      title: 'This is not open to you',
      detail: first.message,
      allowed: [],
      problems: [],
      canRetry: false,
      needsSignIn: code === 'UNAUTHENTICATED',
    }
  if (refusals.has(code) || code.startsWith('GRAPHQL_'))
    return {
      title: 'This cannot be shown',
      detail: first.message,
      allowed: textList(first.extensions.allowed),
      problems: problemsOf(first),
      canRetry: false,
    }
  return {
    title: 'The server could not work this out',
    detail: first.message,
    allowed: [],
    problems: [],
    canRetry: true,
  }
}
