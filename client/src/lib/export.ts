import { CombinedError, stringifyDocument, type TypedDocumentNode } from '@urql/core'
import { describeFailure, type Failure } from './failure.js'
import { askForFile } from './graphql.js'

export type ExportFormat = 'CSV' | 'XLSX' | 'NDJSON'

const NAME = /filename="([^"]+)"/

/** Has the browser save the answer to a question as a file; gives what went wrong, else null. */
export async function exportAs<Variables>(
  document: TypedDocumentNode<unknown, Variables>,
  variables: Variables,
  format: ExportFormat,
): Promise<Failure | null> {
  try {
    const query = stringifyDocument(document)
    const answer = await askForFile({ query, variables, format })
    if (!answer.ok) {
      const { errors } = await answer.json()
      return describeFailure(new CombinedError({ graphQLErrors: errors, response: answer }))
    }
    const [, name] = NAME.exec(answer.headers.get('content-disposition') ?? '') ?? []
    saveFile(await answer.blob(), name ?? `steerboard.${format.toLowerCase()}`)
    return null
  } catch (error) {
    return describeFailure(new CombinedError({ networkError: error as Error }))
  }
}

/** Has the browser save this under a name. */
export function saveFile(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The browser takes its time to begin.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
