import type { TypedDocumentNode } from '@steerboard/schema'
import { print } from 'graphql'

export interface AskedError {
  message: string
  extensions: { code: string; argument?: string; allowed?: string[] }
}

export interface Asked<Answer> {
  status: number
  data: Answer | null
  errors: AskedError[]
}

/** Asks a question of the product as its page does: posted as JSON. */
export async function ask<Answer, Variables>(
  url: string,
  document: TypedDocumentNode<Answer, Variables>,
  variables: Variables,
): Promise<Asked<Answer>> {
  return post(url, { query: print(document), variables })
}

/** The answer; fails the test where there are errors. */
export async function answerTo<Answer, Variables>(
  url: string,
  document: TypedDocumentNode<Answer, Variables>,
  variables: Variables,
): Promise<Answer> {
  const { data, errors } = await ask(url, document, variables)
  if (data === null || errors.length > 0) throw new Error(JSON.stringify(errors))
  return data
}

export async function post<Answer>(url: string, body: unknown): Promise<Asked<Answer>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const { data, errors } = (await response.json()) as { data?: Answer; errors?: AskedError[] }
  return { status: response.status, data: data ?? null, errors: errors ?? [] }
}
