import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { type AnyVariables, createRequest, useQuery as useUrqlQuery } from '@urql/vue'
import { type ComputedRef, computed, ref, shallowRef, watch } from 'vue'
import { describeFailure, type Failure } from './failure.js'
import { onReturn } from './on-return.js'

export interface QueryState<Data> {
  /** The newest answer; while `isRefreshing`, possibly the answer to the question before. */
  data: ComputedRef<Data | undefined>
  /** Why there is nothing to show. */
  failure: ComputedRef<Failure | undefined>
  /** Why `data`, an earlier answer to the same question, could not be renewed. */
  outdated: ComputedRef<Failure | undefined>
  isLoading: ComputedRef<boolean>
  isRefreshing: ComputedRef<boolean>
  /** Asks the server once more, after something was changed. */
  renew: () => void
  /** Asks again, here and wherever else a question failed. */
  retry: () => void
}

const attempts = ref(0)

/**
 * Asks `document` and asks again whenever `variables` change or the reader comes back; `null`
 * variables wait. An answer stays when asking the same again fails, so that a short outage does not
 * take the figures off the screen.
 */
export function useQuery<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: () => Variables | null,
): QueryState<Data> {
  const query = document as TypedDocumentNode<Data, AnyVariables>
  const asked = computed(() => variables() ?? {})
  const isPaused = computed(() => variables() === null)
  const result = useUrqlQuery<Data, AnyVariables>({ query, variables: asked, pause: isPaused })

  const kept = shallowRef<{ key: number; data: Data }>()
  watch(
    [result.data, result.operation],
    ([data, operation]) => {
      if (data && operation) kept.value = { key: operation.key, data }
    },
    { immediate: true },
  )
  const error = computed(() => result.error.value && describeFailure(result.error.value))
  const earlier = computed(() => {
    const isSame = kept.value?.key === createRequest(query, asked.value).key
    return isSame && error.value?.canRetry !== false ? kept.value?.data : undefined
  })
  const data = computed(() => result.data.value ?? earlier.value)
  const failure = computed(() => (data.value || result.fetching.value ? undefined : error.value))
  watch(attempts, () => {
    if (error.value) result.executeQuery({ requestPolicy: 'network-only' })
  })
  onReturn(() => {
    if (!isPaused.value) result.executeQuery({ requestPolicy: 'cache-and-network' })
  })
  return {
    data,
    failure,
    outdated: computed(() => (data.value ? error.value : undefined)),
    isLoading: computed(() => !data.value && !failure.value),
    isRefreshing: computed(() => Boolean(data.value) && result.fetching.value),
    renew: () => {
      if (!isPaused.value) result.executeQuery({ requestPolicy: 'network-only' })
    },
    retry: () => {
      attempts.value += 1
    },
  }
}
