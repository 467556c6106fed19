import { bodyOf, type Question, TOKEN_VARIABLE } from './question.js'

/** For a POSIX shell. In single quotes nothing is special but the single quote itself. */
export const asCurl = (question: Question): string =>
  [
    `curl -sS ${quoted(question.url)} \\`,
    "  -H 'content-type: application/json' \\",
    `  -H "authorization: Bearer $${TOKEN_VARIABLE}" \\`,
    `  -d ${quoted(bodyOf(question))}`,
  ].join('\n')

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`
