import { execFileSync } from 'node:child_process'

/** One example of a document: what is asked, and what is said to come back. */
export interface Example {
  /** The heading above it, for the name of the test. */
  under: string
  request: GuideRequest
  /** What follows it, and in which language; null: nothing is said. */
  answer: { language: string; text: string } | null
}

export interface GuideRequest {
  method: 'GET' | 'POST'
  path: string
  headers: Record<string, string>
  body: string | undefined
}

interface Block {
  under: string
  language: string
  text: string
}

/** The fenced blocks of a document, each with the heading that it stands under. */
function blocksOf(document: string): Block[] {
  let under = ''
  return [...document.matchAll(/^## (.+)$|^```([^\n]*)\n([\s\S]*?)^```$/gm)].flatMap(
    ([, heading, language, text]) => {
      if (heading !== undefined) under = heading
      return heading === undefined ? [{ under, language: language ?? '', text: text ?? '' }] : []
    },
  )
}

/** Every example in the order of the document: GraphQL with its variables, or a call of curl. */
export function examplesOf(document: string, environment: Record<string, string>): Example[] {
  const blocks = blocksOf(document)
  return blocks.flatMap(({ under, language, text }, at) => {
    if (language !== 'graphql' && language !== 'sh') return []
    const following = blocks.slice(at + 1)
    const variables = following[0]?.language === 'json variables' ? following.shift() : undefined
    const request =
      language === 'sh'
        ? requestOfCurl(text, environment)
        : graphqlRequest(text, variables?.text ?? '{}')
    const [next] = following
    const isAnswer = next?.language.endsWith(' answer') ?? false
    const answer =
      next && isAnswer ? { language: next.language.split(' ')[0] ?? '', text: next.text } : null
    return [{ under, request, answer }]
  })
}

const graphqlRequest = (query: string, variables: string): GuideRequest => ({
  method: 'POST',
  path: '/graphql',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query, variables: JSON.parse(variables) }),
})

/** What curl would send: a shell takes the command apart, so its quoting is tried as well. */
function requestOfCurl(command: string, environment: Record<string, string>): GuideRequest {
  const shell = `curl() { for word in "$@"; do printf '%s\\0' "$word"; done; }\n${command}`
  const words = execFileSync('sh', ['-c', shell], { env: environment }).toString().split('\0')
  words.pop()
  const headers: Record<string, string> = {}
  const encoded: string[] = []
  let [url, body]: (string | undefined)[] = []
  while (words.length > 0) {
    const word = words.shift() ?? ''
    if (/^-(sS|s|OJ|G)$/.test(word)) continue
    if (word === '-H') {
      const [name = '', ...rest] = (words.shift() ?? '').split(': ')
      headers[name] = rest.join(': ')
    } else if (word === '-d') body = words.shift()
    else if (word === '--data-urlencode') encoded.push(words.shift() ?? '')
    else if (word.startsWith('http://localhost:4000/')) url = word
    else throw new Error(`The document uses curl in a way that is not known here: ${word}`)
  }
  const query = encoded
    .map(each => each.split('='))
    .map(([name, ...rest]) => `${name}=${encodeURIComponent(rest.join('='))}`)
  const path = [url?.replace('http://localhost:4000', '') ?? '', ...query.slice(0, 1)].join(
    query.length > 0 ? '?' : '',
  )
  return {
    method: body === undefined ? 'GET' : 'POST',
    path: [path, ...query.slice(1)].join('&'),
    headers,
    body,
  }
}

/** The form of a value: its names and kinds, without what is in it. Lists have that of all items. */
export function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) {
    const shapes = value.map(each => JSON.stringify(shapeOf(each)))
    return [...new Set(shapes)].sort().map(each => JSON.parse(each) as unknown)
  }
  if (value === null || typeof value !== 'object') return value === null ? 'null' : typeof value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shapeOf(each)]))
}
