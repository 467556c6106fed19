import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { type AnyVariables, useSubscription } from '@urql/vue'
import { watch } from 'vue'

/**
 * Calls `ask` each time that the server tells something. The first word is what is known already.
 * Where it cannot be listened to, nothing is called, and the page asks when the reader comes back.
 */
export function whenTold<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  ask: () => void,
): void {
  const query = document as TypedDocumentNode<Data, AnyVariables>
  const { data } = useSubscription<Data, Data, AnyVariables>({ query, variables: {} })
  watch(data, (_, before) => {
    if (before) ask()
  })
}
