const MOST_KEPT = 40

interface Kept {
  etag: string
  text: string
  headers: [string, string][]
}

/**
 * A `fetch` that remembers the answers to the last questions by their words. Asked the same again, the
 * server is told which answer is held, and sends none where it is still the right one. (Browsers do so
 * by themselves only for what is got, not for what is posted.) What is held is forgotten with the page.
 */
export function rememberingFetch(send: typeof fetch): typeof fetch {
  const kept = new Map<string, Kept>()
  return async (input, init = {}) => {
    const question = typeof init.body === 'string' ? `${String(input)} ${init.body}` : null
    if (question === null) return send(input, init)
    const held = kept.get(question)
    const headers = new Headers(init.headers)
    if (held) headers.set('if-none-match', held.etag)
    const response = await send(input, { ...init, headers })
    if (held && response.status === 304) {
      keep(kept, question, held)
      return new Response(held.text, { headers: held.headers })
    }
    kept.delete(question)
    const etag = response.ok ? response.headers.get('etag') : null
    if (etag === null) return response
    const text = await response.text()
    keep(kept, question, { etag, text, headers: [...response.headers] })
    return new Response(text, { status: response.status, headers: response.headers })
  }
}

/** The one that was asked longest ago goes first. */
function keep(kept: Map<string, Kept>, question: string, answer: Kept): void {
  kept.delete(question)
  kept.set(question, answer)
  const [oldest] = kept.keys()
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
}
