import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { type AnyVariables, useQuery as useUrqlQuery } from '@urql/vue'
import { type ComputedRef, computed } from 'vue'
import { describeFailure, type Failure } from './failure.js'

export interface QueryState<Data> {
  /** The newest answer; while `isRefreshing`, possibly the answer to the question before. */
  data: ComputedRef<Data | undefined>
  failure: ComputedRef<Failure | undefined>
  isLoading: ComputedRef<boolean>
  isRefreshing: ComputedRef<boolean>
  retry: () => void
}

/** Asks `document` and asks again whenever `variables` change; `null` variables wait. */
export function useQuery<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: () => Variables | null,
): QueryState<Data> {
  const result = useUrqlQuery<Data, AnyVariables>({
    query: document as TypedDocumentNode<Data, AnyVariables>,
    variables: computed(() => variables() ?? {}),
    pause: computed(() => variables() === null),
  })
  const failure = computed(() =>
    result.error.value && !result.fetching.value ? describeFailure(result.error.value) : undefined,
  )
  const data = computed(() => result.data.value ?? undefined)
  return {
    data,
    failure,
    isLoading: computed(() => !data.value && !failure.value),
    isRefreshing: computed(() => Boolean(data.value) && result.fetching.value),
    retry: () => void result.executeQuery({ requestPolicy: 'network-only' }),
  }
}
