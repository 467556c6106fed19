import { asCurl } from './curl.js'
import { asPowerQuery } from './power-query.js'
import { asPython } from './python.js'
import type { Question } from './question.js'
import { asR } from './r.js'

/** The ways in which a question can be taken along, in the order in which they are offered. */
export const snippets: readonly { name: string; write(question: Question): string }[] = [
  { name: 'curl', write: asCurl },
  { name: 'Python', write: asPython },
  { name: 'R', write: asR },
  { name: 'Excel (Power Query)', write: asPowerQuery },
]
